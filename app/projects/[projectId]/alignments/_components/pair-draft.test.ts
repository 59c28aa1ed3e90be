import { expect, test } from 'vitest';
import type { PairsView } from '@/lib/workbench/alignment/propose-pairs';
import { confirmedPairs, draftsOf, withTarget } from './pair-draft';

const file = (path: string, side: 'source' | 'target' | null) => ({
  uploadId: path,
  path,
  side,
  segments: 3,
  failure: null,
});
const VIEW: PairsView = {
  files: [
    file('a/جسر.ar.txt', 'source'),
    file('a/bridge.en.txt', 'target'),
    file('b.txt', 'source'),
    file('c.txt', 'target'),
  ],
  pairs: [{ source: 0, target: 1, by: 'name', score: 1 }],
};

test('proposes what belongs together, and leaves the others to be chosen by hand', () => {
  const drafts = draftsOf(VIEW);
  expect(drafts.map(({ source, target, isChosen }) => [source, target, isChosen])).toEqual([
    [0, 1, true],
    [2, null, false],
  ]);
  expect(confirmedPairs(VIEW, drafts)).toEqual([
    {
      name: 'جسر.ar',
      source: { uploadId: 'a/جسر.ar.txt', path: 'a/جسر.ar.txt' },
      target: { uploadId: 'a/bridge.en.txt', path: 'a/bridge.en.txt' },
    },
  ]);
});

test('gives a translation to one original only', () => {
  const moved = withTarget(draftsOf(VIEW), 1, 1);
  expect(moved.map(({ target, isChosen, by }) => [target, isChosen, by])).toEqual([
    [null, false, 'name'],
    [1, true, 'hand'],
  ]);
});
