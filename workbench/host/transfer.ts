/**
 * What may cross `google.script.run`: numbers, texts, booleans, null, and plain objects and arrays of them. Returns a
 * copy made by `make`. Throws for anything else: in Google a Date makes the call fail, and functions never cross.
 */
export function transferred(value: unknown, where: string, make: Containers): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) {
    const copy = make.array();
    for (let i = 0; i < value.length; i++) copy.push(transferred(value[i], `${where}[${i}]`, make));
    return copy;
  }
  if (typeof value === 'object' && isPlain(value)) {
    const copy = make.object();
    for (const [key, item] of Object.entries(value)) copy[key] = transferred(item, `${where}.${key}`, make);
    return copy;
  }
  throw new TypeError(`Failed due to illegal value in property: ${where} (${kindOf(value)})`);
}

export interface Containers {
  array(): unknown[];
  object(): Record<string, unknown>;
}

export const ownContainers: Containers = { array: () => [], object: () => ({}) };

function isPlain(value: object): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm has that realm's Object.prototype, which ends the chain.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'object') return Object.prototype.toString.call(value).slice(8, -1);
  return typeof value === 'number' ? String(value) : typeof value;
}
