import { ICommandService } from '@univerjs/core';
import {
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Engine } from './engine.ts';

/**
 * What `settle` needs of the engine's private state. Univer waits 100 ms after each write before it computes, and 500 ms
 * to be sure that nothing is coming; a host that knows when a script has ended needs neither. A canary test names these
 * members, so an upgrade that renames them says so.
 */
interface Trigger {
  _waitingCommandQueue: unknown[];
  _executionInProgressParams: unknown;
  _executingDirtyData: Record<string, unknown>;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _restartCalculation: boolean;
  _generateDirty(commands: readonly unknown[]): Record<string, unknown>;
  _mergeDirty(one: unknown, other: unknown): Record<string, unknown>;
}

const ROUNDS = 50;
const WAIT_MS = 120_000;

/** Starts pending calculations at once and waits until none is left. Results may trigger further rounds. */
export function settler(engine: Engine): () => Promise<void> {
  const injector = engine.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const session = injector.get(FormulaCalculationSessionService);
  return async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const busy = trigger._executionInProgressParams != null;
      const waiting = trigger._waitingCommandQueue;
      if (waiting.length === 0 && !busy) return;
      const applied = session.waitForLatestApplied(WAIT_MS, 50);
      if (waiting.length > 0) {
        clearTimeout(trigger._setTimeoutKey);
        trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(waiting));
        trigger._waitingCommandQueue = [];
        if (busy) {
          trigger._restartCalculation = true;
          void commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
        } else {
          void commands.executeCommand(
            SetFormulaCalculationStartMutation.id,
            { ...trigger._executingDirtyData },
            { onlyLocal: true },
          );
        }
      }
      await applied;
    }
    throw new Error('The engine did not settle: formulas keep triggering each other.');
  };
}

/** Has every formula computed anew at the next settling: values kept from an earlier session know no functions. */
export function markAllForCalculation(engine: Engine): void {
  const commands = engine.univer.__getInjector().get(ICommandService);
  const everything = { forceCalculation: true, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {} };
  const rest = {
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    dirtySuperTableMap: {},
    clearDependencyTreeCache: {},
  };
  commands.syncExecuteCommand(
    SetTriggerFormulaCalculationStartMutation.id,
    { ...everything, ...rest },
    { onlyLocal: true },
  );
}
