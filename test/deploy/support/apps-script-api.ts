import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file of a script, as the Apps Script API carries it. */
export interface ScriptFile {
  name: string;
  type: 'SERVER_JS' | 'HTML' | 'JSON';
  source: string;
}

/** How the stand-in behaves; tests change it between runs. */
export interface Behaviour {
  /** Google refuses writes until the user switches the API on; whether it does so for unknown scripts too is not known. */
  apiOff: 'for every write' | 'for known scripts' | undefined;
  /** Answers pushes with this status and message. */
  refusePush: { status: number; message: string } | undefined;
  /** What the API keeps of a push. */
  keep: (files: ScriptFile[]) => ScriptFile[];
  /** Never answers. */
  hang: boolean;
  /** Called before each answer. */
  onRequest: (request: string) => void | Promise<void>;
}

export interface AppsScriptApi {
  readonly url: string;
  /** "POST /v1/projects" and so on, in order. */
  readonly requests: string[];
  readonly scripts: Map<string, { title: string; parentId: string | undefined; files: ScriptFile[] }>;
  readonly sheets: Map<string, string>;
  readonly behaviour: Behaviour;
  close(): Promise<void>;
}

export const TOKEN = 'stand-in-token';

const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. ' +
  'If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The parts of the Apps Script API and of Drive that clasp needs to create, push and pull, on 127.0.0.1. */
export async function startAppsScriptApi(): Promise<AppsScriptApi> {
  const requests: string[] = [];
  const scripts: AppsScriptApi['scripts'] = new Map();
  const sheets: AppsScriptApi['sheets'] = new Map();
  const behaviour: Behaviour = {
    apiOff: undefined,
    refusePush: undefined,
    keep: files => files,
    hang: false,
    onRequest: () => {},
  };

  function answer(method: string, path: string, body: unknown): unknown {
    const [, scriptId, resource] = /^\/v1\/projects(?:\/([^/]+)\/(content|versions))?$/.exec(path) ?? [];
    if (`${method} ${path}` === 'POST /drive/v3/files') {
      const id = `SHEET_${sheets.size + 1}-abc`;
      sheets.set(id, field(body, 'name'));
      return { id };
    }
    if (`${method} ${path}` === 'POST /v1/projects') {
      if (behaviour.apiOff) throw new ApiError(403, API_OFF);
      const id = `SCRIPT_${scripts.size + 1}-xyz`;
      const script = { title: field(body, 'title'), parentId: field(body, 'parentId'), files: [defaultManifest()] };
      scripts.set(id, script);
      return { scriptId: id, title: script.title, parentId: script.parentId };
    }
    if (scriptId === undefined) throw new ApiError(404, `The stand-in does not know ${method} ${path}.`);
    if (behaviour.apiOff === 'for every write' && method !== 'GET') throw new ApiError(403, API_OFF);
    const script = scripts.get(scriptId);
    if (!script) throw new ApiError(404, 'Requested entity was not found.');
    if (behaviour.apiOff && method !== 'GET') throw new ApiError(403, API_OFF);
    if (method === 'GET' && resource === 'content') return { scriptId, files: script.files };
    if (method === 'PUT' && resource === 'content') {
      if (behaviour.refusePush) throw new ApiError(behaviour.refusePush.status, behaviour.refusePush.message);
      const files = filesOf(body);
      if (!files.some(file => file.name === 'appsscript' && file.type === 'JSON')) {
        throw new ApiError(400, 'Project contents must include a manifest file named appsscript.');
      }
      script.files = behaviour.keep(files);
      // Google answers with what it was sent; a lost file shows only when the script is read again.
      return { scriptId, files };
    }
    throw new ApiError(404, `The stand-in does not know ${method} ${path}.`);
  }

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://stand-in').pathname;
    const method = request.method ?? '';
    let status = 200;
    let reply: unknown;
    try {
      const body = await jsonBody(request);
      requests.push(`${method} ${path}`);
      await behaviour.onRequest(`${method} ${path}`);
      if (behaviour.hang) return;
      if (request.headers.authorization !== `Bearer ${TOKEN}`) {
        throw new ApiError(401, 'Request had invalid authentication credentials.');
      }
      reply = answer(method, path, body);
    } catch (error) {
      status = error instanceof ApiError ? error.status : 500;
      const message = error instanceof Error ? error.message : String(error);
      reply = { error: { code: status, message, errors: [{ message, domain: 'global', reason: 'standIn' }] } };
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    scripts,
    sheets,
    behaviour,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a new script holds at Google. */
function defaultManifest(): ScriptFile {
  const source = '{\n  "timeZone": "America/New_York",\n  "dependencies": {\n  },\n  "runtimeVersion": "V8"\n}';
  return { name: 'appsscript', type: 'JSON', source };
}

async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function field(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  if (typeof value !== 'string') throw new ApiError(400, `Invalid JSON payload received: ${name} is missing.`);
  return value;
}

function filesOf(body: unknown): ScriptFile[] {
  const files = typeof body === 'object' && body !== null ? Reflect.get(body, 'files') : undefined;
  if (!Array.isArray(files)) throw new ApiError(400, 'Invalid JSON payload received: files is missing.');
  return files;
}
