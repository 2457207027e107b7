import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../workbench/serve.ts';

const page = new Map([['index.html', new TextEncoder().encode('<!doctype html><title>x</title>')]]);
const servers: Served[] = [];

async function start(port: number, tries = 1): Promise<Served> {
  const served = await serve({ port, tries, page, files: () => ({ 'Code.js': 'var a = 1;' }) });
  servers.push(served);
  return served;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map(served => served.close()));
});

describe('serve', () => {
  it('takes the next port when the first is taken', async () => {
    const first = await start(0);
    const port = Number(new URL(first.url).port);
    const second = await start(port, 50);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  });

  it('refuses to move when one port was asked for', async () => {
    const first = await start(0);
    await expect(start(Number(new URL(first.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('allows nothing from elsewhere', async () => {
    const { url } = await start(0);
    const response = await fetch(url);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|wss?:/);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('gives the script files, and nothing of the disk', async () => {
    const { url } = await start(0);
    expect(await (await fetch(`${url}dist.json`)).json()).toEqual({ 'Code.js': 'var a = 1;' });
    for (const path of ['package.json', '..%2fpackage.json', 'constructor']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });

  it('answers only to its own name', async () => {
    const { url } = await start(0);
    const status = await new Promise(resolve => {
      request(url, { headers: { Host: 'elsewhere.example' } }, response => resolve(response.statusCode)).end();
    });
    expect(status).toBe(403);
  });
});
