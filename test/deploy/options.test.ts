import { afterEach, expect, test, vi } from 'vitest';
import { main } from '../../scripts/deploy.ts';

vi.mock('../../scripts/build.ts', () => ({
  build: () => {
    throw new Error('built although the options were not understood');
  },
}));

afterEach(() => vi.restoreAllMocks());

test('--help explains the options', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(await main(['--help'])).toBe(0);
  expect(log.mock.lastCall?.[0]).toMatch(/--title.*--lang en\|ko\|id\|zh-CN/);
});

test.each([[['--nope']], [['somewhere']], [['--lang', 'xx']]])('%j is not understood: nothing is done', async args => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await main(args)).toBe(2);
  expect(error.mock.lastCall?.[0]).toContain('--lang');
});
