import vm from 'node:vm';
import type { Realm, RealmIntrinsics, ScriptFunction } from './contract.ts';

/** Node's `vm` adds these to a bare context; Apps Script has none of them (or none that a script should rely on). */
const NOT_IN_APPS_SCRIPT = ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'];

/**
 * In a context of `vm`, each look at a global asks Node first whether it has been redefined, which made long imports ten
 * times slower than they are in Apps Script. Constants of the realm are found at once.
 */
const AS_CONSTANTS =
  'const { Array, Boolean, Date, Error, Float64Array, Int32Array, JSON, Map, Math, Number, Object, RegExp, Set, String, Uint8Array } = globalThis;';

/** A bare V8 context: the language itself, nothing of Node. */
export function nodeRealm(): Realm {
  const context = vm.createContext(Object.create(null) as Record<string, unknown>);
  const evaluate = (source: string, filename: string): unknown => vm.runInContext(source, context, { filename });
  for (const name of NOT_IN_APPS_SCRIPT) evaluate(`delete globalThis.${name}`, 'realm');
  const intrinsics = evaluate('({ Array, Object, Date, Error })', 'realm') as RealmIntrinsics;
  return {
    intrinsics,
    load: (scripts, globals) => {
      for (const [name, value] of Object.entries(globals)) {
        Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false });
      }
      compiled('realm', AS_CONSTANTS).runInContext(context);
      for (const { name, source } of scripts) compiled(name, source).runInContext(context);
      return name => {
        const value = /^[A-Za-z_$][\w$]*$/.test(name) ? (context[name] as unknown) : undefined;
        return typeof value === 'function' ? (value as ScriptFunction) : undefined;
      };
    },
    dispose: () => undefined,
  };
}

/** Each execution evaluates every file anew; parsing them anew too would only cost time. */
const parsed = new Map<string, vm.Script>();

function compiled(filename: string, source: string): vm.Script {
  const key = `${filename}\n${source}`;
  let script = parsed.get(key);
  if (!script) {
    script = new vm.Script(source, { filename });
    if (parsed.size > 50) parsed.clear();
    parsed.set(key, script);
  }
  return script;
}
