import type { Host } from '../../../workbench/host/contract.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

/** Numbers that the host gives out one after another: an interrupted run may have used some up. */
const COUNTED = new Set(['id', 'nextId', 'cfId', 'uid', 'drawingId', 'noteId']);

/**
 * Everything that a saved workbook holds, cells, formats, charts, notes, marks, without the ids that only count: two
 * workbooks that look and work alike have equal pictures.
 */
export function pictureOf(host: Host): Json {
  const saved = JSON.parse(JSON.stringify(host.save())) as { workbook: Fields; extras: Fields };
  const sheets = saved.workbook['sheets'] as { readonly [id: string]: Fields };
  const order = saved.workbook['sheetOrder'] as readonly string[];
  const names = new Map(order.map(id => [id, `sheet ${String(sheets[id]?.['name'])}`]));
  const styles = saved.workbook['styles'] as Fields;

  const plain = (value: Json, key = ''): Json => {
    if (typeof value === 'string') {
      if (key === 's' && styles[value] !== undefined) return plain(styles[value]);
      if (/^[[{]/u.test(value)) return parsed(value);
      return names.get(value) ?? value;
    }
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(item => plain(item));
    return Object.fromEntries(
      Object.entries(value as Fields)
        .filter(([name, item]) => !COUNTED.has(name) && !isNothing(item))
        .map(([name, item]): [string, Json] => [names.get(name) ?? name, plain(item, name)])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  };
  const parsed = (text: string): Json => {
    try {
      return plain(JSON.parse(text) as Json);
    } catch {
      return text;
    }
  };
  return plain({
    order: order.map(id => names.get(id) ?? id),
    sheets: Object.fromEntries(order.map(id => [id, sheets[id] ?? null])),
    resources: (saved.workbook['resources'] as readonly Fields[]).filter(({ data }) => data !== '' && data !== '{}'),
    extras: saved.extras,
  });
}

const isNothing = (value: Json): boolean =>
  value !== null && typeof value === 'object' && Object.keys(value).length === 0;
