import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DistFiles } from './host/contract.ts';

export interface Served {
  /** `http://127.0.0.1:8787/` */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** First port to try; the next free one is taken. 0 = any. */
  readonly port: number;
  /** How many ports to try, so that somebody who asked for one port gets that one or an error. */
  readonly tries: number;
  /** The page's own files by path: `index.html`, `main.js`. */
  readonly page: ReadonlyMap<string, Uint8Array>;
  /** Asked at each load of the page, so that a new build needs a reload only. */
  readonly files: () => DistFiles | Promise<DistFiles>;
}

/**
 * Nothing from elsewhere, and nothing to elsewhere. `unsafe-inline`, `unsafe-eval` and `blob:` are there for the
 * script under test: its HTML is one inlined file (and a frame inherits this policy), its workers come from a Blob,
 * and the realm that stands for Apps Script compiles its files. The frames narrow this further (see `frame.ts`).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob: data:',
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-cache',
};

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

function send(response: ServerResponse, status: number, extension: string, body: Uint8Array | string): void {
  response.writeHead(status, { ...headers, 'Content-Type': contentTypes[extension] ?? 'application/octet-stream' });
  response.end(body);
}

/** Serves the workbench on 127.0.0.1 only: it is one person's page. */
export async function serve(options: ServeOptions): Promise<Served> {
  const server = createServer(async (request, response) => {
    // A page elsewhere could point a name of its own at 127.0.0.1; it must not read the workbench that way.
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (host !== '127.0.0.1' && host !== 'localhost') return send(response, 403, 'txt', '');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'txt', '');
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1) || 'index.html';
    if (path === 'dist.json') {
      try {
        return send(response, 200, 'json', JSON.stringify(await options.files()));
      } catch (error) {
        return send(response, 500, 'txt', error instanceof Error ? error.message : String(error));
      }
    }
    const body = options.page.get(path);
    if (!body) return send(response, 404, 'txt', 'Not found');
    return send(response, 200, path.slice(path.lastIndexOf('.') + 1), body);
  });
  const port = await listen(server, options.port, options.tries);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, firstPort: number, tries: number): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await listenOnce(server, firstPort + attempt);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || attempt + 1 >= tries || firstPort + attempt >= 65_535) throw error;
    }
  }
}

function listenOnce(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
