import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test as base, describe } from 'vitest';
import { runClasp } from '../../scripts/deploy/clasp.ts';
import { explainClasp } from '../../scripts/deploy/problems.ts';
import { CLASP, openSandbox, type Sandbox } from './support/deploy-sandbox.ts';

/** Each test has a project, a home and a stand-in of Google of its own, so that they can run side by side. */
const test = base.extend<{ sandbox: Sandbox }>({
  sandbox: async ({ task: _ }, use) => {
    const sandbox = await openSandbox();
    await use(sandbox);
    await sandbox.close();
  },
});

const CREATE_SHEET = 'POST /drive/v3/files';
const CREATE_SCRIPT = 'POST /v1/projects';

describe.concurrent('deploying through clasp', () => {
  test('makes a bound script, writes it down at once, and pushes to it from then on', async ({ sandbox, expect }) => {
    const { api, files } = sandbox;
    const placeholder = sandbox.projectFile();
    const seen: string[] = [];
    api.behaviour.onRequest = async request => {
      // clasp reads the new script while it is still busy creating: whoever is killed from here on has the script.
      if (request === 'GET /v1/projects/SCRIPT_1-xyz/content' && seen.at(-1) === placeholder) {
        for (let tries = 0; tries < 250 && sandbox.projectFile() === placeholder; tries++) await sleep(20);
      }
      seen.push(sandbox.projectFile());
    };
    const first = await sandbox.deploy({ title: '-- Q3 "goals" & more' });
    expect(first.said).toContain('all 4 files arrived unchanged');
    expect(first.said).toContain('https://docs.google.com/spreadsheets/d/SHEET_1-abc/edit');
    expect(first.exitCode).toBe(0);
    expect(api.sheets).toEqual(new Map([['SHEET_1-abc', '-- Q3 "goals" & more']]));
    expect(api.scripts.get('SCRIPT_1-xyz')).toMatchObject({ parentId: 'SHEET_1-abc' });
    expect(atGoogle(sandbox)).toEqual(files);

    const deployed = sandbox.projectFile();
    expect(JSON.parse(deployed)).toEqual({ scriptId: 'SCRIPT_1-xyz', rootDir: 'dist', parentId: 'SHEET_1-abc' });
    const created = api.requests.indexOf(CREATE_SCRIPT);
    expect(seen.slice(0, created + 1).every(content => content === placeholder)).toBe(true);
    expect(seen.slice(created + 1).every(content => content === deployed)).toBe(true);
    expect(seen.length).toBeGreaterThan(created + 3);
    expect(readdirSync(sandbox.root).sort()).toEqual(['.clasp.json', 'dist']);

    files.set('appsscript.json', files.get('appsscript.json')?.replace('Etc/UTC', 'Asia/Seoul') ?? '');
    files.set('Code.js', 'var goalpost = {};');
    files.delete('sidebar.html');
    files.set('dialog.html', '<p>new</p>');
    const second = await sandbox.deploy();
    expect(second.exitCode).toBe(0);
    expect(second.said).toContain('https://docs.google.com/spreadsheets/d/SHEET_1-abc/edit');
    expect(atGoogle(sandbox)).toEqual(files);
    expect(sandbox.projectFile()).toBe(deployed);
    expect(api.requests.filter(request => [CREATE_SHEET, CREATE_SCRIPT].includes(request))).toEqual([
      CREATE_SHEET,
      CREATE_SCRIPT,
    ]);
  });

  test('goes on with the script it made when the push failed', async ({ sandbox, expect }) => {
    sandbox.api.behaviour.refusePush = { status: 400, message: 'Syntax error: Unexpected token line: 3 file: Code.gs' };
    const failed = await sandbox.deploy();
    expect(failed.exitCode).toBe(1);
    expect(failed.said).toContain('Stopped: clasp failed while pushing dist/.');
    expect(failed.said).toContain('Unexpected token line: 3 file: Code.gs');
    expect(JSON.parse(sandbox.projectFile())).toMatchObject({ scriptId: 'SCRIPT_1-xyz', parentId: 'SHEET_1-abc' });

    sandbox.api.behaviour.refusePush = undefined;
    const second = await sandbox.deploy();
    expect(second.exitCode).toBe(0);
    expect(second.said).toContain('https://docs.google.com/spreadsheets/d/SHEET_1-abc/edit');
    expect(sandbox.api.scripts.size).toBe(1);
    expect(sandbox.api.sheets.size).toBe(1);
    expect(atGoogle(sandbox)).toEqual(sandbox.files);
  });

  test('says aloud when something else arrived than was sent', async ({ sandbox, expect }) => {
    sandbox.api.scripts.set('MINE', { title: 'mine', parentId: undefined, files: [] });
    sandbox.writeProjectFile('{"scriptId": "MINE", "rootDir": "dist"}');
    sandbox.api.behaviour.keep = files => [
      ...files
        .filter(file => file.name !== 'sidebar')
        .map(file => (file.name === 'Code' ? { ...file, source: file.source.replace('☕', '?') } : file)),
      { name: 'Leftover', type: 'SERVER_JS', source: 'function HELLO() {}' },
    ];
    const code = sandbox.files.get('Code.js') ?? '';
    const { exitCode, said } = await sandbox.deploy();
    expect(exitCode).toBe(1);
    expect(said).toContain('clasp reported success, but');
    expect(said).toContain('sidebar.html is missing');
    expect(said).toContain(`Code.js differs from byte ${Buffer.from(code).indexOf('☕')} on`);
    expect(said).toContain('Leftover.js is in the script, but not in dist/');
    expect(said).not.toContain('functions.js');
    expect(said).not.toContain('arrived unchanged');
  });

  test('leaves an unchanged script alone, keeps settings made by hand, and says what it cannot know', async ({
    sandbox,
    expect,
  }) => {
    const { api, files } = sandbox;
    const source = (name: string) => files.get(name) ?? '';
    api.scripts.set('MINE', {
      title: 'mine',
      parentId: undefined,
      files: [
        { name: 'appsscript', type: 'JSON', source: source('appsscript.json') },
        { name: 'Code', type: 'SERVER_JS', source: source('Code.js') },
        { name: 'functions', type: 'SERVER_JS', source: source('functions.js') },
        { name: 'sidebar', type: 'HTML', source: source('sidebar.html') },
      ],
    });
    const mine = '{"scriptId":"MINE","rootDir":"dist","projectId":"my-cloud-project"}';
    sandbox.writeProjectFile(mine);
    const { exitCode, said } = await sandbox.deploy();
    expect(exitCode).toBe(0);
    expect(said).toContain('all 4 files arrived unchanged');
    expect(said).toContain('Open the spreadsheet that holds this script');
    expect(said).toContain('https://script.google.com/d/MINE/edit');
    expect(sandbox.projectFile()).toBe(mine);
    expect(new Set(api.requests)).toEqual(new Set(['GET /v1/projects/MINE/content']));
  });

  test('not logged in: says how, asks nobody, builds nothing', async ({ sandbox, expect }) => {
    sandbox.logOut();
    const placeholder = sandbox.projectFile();
    const { exitCode, said } = await sandbox.deploy();
    expect(exitCode).toBe(1);
    expect(said).toContain('not logged in');
    expect(said).toContain('npx clasp login');
    expect(sandbox.projectFile()).toBe(placeholder);
    expect(sandbox.api.requests).toEqual([]);
    expect(sandbox.builds()).toBe(0);
  });

  test('API switched off: says where, before a spreadsheet is made', async ({ sandbox, expect }) => {
    sandbox.api.behaviour.apiOff = 'for every write';
    const placeholder = sandbox.projectFile();
    const { exitCode, said } = await sandbox.deploy();
    expect(exitCode).toBe(1);
    expect(said).toContain('the Apps Script API is switched off');
    expect(said).toContain('https://script.google.com/home/usersettings');
    expect(sandbox.projectFile()).toBe(placeholder);
    expect(sandbox.api.sheets.size).toBe(0);
  });

  test('API switched off, noticed only while creating: names the spreadsheet left behind', async ({
    sandbox,
    expect,
  }) => {
    sandbox.api.behaviour.apiOff = 'for known scripts';
    const placeholder = sandbox.projectFile();
    const { exitCode, said } = await sandbox.deploy({ title: 'My goals' });
    expect(exitCode).toBe(1);
    expect(said).toContain('https://script.google.com/home/usersettings');
    expect(said).toContain('an empty spreadsheet "My goals" may have been left there');
    expect(sandbox.projectFile()).toBe(placeholder);
  });

  test.for([
    ['nobody listens', 'http://127.0.0.1:1/'],
    ['the name does not resolve', 'http://google.invalid/'],
  ] as const)('no network (%s): says so', async ([, standInUrl], { sandbox, expect }) => {
    const placeholder = sandbox.projectFile();
    const { exitCode, said } = await sandbox.deploy({ standInUrl });
    expect(exitCode).toBe(1);
    expect(said).toContain('Google cannot be reached from this computer');
    expect(said).toMatch(/ECONNREFUSED|ENOTFOUND/);
    expect(sandbox.projectFile()).toBe(placeholder);
  });

  test('Google never answers: gives up and says so', async ({ sandbox, expect }) => {
    sandbox.api.behaviour.hang = true;
    const { exitCode, said } = await sandbox.deploy({ timeoutMs: 4000 });
    expect(exitCode).toBe(1);
    expect(said).toContain('Google did not answer for 4 seconds');
    expect(sandbox.api.sheets.size).toBe(0);
  });

  test('a scriptId that Google does not know: says how to check it, and makes no other', async ({
    sandbox,
    expect,
  }) => {
    const mine = '{"scriptId": "SOMEBODY_ELSES", "rootDir": "dist"}';
    sandbox.writeProjectFile(mine);
    const { exitCode, said } = await sandbox.deploy();
    expect(exitCode).toBe(1);
    expect(said).toContain('does not know the scriptId');
    expect(said).toContain('npx clasp show-authorized-user');
    expect(sandbox.projectFile()).toBe(mine);
    expect(sandbox.api.sheets.size).toBe(0);
    expect(sandbox.api.scripts.size).toBe(0);
  });

  test('stops before clasp when there is nothing to push, or another folder would be pushed', async ({
    sandbox,
    expect,
  }) => {
    sandbox.writeProjectFile('{"scriptId": "MINE", "rootDir": "dist"}');
    sandbox.files.delete('appsscript.json');
    const empty = await sandbox.deploy();
    expect(empty.exitCode).toBe(1);
    expect(empty.said).toContain('no script and manifest in dist/');

    sandbox.writeProjectFile('{"scriptId": "MINE", "rootDir": "."}');
    const elsewhere = await sandbox.deploy();
    expect(elsewhere.exitCode).toBe(1);
    expect(elsewhere.said).toContain('.clasp.json has "rootDir": "."');
    expect(sandbox.api.requests).toEqual([]);
  });

  // The reason for --force and for reading back; should clasp change here, both can go.
  test('clasp without --force skips a changed manifest and calls that success', async ({ sandbox, expect }) => {
    sandbox.api.scripts.set('MINE', { title: 'mine', parentId: undefined, files: [] });
    sandbox.writeProjectFile('{"scriptId": "MINE", "rootDir": "."}');
    writeFileSync(join(sandbox.root, 'appsscript.json'), sandbox.files.get('appsscript.json') ?? '');
    const clasp = { program: CLASP, env: sandbox.env, timeoutMs: 60_000 };
    const run = await runClasp(clasp, ['push'], { project: join(sandbox.root, '.clasp.json'), cwd: sandbox.root });
    expect(run.exitCode).toBe(0);
    expect(explainClasp(run.output)?.code).toBe('push-skipped');
    expect(sandbox.api.scripts.get('MINE')?.files).toEqual([]);
  });
});

/** What the stand-in holds of the one script, by file name. */
function atGoogle({ api }: Sandbox): Map<string, string> {
  const extension = { SERVER_JS: 'js', HTML: 'html', JSON: 'json' };
  const [script] = api.scripts.values();
  return new Map(script?.files.map(file => [`${file.name}.${extension[file.type]}`, file.source]));
}
