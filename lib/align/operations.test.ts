import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from './align';
import { type AlignmentState, BEAD_STATES, beadOf, beadStarts, beadText } from './alignment';
import { bead, statesOf } from './alignment.testkit';
import { type Operation, operate } from './operations';
import { applyPatch, inverse, withUnits } from './patch';
import { keptBeads, realigned } from './realigned';

const stateOf = statesOf((side, n) => `${side} ${n} end`);
const shape = ({ beads }: AlignmentState) => beads.map(({ source, target }) => `${source}-${target}`).join(' ');
const outcome = (state: AlignmentState, operation: Operation): AlignmentState => {
  const patch = operate(state, operation);
  return patch ? applyPatch(state, patch) : state;
};

const anyBead = fc
  .record({
    source: fc.nat(3),
    target: fc.nat(3),
    confidence: fc.nat(100),
    state: fc.constantFrom(...BEAD_STATES),
    isLocked: fc.boolean(),
    reasons: fc.constantFrom([], ['length'], ['moved:1'], ['moved:2']),
    unit: fc.option(fc.uuid().map((unitId) => ({ memoryId: 'm', unitId }))),
  })
  .filter(({ source, target }) => source + target > 0)
  .map((part) => bead(part.source, part.target, part));
const anyState = fc
  .uniqueArray(anyBead, { maxLength: 9, selector: ({ unit }) => unit?.unitId ?? Math.random() })
  .map((beads) => stateOf(...beads));
const place = fc.integer({ min: -1, max: 12 });
const direction = fc.constantFrom('up' as const, 'down' as const);
const sideName = fc.constantFrom('source' as const, 'target' as const);
const sentence = { side: sideName, sentence: place };
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('link' as const), at: place, count: fc.nat(4) }),
  fc.record({ kind: fc.constant('unlink' as const), at: place }),
  fc.record({ kind: fc.constant('splitBead' as const), at: place, source: fc.nat(3), target: fc.nat(3) }),
  fc.record({ kind: fc.constant('move' as const), ...sentence, direction }),
  fc.record({ kind: fc.constant('shift' as const), side: sideName, at: place, direction }),
  fc.record({ kind: fc.constant('splitSentence' as const), ...sentence, offset: fc.integer({ min: -1, max: 9 }) }),
  fc.record({ kind: fc.constant('joinSentences' as const), ...sentence }),
  fc.record({ kind: fc.constant('editText' as const), ...sentence, text: fc.constantFrom('', ' new ', 'a\nb') }),
  fc.record({ kind: fc.constant('exclude' as const), ...sentence, isExcluded: fc.boolean() }),
  fc.record({ kind: fc.constant('setState' as const), at: place, state: fc.constantFrom(...BEAD_STATES) }),
  fc.record({ kind: fc.constant('lock' as const), at: place, isLocked: fc.boolean() }),
  fc.record({
    kind: fc.constant('confirmAbove' as const),
    confidence: fc.nat(100),
    end: fc.option(fc.nat(9), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('swap' as const), ...sentence }),
  fc.record({ kind: fc.constant('insert' as const), at: place, ...sentence, text: fc.constantFrom('', ' new ') }),
  fc.record({ kind: fc.constant('removeEmpty' as const), ...sentence }),
  fc.record({ kind: fc.constant('linkSegments' as const), source: place, target: place }),
  fc.record({ kind: fc.constant('bring' as const), at: place }),
);

function expectWhole({ source, target, beads }: AlignmentState) {
  const starts = beadStarts(beads);
  expect([starts.source.at(-1), starts.target.at(-1)]).toEqual([source.length, target.length]);
  for (const each of beads) expect(each.source + each.target).toBeGreaterThan(0);
}

/** Only what was put in empty is ever empty. */
function expectNoEmptied(before: AlignmentState, after: AlignmentState) {
  const empty = ({ source, target }: AlignmentState) => [...source, ...target].filter(({ text }) => text === '').length;
  expect(empty(after)).toBeLessThanOrEqual(empty(before));
}

describe('operate', () => {
  test('covers both sides by beads that hold something, and can be taken back to the letter', () => {
    fc.assert(
      fc.property(anyState, fc.array(anyOperation, { maxLength: 12 }), (start, operations) => {
        const undo: ReturnType<typeof inverse>[] = [];
        let state = start;
        for (const operation of operations) {
          const found = operate(state, operation);
          if (!found) continue;
          const patch = withUnits(state, found);
          undo.push(inverse(state, patch));
          const before = state;
          state = applyPatch(state, patch);
          expectWhole(state);
          if (operation.kind !== 'insert' && operation.kind !== 'removeEmpty') expectNoEmptied(before, state);
        }
        for (const patch of undo.reverse()) state = applyPatch(state, withUnits(state, patch));
        expect(state).toEqual(start);
      }),
      { numRuns: 400 },
    );
  });

  test('leaves the segments of locked beads alone', () => {
    const locked = ({ source, target, beads }: AlignmentState) => {
      const starts = beadStarts(beads);
      return beads.flatMap((each, i) =>
        each.isLocked
          ? [
              [
                source.slice(starts.source[i], starts.source[i + 1]),
                target.slice(starts.target[i], starts.target[i + 1]),
              ],
            ]
          : [],
      );
    };
    const shaping = anyOperation.filter(({ kind }) => !['lock', 'editText', 'exclude'].includes(kind));
    fc.assert(
      fc.property(anyState, shaping, (state, operation) => {
        expect(locked(outcome(state, operation))).toEqual(locked(state));
      }),
      { numRuns: 400 },
    );
  });

  test.each<[string, AlignmentState, Operation, string]>([
    ['joins beads', stateOf(bead(1, 1), bead(1, 0), bead(1, 1)), { kind: 'link', at: 0, count: 2 }, '2-1 1-1'],
    ['parts a bead', stateOf(bead(2, 1)), { kind: 'unlink', at: 0 }, '2-0 0-1'],
    ['cuts a bead', stateOf(bead(2, 2)), { kind: 'splitBead', at: 0, source: 1, target: 1 }, '1-1 1-1'],
    [
      'moves the first segment up',
      stateOf(bead(1, 1), bead(2, 1)),
      { kind: 'move', side: 'source', sentence: 1, direction: 'up' },
      '2-1 1-1',
    ],
    [
      'takes those between along',
      stateOf(bead(1, 1), bead(3, 1)),
      { kind: 'move', side: 'source', sentence: 2, direction: 'up' },
      '3-1 1-1',
    ],
    [
      'moves the last segment down',
      stateOf(bead(2, 1), bead(1, 1)),
      { kind: 'move', side: 'source', sentence: 1, direction: 'down' },
      '1-1 2-1',
    ],
    [
      'drops a bead that is emptied',
      stateOf(bead(1, 1), bead(0, 1)),
      { kind: 'move', side: 'target', sentence: 1, direction: 'up' },
      '1-2',
    ],
    [
      'makes room below the last',
      stateOf(bead(1, 2)),
      { kind: 'move', side: 'target', sentence: 1, direction: 'down' },
      '1-1 0-1',
    ],
    [
      'shifts the rest down',
      stateOf(bead(1, 1), bead(1, 1), bead(1, 2)),
      { kind: 'shift', side: 'target', at: 1, direction: 'down' },
      '1-1 1-0 1-1 0-2',
    ],
    [
      'shifts the rest up',
      stateOf(bead(1, 0), bead(1, 1), bead(1, 2)),
      { kind: 'shift', side: 'target', at: 0, direction: 'up' },
      '1-1 1-2 1-0',
    ],
    [
      'shifts up to a locked bead',
      stateOf(bead(1, 1), bead(1, 1), bead(1, 1, { isLocked: true })),
      { kind: 'shift', side: 'target', at: 0, direction: 'down' },
      '1-0 1-1 0-1 1-1',
    ],
    [
      'splits a segment inside its bead',
      stateOf(bead(1, 1)),
      { kind: 'splitSentence', side: 'source', sentence: 0, offset: 2 },
      '2-1',
    ],
  ])('%s', (_, state, operation, expected) => {
    expect(shape(outcome(state, operation))).toBe(expected);
  });

  test.each<[string, AlignmentState, Operation]>([
    [
      'a border of a locked bead',
      stateOf(bead(1, 1, { isLocked: true }), bead(1, 1)),
      { kind: 'move', side: 'source', sentence: 1, direction: 'up' },
    ],
    [
      'the first segment above the first',
      stateOf(bead(1, 0)),
      { kind: 'move', side: 'source', sentence: 0, direction: 'up' },
    ],
    ['a split at the edge', stateOf(bead(1, 1)), { kind: 'splitSentence', side: 'source', sentence: 0, offset: 0 }],
    ['an empty text', stateOf(bead(1, 1)), { kind: 'editText', side: 'source', sentence: 0, text: ' ' }],
    ['what is so already', stateOf(bead(1, 1)), { kind: 'setState', at: 0, state: 'automatic' }],
  ])('refuses %s', (_, state, operation) => {
    expect(operate(state, operation)).toBeNull();
  });

  test('confirms automatic links from a confidence on, and nothing else', () => {
    const state = stateOf(
      bead(1, 1, { confidence: 95 }),
      bead(1, 0, { confidence: 99 }),
      bead(1, 1, { confidence: 94 }),
      bead(1, 1, { confidence: 99, state: 'rejected' }),
    );
    const { beads } = outcome(state, { kind: 'confirmAbove', confidence: 95 });
    expect(beads.map(({ state: each }) => each)).toEqual(['confirmed', 'automatic', 'automatic', 'rejected']);
  });
});

describe('withUnits', () => {
  const unit = (unitId: string) => ({ memoryId: 'm', unitId });
  test('leaves the unit of a bead to the one that takes its place, also when a commit came between do and undo', () => {
    const start = stateOf(bead(1, 1), bead(1, 1));
    const patch = operate(start, { kind: 'link', at: 0, count: 2 })!;
    const merged = applyPatch(start, patch);
    const committed = { ...merged, beads: [{ ...merged.beads[0]!, unit: unit('u') }] };
    const back = applyPatch(committed, withUnits(committed, inverse(start, patch)));
    expect(back.beads.map((each) => each.unit?.unitId)).toEqual(['u', undefined]);
  });
});

describe('realigned', () => {
  test('keeps what is locked or confirmed and covers the rest anew', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const kept = keptBeads(state);
        const found = align({
          sourceLang: 'ar',
          targetLang: 'en',
          source: state.source,
          target: state.target,
          locked: kept,
        });
        const next = applyPatch(state, realigned(state, found));
        expectWhole(next);
        expect(keptBeads(next)).toEqual(kept);
      }),
      { numRuns: 100 },
    );
  });
});

test('beadOf finds the bead around a segment', () => {
  const state = stateOf(bead(2, 0), bead(0, 1), bead(1, 1));
  expect([0, 1, 2, 3].map((i) => beadOf(state, 'source', i))).toEqual([0, 0, 2, -1]);
});

test('beadText leaves out what is excluded', () => {
  const [first, second] = stateOf(bead(2, 1)).source;
  expect(beadText([first!, { ...second!, isExcluded: true }], 0, 2)).toBe('s 0 end');
});
