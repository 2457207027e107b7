import { readMapped, suggestMapping } from '../importers/mapped.ts';
import { readFile } from '../importers/read-file.ts';
import type { ReadReply, ReadRequest, WorkerMessage } from './import/read-request.ts';

/**
 * Bundled on its own and carried by the import dialog as text. It runs in a worker, which can be ended when a damaged
 * file makes the reader hang; where the sandbox refuses workers the page runs the same text as a script.
 */

/** Rows of an unknown table that are shown while it is mapped. */
const SAMPLE_ROWS = 8;

function read({ answers, mappings, labels, limits, ...file }: ReadRequest): ReadReply {
  const content = readFile(file, answers, { TextDecoder, limits });
  if (!content.ok) return content;
  return {
    ok: true,
    value: {
      tables: content.value.tables,
      unknown: content.value.unknown.map((table, i) => {
        const mapping = mappings[i] ?? null;
        return {
          file: table.file,
          encoding: table.encoding,
          headers: table.headers,
          sample: table.rows.slice(0, SAMPLE_ROWS),
          rows: table.rows.length,
          suggestion: suggestMapping(table, labels),
          mapping,
          mapped: mapping && readMapped(table, mapping, answers),
        };
      }),
    },
  };
}

if (typeof document === 'undefined') {
  const post = (message: WorkerMessage) => postMessage(message);
  addEventListener('message', (event: MessageEvent<ReadRequest>) => post({ kind: 'reply', reply: read(event.data) }));
  post({ kind: 'ready' });
} else {
  window.goalpostRead = read;
}
