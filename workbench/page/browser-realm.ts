import type { Realm, RealmIntrinsics, ScriptFunction } from '../host/contract.ts';

/**
 * The realm of the page: the global scope of a hidden frame, with everything that a browser adds taken out, so that a
 * script which leans on `URL` or `setTimeout` fails here as it would in Apps Script.
 */
export function browserRealm(): Realm {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const scope = frame.contentWindow as (Window & RealmIntrinsics & { Function: FunctionConstructor }) | null;
  if (!scope) throw new Error('The browser gave the hidden frame no window');
  const intrinsics: RealmIntrinsics = {
    Array: scope.Array,
    Object: scope.Object,
    Date: scope.Date,
    Error: scope.Error,
  };
  const { Function: makeFunction } = scope;
  const unremovable = strip(scope);
  return {
    intrinsics,
    load: (scripts, globals) => {
      for (const [name, value] of Object.entries(globals)) {
        Object.defineProperty(scope, name, { value, writable: true, configurable: true });
      }
      // `window`, `document`, `location` and `top` can't be deleted: parameters of the same names stand before them.
      // The files share one function, as they share one scope in Apps Script; `eval` there sees every function.
      const body = scripts.map(script => `${script.source}\n;`).join('\n');
      const lookUp = makeFunction(
        ...unremovable,
        'globalThis',
        `${body}\nreturn name => eval('typeof ' + name + ' === "function" ? ' + name + ' : undefined');\n` +
          '//# sourceURL=dist',
      )(...unremovable.map(() => undefined), disguise(scope, unremovable)) as (
        name: string,
      ) => ScriptFunction | undefined;
      return name => (/^[A-Za-z_$][\w$]*$/.test(name) ? lookUp(name) : undefined);
    },
    dispose: () => frame.remove(),
  };
}

/** Deletes what isn't JavaScript itself; gives the names that refuse to go. */
function strip(scope: Window): string[] {
  const language = new Set(languageGlobals);
  const stuck: string[] = [];
  for (let holder: object | null = scope; holder && holder !== null; holder = Object.getPrototypeOf(holder)) {
    // The chain ends in the frame's Object.prototype, which belongs to the language.
    if (Object.getPrototypeOf(holder) === null) break;
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (language.has(name) || name === 'constructor') continue;
      if (!Reflect.deleteProperty(holder, name)) stuck.push(name);
    }
  }
  return stuck.filter(name => /^[A-Za-z_$][\w$]*$/.test(name));
}

/** `globalThis` without the names that couldn't be deleted. */
function disguise(scope: Window, hidden: readonly string[]): object {
  const names = new Set<PropertyKey>(hidden);
  return new Proxy(
    {},
    {
      get: (_, name) => (names.has(name) ? undefined : Reflect.get(scope, name)),
      set: (_, name, value) => Reflect.set(scope, name, value),
      has: (_, name) => !names.has(name) && Reflect.has(scope, name),
      deleteProperty: (_, name) => Reflect.deleteProperty(scope, name),
    },
  );
}

const languageGlobals = (
  'globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI ' +
  'encodeURIComponent escape unescape Object Function Boolean Symbol Error AggregateError EvalError RangeError ' +
  'ReferenceError SyntaxError TypeError URIError Number BigInt Math Date String RegExp Array Int8Array Uint8Array ' +
  'Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float32Array ' +
  'Float64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer DataView Atomics ' +
  'JSON Promise Reflect Proxy Intl'
).split(' ');
