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

const WAIT_MS = 120_000;
/** How long nothing may happen where the engine says it is busy but no calculation is under way. */
const PAUSE_MS = 50;

/** Starts pending calculations at once and waits until none is left. Results may trigger further rounds. */
export function settler(engine: Engine): () => Promise<void> {
  const injector = engine.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const session = injector.get(FormulaCalculationSessionService);
  /** On a slow machine a calculation may be started long before it reports its first progress. */
  const isCalculating = (): boolean => {
    const { started, stopped, completed, resultEmitted, resultApplied } = session.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  };
  // A calculation may queue commands itself (a rule's formula does). The engine's timer for them would start a second one
  // beside the first, and each would work in the other's data: while settling, the loop below starts them in turn.
  let settling = false;
  commands.onCommandExecuted(() => {
    if (settling) clearTimeout(trigger._setTimeoutKey);
  });
  const settle = async () => {
    const deadline = Date.now() + WAIT_MS;
    while (Date.now() < deadline) {
      const waiting = trigger._waitingCommandQueue;
      const busy = trigger._executionInProgressParams != null;
      if (waiting.length === 0 && !busy && !isCalculating()) return;
      if (waiting.length > 0) {
        clearTimeout(trigger._setTimeoutKey);
        trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(waiting));
        trigger._waitingCommandQueue = [];
        if (busy) {
          trigger._restartCalculation = true;
          await commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
        } else {
          const dirty = { ...trigger._executingDirtyData };
          await commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
        }
      }
      await session.waitForLatestApplied(WAIT_MS, PAUSE_MS);
    }
    throw new Error('The engine did not settle: formulas keep triggering each other.');
  };
  return async () => {
    settling = true;
    try {
      await settle();
    } finally {
      settling = false;
    }
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
