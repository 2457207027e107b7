import type { CustomFunctionInfo, DistFiles } from './contract.ts';

const DECLARATION = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(/g;

/** Top-level functions with `@customfunction` in their JSDoc, as Sheets lists them. Names ending in `_` are private. */
export function findCustomFunctions(files: DistFiles): CustomFunctionInfo[] {
  const found: CustomFunctionInfo[] = [];
  for (const [file, source] of Object.entries(files)) {
    if (!isScript(file)) continue;
    for (const [, doc = '', name = ''] of source.matchAll(DECLARATION)) {
      if (/@customfunction\b/i.test(doc) && !name.endsWith('_')) found.push({ name, ...describe(doc) });
    }
  }
  return found;
}

export const isScript = (file: string) => /\.(js|gs)$/.test(file);

function describe(doc: string): Omit<CustomFunctionInfo, 'name'> {
  const lines = doc.split('\n').map(line => line.replace(/^\s*\*?\s?/, '').trim());
  const firstTag = lines.findIndex(line => line.startsWith('@'));
  const description = lines
    .slice(0, firstTag === -1 ? undefined : firstTag)
    .join(' ')
    .trim();
  const parameters = lines.flatMap(line => {
    const match = /^@param\s+\{([^}]*)\}\s+(\S+)\s*(.*)$/.exec(line);
    return match ? [{ type: match[1] ?? '', name: match[2] ?? '', text: match[3] ?? '' }] : [];
  });
  return { description, parameters };
}
