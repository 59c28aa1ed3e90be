import type { SideForm } from './sentence-form';
import type { Lexicon } from './types';

/**
 * For each word key of the source the keys of the target that it may mean, with the ratio to chance, as sparse rows:
 * row k is `columns[starts[k] … starts[k+1])` with `values` beside it.
 */
export type Ratios = { readonly starts: Int32Array; readonly columns: Int32Array; readonly values: Float32Array };

/** A ratio above this says no more: one certain word outweighs no whole sentence. */
const MOST = 3000;
/** Equal numbers and equal Latin words are nearly sure; a single digit is met by chance. */
const SAME_LITERAL = 1500;
const SAME_DIGIT = 60;
const MOST_FOR_NAME = 1000;
/** r = ½·exp(1.9·v) for a name whose skeleton is v consonants long. */
const nameRatio = (value: number): number => Math.min(MOST_FOR_NAME, 0.5 * Math.exp(1.9 * value));

/** The largest ratio that any source of evidence gives for each pair of words. */
export function ratiosOf(source: SideForm, target: SideForm, lexicons: readonly Lexicon[]): Ratios {
  const targetIds = new Map(target.keys.map((key, id) => [key, id]));
  const bySkeleton = groupBySkeleton(target);
  const starts = new Int32Array(source.keys.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const row = new Map<number, number>();
  const put = (id: number, ratio: number) => {
    if (ratio > (row.get(id) ?? 0)) row.set(id, Math.min(MOST, ratio));
  };

  source.keys.forEach((key, k) => {
    row.clear();
    const same = targetIds.get(key);
    if (same !== undefined && source.isLiteral[k] && target.isLiteral[same]) {
      put(same, /^#\d$/.test(key) ? SAME_DIGIT : key.length < 2 ? 1 : SAME_LITERAL);
    }
    for (const lexicon of lexicons) {
      for (const [targetKey, ratio] of lexicon.entriesOf(key)) {
        const id = targetIds.get(targetKey);
        if (id !== undefined) put(id, ratio);
      }
    }
    const skeleton = source.skeletons[k]!;
    if (skeleton.length >= 2) {
      for (const [id, value] of likeNames(skeleton, bySkeleton)) {
        if (source.isLiteral[k] !== target.isLiteral[id]) put(id, nameRatio(value));
      }
    }
    for (const [id, ratio] of row) {
      if (ratio <= 1) continue;
      columns.push(id);
      values.push(ratio);
    }
    starts[k + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

/** Target words by skeleton, and by skeleton with any one consonant left out. */
function groupBySkeleton({
  skeletons,
}: SideForm): ReadonlyMap<string, readonly (readonly [id: number, isWhole: boolean])[]> {
  const groups = new Map<string, (readonly [number, boolean])[]>();
  const add = (key: string, entry: readonly [number, boolean]) => {
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  };
  skeletons.forEach((skeleton, id) => {
    if (skeleton.length < 2) return;
    add(skeleton, [id, true]);
    if (skeleton.length >= 3) for (const shorter of withoutOne(skeleton)) add(`-${shorter}`, [id, false]);
  });
  return groups;
}

function* withoutOne(skeleton: string): Generator<string> {
  for (let i = 0; i < skeleton.length; i++) yield skeleton.slice(0, i) + skeleton.slice(i + 1);
}

/** Words whose skeleton is equal (value: its length) or one edit away with at least three consonants (length − 1.5). */
function* likeNames(
  skeleton: string,
  groups: ReadonlyMap<string, readonly (readonly [number, boolean])[]>,
): Generator<readonly [id: number, value: number]> {
  for (const [id] of groups.get(skeleton) ?? []) yield [id, skeleton.length];
  if (skeleton.length < 3) return;
  for (const shorter of withoutOne(skeleton)) {
    if (shorter.length >= 3) for (const [id] of groups.get(shorter) ?? []) yield [id, skeleton.length - 1.5];
    for (const [id] of groups.get(`-${shorter}`) ?? []) yield [id, skeleton.length - 1.5];
  }
  for (const [id] of groups.get(`-${skeleton}`) ?? []) yield [id, skeleton.length - 0.5];
}
