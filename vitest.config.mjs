import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** Files that take a minute or so begin first, so that none of them runs at the end beside an idle worker. */
const long = [
  'test/importers/fuzz',
  'test/story/',
  'test/app/set-up',
  'test/app/filled',
  'test/sheets/in-the-workbench',
  'test/workbench-page/page',
  'test/sidebar/',
  'test/deploy/',
];
const rank = ({ moduleId }) => long.findIndex(part => moduleId.includes(part)) >>> 0;

class LongestFirst extends BaseSequencer {
  async sort(files) {
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
