import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readProjectFile, saveCreatedScript } from '../../scripts/deploy/project-file.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'goalpost-project-file-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (content: string) => writeFileSync(join(root, '.clasp.json'), content);

test.each([
  '{}',
  '{"scriptId": ""}',
  '{"scriptId": "  "}',
  '{"scriptId": null}',
  '{"scriptId": "PLACEHOLDER"}',
  '{"scriptId": "PLACEHOLDER_run_npm_run_deploy", "rootDir": "dist"}',
])('%s names no script yet', content => {
  write(content);
  expect(readProjectFile(root).scriptId).toBeUndefined();
});

test('a missing file names no script yet', () => {
  expect(readProjectFile(root).scriptId).toBeUndefined();
});

test.each([
  ['"SHEET"', 'SHEET'],
  ['["SHEET", "OTHER"]', 'SHEET'],
  ['[]', undefined],
  ['""', undefined],
])('parentId %s means the spreadsheet %s', (parentId, sheetId) => {
  write(`{"scriptId": "MINE", "parentId": ${parentId}}`);
  expect(readProjectFile(root)).toMatchObject({ scriptId: 'MINE', sheetId });
});

test.each(['', '{"scriptId": "MINE"', '[]', 'null', '"MINE"'])('%j is refused, with what to write instead', content => {
  write(content);
  expect(() => readProjectFile(root)).toThrow('.clasp.json is not a JSON object');
});

test('saving keeps what others set, and leaves no second file', () => {
  write('{"scriptId": "PLACEHOLDER", "rootDir": "dist", "projectId": "cloud"}');
  saveCreatedScript(root, readProjectFile(root), { scriptId: 'NEW', sheetId: 'SHEET' });
  expect(JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8'))).toEqual({
    scriptId: 'NEW',
    rootDir: 'dist',
    projectId: 'cloud',
    parentId: 'SHEET',
  });
  expect(readdirSync(root)).toEqual(['.clasp.json']);
});

test('saving forgets the spreadsheet of an earlier script', () => {
  write('{"scriptId": "PLACEHOLDER", "rootDir": "dist", "parentId": "OLD"}');
  saveCreatedScript(root, readProjectFile(root), { scriptId: 'NEW', sheetId: undefined });
  expect(readProjectFile(root)).toMatchObject({ scriptId: 'NEW', sheetId: undefined });
});
