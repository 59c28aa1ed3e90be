import { type AlignedSentence, type AlignmentState, beadOf, beadStarts, type Side } from './alignment';
import { movedLinks } from './moved';
import { type Operation, operate } from './operations';
import { applyPatch, withUnits } from './patch';

/** What becomes of steps that were made on a state that is no longer the current one. */
export type Rebased = {
  /** As they are to be done now, in order. */
  readonly kept: readonly { readonly index: number; readonly operation: Operation }[];
  /** Places in the list of those that would touch what has changed meanwhile. */
  readonly lost: readonly number[];
  /** The current state with the kept steps done. */
  readonly state: AlignmentState;
};

/**
 * Carries steps over to a state that somebody else has changed. A step is kept where everything it looks at is as it was:
 * its beads with their segments, wherever they stand now. Whatever is in doubt is lost rather than done to something else.
 *
 * @param base the state that the first step was made on
 * @param now the state it meets
 */
export function rebase(base: AlignmentState, now: AlignmentState, operations: readonly Operation[]): Rebased {
  let [before, state] = [base, now];
  const kept: { index: number; operation: Operation }[] = [];
  const lost: number[] = [];
  operations.forEach((operation, index) => {
    const moved = carried(operation, before, state);
    const patch = moved && operate(state, moved);
    if (moved && patch) {
      kept.push({ index, operation: moved });
      state = applyPatch(state, withUnits(state, patch));
    } else lost.push(index);
    const own = operate(before, operation);
    if (own) before = applyPatch(before, withUnits(before, own));
  });
  return { kept, lost, state };
}

/** The operation with the places that its beads and segments have now; null when one of them is not there as it was. */
function carried(operation: Operation, base: AlignmentState, now: AlignmentState): Operation | null {
  const places = placesOf(base, now);
  const bead = (at: number) => places.bead(at);
  switch (operation.kind) {
    case 'link': {
      const run = runOf(bead, operation.at, operation.count);
      return run === null ? null : { ...operation, at: run };
    }
    case 'unlink':
    case 'splitBead':
    case 'setState':
    case 'lock': {
      const at = bead(operation.at);
      return at === null ? null : { ...operation, at };
    }
    case 'bring': {
      const link = movedLinks(base.beads).find(({ source, target }) => [source, target].includes(operation.at));
      const at = bead(operation.at);
      return link && at !== null && bead(link.source) !== null && bead(link.target) !== null
        ? { ...operation, at }
        : null;
    }
    case 'move': {
      const from = beadOf(base, operation.side, operation.sentence);
      const first = operation.direction === 'up' ? Math.max(0, from - 1) : from;
      const count = Math.min(2, base.beads.length - first);
      const atEdge = operation.direction === 'up' ? from === 0 : from === base.beads.length - 1;
      const run = runOf(bead, atEdge ? from : first, atEdge ? 1 : count);
      const sentence = places.sentence(operation.side, operation.sentence);
      const isEdge = operation.direction === 'up' ? run === 0 : run === now.beads.length - 1;
      return run === null || sentence === null || (atEdge && !isEdge) ? null : { ...operation, sentence };
    }
    case 'shift': {
      const stop = base.beads.findIndex((each, i) => i >= operation.at && each.isLocked);
      const end = stop < 0 ? base.beads.length : stop;
      const run = runOf(bead, operation.at, end - operation.at);
      const endsAlike =
        run !== null && (stop < 0 ? run + end - operation.at === now.beads.length : bead(stop) !== null);
      return endsAlike ? { ...operation, at: run } : null;
    }
    case 'insert': {
      const at = bead(operation.at);
      if (at === null) return null;
      const [old, fresh] = [beadStarts(base.beads), beadStarts(now.beads)];
      const { side } = operation;
      return { ...operation, at, sentence: operation.sentence - old[side][operation.at]! + fresh[side][at]! };
    }
    case 'splitSentence':
    case 'joinSentences':
    case 'editText':
    case 'exclude':
    case 'removeEmpty':
    case 'swap': {
      const { side } = operation;
      const sentence = places.sentence(side, operation.sentence);
      const isWhole = bead(beadOf(base, side, operation.sentence)) !== null;
      if (sentence === null || !isWhole) return null;
      if (operation.kind !== 'swap') return { ...operation, sentence };
      const next = places.sentence(side, operation.sentence + 1);
      const other = beadOf(base, side, operation.sentence + 1);
      return next === sentence + 1 && bead(other) !== null ? { ...operation, sentence } : null;
    }
    case 'linkSegments': {
      const source = places.sentence('source', operation.source);
      const target = places.sentence('target', operation.target);
      const areWhole =
        bead(beadOf(base, 'source', operation.source)) !== null &&
        bead(beadOf(base, 'target', operation.target)) !== null;
      return source === null || target === null || !areWhole ? null : { ...operation, source, target };
    }
    case 'confirmAbove':
      // it speaks of links that nobody here has seen
      return null;
  }
}

/** Where the first of `count` beads stands now, when all of them stand together; null when not. */
function runOf(bead: (at: number) => number | null, at: number, count: number): number | null {
  const first = bead(at);
  if (first === null || count < 1) return null;
  for (let n = 1; n < count; n++) if (bead(at + n) !== first + n) return null;
  return first;
}

/** Where the segments and beads of one state stand in another. */
function placesOf(base: AlignmentState, now: AlignmentState) {
  const sentences = { source: matched(base.source, now.source), target: matched(base.target, now.target) };
  const [old, fresh] = [beadStarts(base.beads), beadStarts(now.beads)];
  const sentence = (side: Side, n: number): number | null => sentences[side][n] ?? null;
  const bead = (at: number): number | null => {
    const own = base.beads[at];
    if (!own) return null;
    const side = own.source > 0 ? 'source' : 'target';
    const first = sentence(side, old[side][at]!);
    const found = first === null ? -1 : beadOf(now, side, first);
    const other = now.beads[found];
    if (!other || JSON.stringify(own) !== JSON.stringify(other)) return null;
    for (const each of ['source', 'target'] as const) {
      for (let n = 0; n < own[each]; n++) {
        if (sentence(each, old[each][at]! + n) !== fresh[each][found]! + n) return null;
      }
    }
    return found;
  };
  return { sentence, bead };
}

/** Pairs of lists that are compared one by one; between longer ones nothing is matched. */
const MOST_CELLS = 4_000_000;

const isSame = (a: AlignedSentence, b: AlignedSentence): boolean =>
  a.text === b.text && a.isExcluded === b.isExcluded && a.block === b.block;

/** For each segment of the first list its place in the second, by a longest common subsequence; `null` for those without. */
function matched(a: readonly AlignedSentence[], b: readonly AlignedSentence[]): readonly (number | null)[] {
  const found: (number | null)[] = a.map(() => null);
  let start = 0;
  while (start < a.length && start < b.length && isSame(a[start]!, b[start]!)) found[start] = start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && isSame(a.at(-1 - end)!, b.at(-1 - end)!)) {
    found[a.length - 1 - end] = b.length - 1 - end;
    end++;
  }
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  if (rows * columns > MOST_CELLS || rows === 0 || columns === 0) return found;
  const width = columns + 1;
  // lengths[i * width + j]: longest common subsequence of what is left from row i and column j on
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] = isSame(a[start + i]!, b[start + j]!)
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (isSame(a[start + i]!, b[start + j]!)) found[start + i++] = start + j++;
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return found;
}
