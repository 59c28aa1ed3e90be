import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlignmentState, Bead } from '@/lib/align/alignment';
import { bead } from '@/lib/align/alignment.testkit';
import { paragraphsOf } from './paragraphs';

const stateOf = (blocks: readonly number[], beads: readonly Bead[]): AlignmentState => ({
  source: blocks.map((block) => ({ text: 'x', role: 'body', block, isExcluded: false })),
  target: [],
  beads,
});

describe('paragraphsOf', () => {
  test('follows the paragraphs of the original; what only the translation has goes with what stands before', () => {
    const state = stateOf([0, 1, 1, 2], [bead(1, 1), bead(2, 1), bead(0, 1), bead(1, 1)]);
    expect(paragraphsOf(state).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
  });

  test('holds every bead once, in order, in paragraphs of a bounded size', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(40)), { maxLength: 60 }), (drawn) => {
        const beads = drawn.map(([source]) => bead(source, 1));
        const blocks = drawn.flatMap(([source, block]) => Array.from({ length: source }, () => block));
        const paragraphs = paragraphsOf(stateOf(blocks, beads));
        const held = paragraphs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n));
        expect(held).toEqual(beads.map((_, i) => i));
        for (const { from, to } of paragraphs) expect(to - from).toBeLessThanOrEqual(12);
      }),
    );
  });
});
