import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlignmentState, beadStarts } from './alignment';
import { bead, stateOf } from './alignment.testkit';
import { inOrder, movedLinks } from './moved';
import { type Operation, operate } from './operations';
import { applyPatch } from './patch';
import { beadOfFound } from './realigned';
import type { AlignmentBead } from './types';

const outcome = (state: AlignmentState, operation: Operation): AlignmentState => {
  const patch = operate(state, operation);
  expect(patch, JSON.stringify(operation)).not.toBeNull();
  return applyPatch(state, patch!);
};
/** `s0+s1=t0 …` */
const shown = ({ source, target, beads }: AlignmentState): string => {
  const starts = beadStarts(beads);
  const text = (all: AlignmentState['source'], from: number, count: number) =>
    all
      .slice(from, from + count)
      .map((each) => each.text || '∅')
      .join('+');
  return beads
    .map((each, i) => `${text(source, starts.source[i]!, each.source)}=${text(target, starts.target[i]!, each.target)}`)
    .join(' ');
};

describe('swap', () => {
  test('exchanges two segments, within a bead, across a border and over an empty place', () => {
    expect(shown(outcome(stateOf(bead(1, 2)), { kind: 'swap', side: 'target', sentence: 0 }))).toBe('s0=t1+t0');
    expect(shown(outcome(stateOf(bead(1, 1), bead(1, 1)), { kind: 'swap', side: 'target', sentence: 0 }))).toBe(
      's0=t1 s1=t0',
    );
    expect(
      shown(outcome(stateOf(bead(1, 1), bead(1, 0), bead(1, 1)), { kind: 'swap', side: 'target', sentence: 0 })),
    ).toBe('s0=t1 s1= s2=t0');
  });
  test('refuses the last segment and what a lock holds', () => {
    const state = stateOf(bead(1, 1), bead(1, 1, { isLocked: true }));
    expect(operate(state, { kind: 'swap', side: 'target', sentence: 1 })).toBeNull();
    expect(operate(state, { kind: 'swap', side: 'target', sentence: 0 })).toBeNull();
  });
});

describe('insert', () => {
  test('puts an empty segment where the translation has none, and takes only an empty one away again', () => {
    const state = stateOf(bead(1, 1), bead(1, 0));
    const grown = outcome(state, { kind: 'insert', side: 'target', at: 1, sentence: 1, text: '' });
    expect(shown(grown)).toBe('s0=t0 s1=∅');
    expect(operate(grown, { kind: 'removeEmpty', side: 'target', sentence: 0 })).toBeNull();
    expect(shown(outcome(grown, { kind: 'removeEmpty', side: 'target', sentence: 1 }))).toBe('s0=t0 s1=');
  });
});

describe('linkSegments', () => {
  const link = (source: number, target: number): Operation => ({ kind: 'linkSegments', source, target });
  test('keeps the order where only one side lies between', () => {
    expect(shown(outcome(stateOf(bead(1, 0), bead(0, 1), bead(0, 1)), link(0, 1)))).toBe('=t0 s0=t1');
    expect(shown(outcome(stateOf(bead(0, 2), bead(1, 0)), link(0, 0)))).toBe('s0=t0 =t1');
    expect(shown(outcome(stateOf(bead(1, 1), bead(1, 0), bead(0, 1)), link(0, 1)))).toBe('s0=t0+t1 s1=');
  });
  test('moves the translation where a link lies between', () => {
    expect(shown(outcome(stateOf(bead(1, 0), bead(1, 1), bead(0, 1)), link(0, 1)))).toBe('s0=t1 s1=t0');
    expect(shown(outcome(stateOf(bead(0, 1), bead(1, 1), bead(1, 0)), link(1, 0)))).toBe('s0=t1 s1=t0');
  });
  test('links the two whatever the rest is, or refuses', () => {
    const anyBead = fc
      .record({ source: fc.nat(2), target: fc.nat(2), isLocked: fc.boolean() })
      .filter(({ source, target }) => source + target > 0)
      .map((part) => bead(part.source, part.target, part));
    fc.assert(
      fc.property(fc.array(anyBead, { minLength: 1, maxLength: 8 }), fc.nat(9), fc.nat(9), (beads, s, t) => {
        const state = stateOf(...beads);
        const patch = operate(state, link(s, t));
        if (!patch) return;
        const together = shown(applyPatch(state, patch))
          .split(' ')
          .find((each) => each.split('=')[0]!.split('+').includes(`s${s}`))!;
        expect(together.split('=')[1]!.split('+')).toContain(`t${t}`);
      }),
    );
  });
});

describe('moved links', () => {
  const found = (source: [number, number], target: [number, number], reasons: string[] = []): AlignmentBead => ({
    source,
    target,
    confidence: 90,
    reasons,
  });
  test('stand on each side alone, with one number, and are brought together again', () => {
    const first = found([0, 1], [0, 1]);
    const wrong = found([1, 3], [1, 2]);
    const last = found([3, 4], [2, 4]);
    const beads = [first, wrong, last];
    const linked = [first, found([1, 2], [3, 4], ['moved']), found([3, 4], [1, 2], ['moved'])];
    const ordered = inOrder(beads, linked);
    const state = stateOf(...ordered.map(beadOfFound));
    expect(shown(state)).toBe('s0=t0 s1= s2= =t1 s3= =t2 =t3');
    expect(movedLinks(state.beads)).toEqual([
      { source: 1, target: 6 },
      { source: 4, target: 3 },
    ]);
    const one = outcome(state, { kind: 'bring', at: 6 });
    expect(shown(one)).toBe('s0=t0 s1=t3 s2= =t1 s3= =t2');
    expect(shown(outcome(one, { kind: 'bring', at: 4 }))).toBe('s0=t0 s1=t3 s2= s3=t1 =t2');
  });
});
