import { FunctionType } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Engine } from '../engine/engine.ts';
import type { CustomFunctionInfo } from '../host/contract.ts';

/** Offers the script's functions while a person types, with the words of their JSDoc, as Sheets does. */
export function offerFunctions(engine: Engine, functions: readonly CustomFunctionInfo[]): void {
  engine.univer
    .__getInjector()
    .get(IDescriptionService)
    .registerDescriptions(
      functions.map(({ name, description, parameters }) => ({
        functionName: name,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: parameters.map(parameter => ({
          name: parameter.name,
          detail: parameter.text,
          example: parameter.name,
          // JSDoc of Apps Script can't say so; the text begins with it by our custom.
          require: parameter.text.startsWith('Optional') ? 0 : 1,
          repeat: 0,
        })),
      })),
    );
}
