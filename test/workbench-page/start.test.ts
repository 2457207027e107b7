import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('npm start', () => {
  it('builds, prints its address, serves the page with dist/, and ends on Ctrl-C', async () => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], { env: { ...process.env, PORT: '0' } });
    try {
      let output = '';
      const url = await new Promise<string>((resolve, reject) => {
        const read = (chunk: Buffer) => {
          output += chunk;
          const match = /http:\/\/127\.0\.0\.1:\d+\//.exec(output);
          if (match) resolve(match[0]);
        };
        child.stdout.on('data', read);
        child.stderr.on('data', read);
        child.once('exit', code => reject(new Error(`Ended with ${code}: ${output}`)));
      });
      expect(await (await fetch(url)).text()).toContain('<title>Goalpost workbench</title>');
      expect((await fetch(`${url}main.js`)).headers.get('content-type')).toContain('javascript');
      expect(Object.keys(await (await fetch(`${url}dist.json`)).json())).toEqual(
        expect.arrayContaining(['Code.js', 'functions.js', 'sidebar.html', 'appsscript.json']),
      );
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGINT');
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('refuses a PORT that is none', async () => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], { env: { ...process.env, PORT: 'eight' } });
    let output = '';
    child.stderr.on('data', chunk => {
      output += chunk;
    });
    expect(await new Promise(resolve => child.once('exit', resolve))).toBe(1);
    expect(output).toContain('PORT');
  });
});
