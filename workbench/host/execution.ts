import type { Adapters } from './adapters.ts';
import type { AuthMode, Realm, ServiceCall } from './contract.ts';
import type { HostState } from './host-state.ts';
import { scriptDate } from './script-date.ts';

const CALL_MS = 100;
const CELL_MS = 0.02;

export const modelMilliseconds = (calls: readonly ServiceCall[]) =>
  calls.reduce((sum, { cells }) => sum + CALL_MS + cells * CELL_MS, 0);

/** One run of a script function: its realm, its rights, and the service calls it makes. */
export class Execution {
  readonly state: HostState;
  readonly realm: Realm;
  readonly functionName: string;
  readonly authMode: AuthMode;
  readonly calls: ServiceCall[] = [];
  /** The script's `Date`: local time is the script's zone, now is the host's clock. */
  readonly Date: DateConstructor;
  /** Time spent in service calls, which is the workbench's and not the script's. */
  #servingMilliseconds = 0;
  #serving = false;
  #killed = false;
  /** Cells of the steps so far, while they count as one call. */
  #gathered: number | undefined;
  #adapters: Adapters | undefined;

  constructor(state: HostState, realm: Realm, functionName: string, authMode: AuthMode) {
    this.state = state;
    this.realm = realm;
    this.functionName = functionName;
    this.authMode = authMode;
    this.Date = scriptDate(realm.intrinsics.Date, state.scriptTimeZone, state.now);
  }

  get adapters(): Adapters {
    if (!this.#adapters) throw new Error('The services were not set up for this execution');
    return this.#adapters;
  }
  set adapters(adapters: Adapters) {
    this.#adapters = adapters;
  }

  /** An error that is `instanceof` the script's own `Error`. */
  error(message: string): Error {
    return new this.realm.intrinsics.Error(message);
  }

  /**
   * Performs one service call: a read or write of content, format or structure. Counted after it took effect; the
   * script ends there if the host was told to kill it, and whatever it still tries afterwards (in a `finally`) does nothing.
   */
  perform<Result>(method: string, cells: number, action: () => Result): Result {
    if (this.#killed) throw this.error(KILLED);
    this.requireServices(method);
    if (this.#gathered !== undefined) {
      this.#gathered += cells;
      return action();
    }
    const result = this.#served(action);
    this.#count(method, cells);
    return result;
  }

  #served<Result>(action: () => Result): Result {
    if (this.#serving) return action();
    this.#serving = true;
    const started = performance.now();
    try {
      return action();
    } finally {
      this.#serving = false;
      this.#servingMilliseconds += performance.now() - started;
    }
  }

  get servingMilliseconds(): number {
    return this.#servingMilliseconds;
  }

  /** Several steps of ours that are one service call in Sheets. */
  asOneCall<Result>(method: string, action: () => Result): Result {
    if (this.#gathered !== undefined) return action();
    this.#gathered = 0;
    let cells = 0;
    let result: Result;
    try {
      result = this.#served(action);
    } finally {
      cells = this.#gathered;
      this.#gathered = undefined;
    }
    this.#count(method, cells);
    return result;
  }

  #count(method: string, cells: number): void {
    this.calls.push({ method, cells });
    if (this.state.killAfter > 0 && --this.state.killAfter === 0) {
      this.#killed = true;
      throw this.error(KILLED);
    }
  }

  get killed(): boolean {
    return this.#killed;
  }

  /** Refuses services where Google does: before the add-on is used in a document, and inside custom functions. */
  requireServices(method: string): void {
    if (this.authMode === 'NONE' || this.authMode === 'CUSTOM_FUNCTION') {
      throw this.error(`You do not have permission to call ${method}.`);
    }
  }

  /** One of `scopes` must be in the manifest (no `oauthScopes` there: Google finds them by itself, so all are allowed). */
  requireScope(method: string, ...scopes: readonly string[]): void {
    const granted = this.state.scopes;
    if (granted === undefined || scopes.some(scope => granted.includes(scope))) return;
    throw this.error(`You do not have permission to call ${method}. Required permissions: ${scopes.join(' || ')}`);
  }

  /** Arrays, dates and plain objects of the host, rebuilt from the realm's own constructors. */
  toScript<Value>(value: Value): Value {
    return this.#copy(value) as Value;
  }

  #copy(value: unknown): unknown {
    if (Array.isArray(value)) {
      const copy = new this.realm.intrinsics.Array<unknown>(value.length);
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i];
        copy[i] = typeof item === 'object' && item !== null ? this.#copy(item) : item;
      }
      return copy;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return this.date(value.getTime());
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const copy: Record<string, unknown> = new this.realm.intrinsics.Object() as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) copy[key] = this.#copy(item);
    return copy;
  }

  date(instant: number): Date {
    return new this.Date(instant);
  }
}

/** Google's words when a run exceeds its time. */
export const KILLED = 'Exceeded maximum execution time';
