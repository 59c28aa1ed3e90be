import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlignmentState, beadStarts } from './alignment';
import { bead, stateOf } from './alignment.testkit';
import { type Operation, operate } from './operations';
import { applyPatch, withUnits } from './patch';
import { rebase } from './rebase';

const pairs = (count: number) => stateOf(...Array.from({ length: count }, () => bead(1, 1)));
const done = (state: AlignmentState, ...operations: Operation[]): AlignmentState =>
  operations.reduce((now, operation) => {
    const patch = operate(now, operation);
    return patch ? applyPatch(now, withUnits(now, patch)) : now;
  }, state);
/** The texts of each bead with its state, which say what a reader sees. */
const shown = ({ source, target, beads }: AlignmentState) => {
  const starts = beadStarts(beads);
  return beads.map((each, i) => [
    source.slice(starts.source[i], starts.source[i]! + each.source).map(({ text }) => text),
    target.slice(starts.target[i], starts.target[i]! + each.target).map(({ text }) => text),
    each.state,
  ]);
};

describe('rebase', () => {
  const confirm = (at: number): Operation => ({ kind: 'setState', at, state: 'confirmed' });

  test('keeps a step elsewhere, at the place its bead has now', () => {
    const base = pairs(6);
    const now = done(base, { kind: 'unlink', at: 0 });
    const { kept, lost, state } = rebase(base, now, [confirm(3), { kind: 'link', at: 4, count: 2 }]);
    expect(lost).toEqual([]);
    expect(kept.map(({ operation }) => operation)).toEqual([confirm(4), { kind: 'link', at: 5, count: 2 }]);
    expect(shown(state).at(-1)).toEqual([['s4', 's5'], ['t4', 't5'], 'automatic']);
  });

  test('loses a step whose bead somebody else has changed, and what builds upon it', () => {
    const base = pairs(4);
    const now = done(base, { kind: 'link', at: 1, count: 2 });
    const own: Operation[] = [
      { kind: 'move', side: 'target', sentence: 1, direction: 'up' },
      { kind: 'editText', side: 'target', sentence: 1, text: 'mine' },
      confirm(3),
    ];
    const { kept, lost } = rebase(base, now, own);
    expect(lost).toEqual([0, 1]);
    expect(kept).toEqual([{ index: 2, operation: confirm(2) }]);
  });

  test('never confirms many at once over what somebody else did', () => {
    const base = pairs(3);
    expect(rebase(base, base, [{ kind: 'confirmAbove', confidence: 50 }]).lost).toEqual([0]);
  });

  const place = fc.nat(7);
  const anySide = fc.constantFrom('source' as const, 'target' as const);
  const direction = fc.constantFrom('up' as const, 'down' as const);
  const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
    fc.record({ kind: fc.constant('link' as const), at: place, count: fc.constant(2) }),
    fc.record({ kind: fc.constant('unlink' as const), at: place }),
    fc.record({ kind: fc.constant('move' as const), side: anySide, sentence: place, direction }),
    fc.record({ kind: fc.constant('shift' as const), side: anySide, at: place, direction }),
    fc.record({ kind: fc.constant('swap' as const), side: anySide, sentence: place }),
    fc.record({ kind: fc.constant('setState' as const), at: place, state: fc.constant('confirmed' as const) }),
    fc.record({ kind: fc.constant('lock' as const), at: place, isLocked: fc.constant(true) }),
    fc.record({ kind: fc.constant('editText' as const), side: anySide, sentence: place, text: fc.constant('new') }),
    fc.record({
      kind: fc.constant('insert' as const),
      side: anySide,
      at: place,
      sentence: place,
      text: fc.constant('in'),
    }),
    fc.record({ kind: fc.constant('linkSegments' as const), source: place, target: place }),
  );

  test('does everything where nobody else did anything', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 6 }), (operations) => {
        const base = pairs(6);
        const possible: Operation[] = [];
        let state = base;
        for (const operation of operations) {
          if (!operate(state, operation)) continue;
          possible.push(operation);
          state = done(state, operation);
        }
        const rebased = rebase(base, base, possible);
        expect(rebased.lost).toEqual([]);
        expect(rebased.state).toEqual(state);
      }),
    );
  });

  test('never undoes what somebody else did to a bead', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { minLength: 1, maxLength: 3 }), anyOperation, (theirs, mine) => {
        const base = pairs(6);
        if (!operate(base, mine)) return;
        const now = done(base, ...theirs);
        const { state } = rebase(base, now, [mine]);
        // in order or not, both did the same things: mine on the untouched part, theirs as they were
        const other = done(done(base, mine));
        const changedByBoth = shown(now).filter((each) => !shown(base).some((old) => equal(old, each)));
        const kept = shown(state);
        const isLost = equal(shown(now), kept);
        if (isLost) return;
        const own = shown(other).filter((each) => !shown(base).some((old) => equal(old, each)));
        for (const each of changedByBoth) expect(kept.some((one) => equal(one, each))).toBe(true);
        for (const each of own) expect(kept.some((one) => equal(one, each))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
