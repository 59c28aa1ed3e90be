import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { latinForm, looksArabic } from '../lib/term/names/forms';
import { latinSkeleton, neighbourKeys } from '../lib/term/names/skeleton';
import { fold } from '../lib/text/fold';

/** Names in both scripts for training and measuring; the files stay where they are and nothing of them is copied. */
export type NamePair = {
  readonly arabic: string;
  readonly latin: string;
  readonly count: number;
  readonly set: 'google' | 'person';
};

/** Benches run from the project's root; the shared data stands beside it. */
export const SHARED_DATA = pathToFileURL(`${process.cwd()}/../shared/data/`);
const FOLDER = new URL('names/', SHARED_DATA);

/** All pairs of one word each from the two sets whose licences allow statistics to be shipped (CC0, Apache-2.0). */
export function loadPairs(folder: URL = FOLDER): NamePair[] {
  const rows = (text: string): string[][] =>
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
  const google = rows(readFileSync(new URL('google-ar2en-translit.tsv', folder), 'utf8')).map(
    ([arabic, latin]) => ({ arabic: arabic!, latin: latin!, count: 1, set: 'google' }) as const,
  );
  const person = rows(gunzipSync(readFileSync(new URL('wikidata-person-tokens.tsv.gz', folder))).toString('utf8')).map(
    ([latin, arabic, count]) => ({ arabic: arabic!, latin: latin!, count: Number(count), set: 'person' }) as const,
  );
  return [...google, ...person].filter(
    ({ arabic, latin }) => /^[\u0600-\u06ff\u200c-\u200f]{2,}$/u.test(arabic) && latinForm(latin).letters.length >= 2,
  );
}

/** Which half a name is in, by a hash of its Arabic form, so that no spelling of a test name is ever learned from. */
export function isHeldBack(arabic: string): boolean {
  let hash = 0x811c9dc5;
  for (const unit of fold(arabic, 'sound')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 16) % 2 === 1;
}

/** A right pair and the nearest wrong one: the most similar Latin name whose skeleton is one edit away or the same. */
export type Contest = { readonly arabic: string; readonly right: string; readonly wrong: string };

/**
 * For each pair a confusable wrong name from `pool`. `distance` 1 wants a skeleton one edit away, 0 the same skeleton;
 * in both cases no known spelling of the name itself.
 */
export function contests(pairs: readonly NamePair[], pool: readonly NamePair[], distance: 0 | 1): Contest[] {
  const known = new Map<string, Set<string>>();
  const byKey = new Map<string, Set<string>>();
  for (const { arabic, latin } of pool) {
    const { letters } = latinForm(latin);
    const key = fold(arabic, 'sound');
    known.set(key, (known.get(key) ?? new Set()).add(letters));
    const skeleton = latinSkeleton(letters);
    for (const neighbour of distance === 0 ? [skeleton] : neighbourKeys(skeleton)) {
      byKey.set(neighbour, (byKey.get(neighbour) ?? new Set()).add(letters));
    }
  }
  const skeletons = new Map<string, string>();
  const skeletonOf = (letters: string): string => {
    const cached = skeletons.get(letters) ?? latinSkeleton(letters);
    skeletons.set(letters, cached);
    return cached;
  };
  const found: Contest[] = [];
  for (const { arabic, latin } of pairs) {
    const { letters } = latinForm(latin);
    const skeleton = latinSkeleton(letters);
    const own = known.get(fold(arabic, 'sound')) ?? new Set();
    let best: string | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const key of distance === 0 ? [skeleton] : neighbourKeys(skeleton)) {
      for (const candidate of byKey.get(key) ?? []) {
        if (own.has(candidate) || candidate === letters) continue;
        if (Math.abs(candidate.length - letters.length) >= nearest) continue;
        const d = editDistance(candidate, letters);
        if (d >= nearest) continue;
        const other = skeletonOf(candidate);
        if (
          distance === 1
            ? bare(candidate) === bare(letters)
            : candidate.replace(/^[ae]l/u, '') === letters.replace(/^[ae]l/u, '')
        )
          continue;
        if (distance === 1 && (other === skeleton || editDistance(other, skeleton) > 1)) continue;
        [nearest, best] = [d, candidate];
      }
    }
    if (best !== null) found.push({ arabic, right: letters, wrong: best });
  }
  return found;
}

/** Without the article, which may be written or not: elnady and nady are no two names. */
const bare = (letters: string): string => latinSkeleton(letters.replace(/^[ae]l(?=...)/u, ''));

export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Every nth of a list, `count` in all, the same ones each time. */
export function sample<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]!);
}

/** Area under the ROC curve: how often a right pair scores above a wrong one. */
export function auc(right: readonly number[], wrong: readonly number[]): number {
  const all = [...right.map((s) => [s, 1] as const), ...wrong.map((s) => [s, 0] as const)].sort((a, b) => a[0] - b[0]);
  let ranks = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j]![0] === all[i]![0]) j += 1;
    for (let k = i; k < j; k += 1) if (all[k]![1] === 1) ranks += (i + j + 1) / 2;
    i = j;
  }
  return (ranks - (right.length * (right.length + 1)) / 2) / (right.length * wrong.length);
}

/** The best share of right decisions any threshold gives, and that threshold. */
export function bestAccuracy(
  right: readonly number[],
  wrong: readonly number[],
): { accuracy: number; threshold: number } {
  const all = [...right.map((s) => [s, 1] as const), ...wrong.map((s) => [s, 0] as const)].sort((a, b) => b[0] - a[0]);
  let good = wrong.length;
  let best = { accuracy: good / all.length, threshold: 1.01 };
  for (let i = 0; i < all.length; i += 1) {
    good += all[i]![1] === 1 ? 1 : -1;
    if (i + 1 < all.length && all[i + 1]![0] === all[i]![0]) continue;
    if (good / all.length > best.accuracy) best = { accuracy: good / all.length, threshold: all[i]![0] };
  }
  return best;
}

export const accuracyAt = (right: readonly number[], wrong: readonly number[], threshold: number): number =>
  (right.filter((s) => s >= threshold).length + wrong.filter((s) => s < threshold).length) /
  (right.length + wrong.length);

export { looksArabic };
