import { fold } from '../../text/fold';
import { dominantScript } from '../../text/lang';
import { arabicWords, latinForm } from './forms';
import { areConfusable } from './known';
import { similarity } from './names';
import { SAME_NAME } from './similarity';
import { arabicSkeleton, latinSkeleton, neighbourKeys } from './skeleton';

/**
 * Whether two spellings in one script are variants of one name: Arabic ones that sound alike when folded (أسامة,
 * اسامة; غوتيريش, جوتيريش), Latin ones equal once spelling habits are levelled or one letter apart with the same
 * consonants (Gaddafi, Qaddafi). Names listed as confusable are none (Mohammed, Mahmoud).
 */
export function areVariants(a: string, b: string): boolean {
  if (dominantScript(a) !== dominantScript(b)) return false;
  if (dominantScript(a) === 'arabic') {
    const [x, y] = [a, b].map((name) => fold(arabicWords(name).join(' '), 'sound').replace(/(^| )ال(?=...)/gu, '$1'));
    return (
      x === y ||
      (x!.length >= 6 && arabicSkeleton(a) === arabicSkeleton(b) && isOneApart(x!, y!) && !areConfusable(a, b))
    );
  }
  const [x, y] = [a, b].map((name) =>
    latinForm(name)
      .words.filter((word) => !/^[ae]l$/u.test(word))
      .map(level)
      .join(' '),
  );
  if (areConfusable(a, b)) return false;
  return x === y || (x!.length >= 5 && latinSkeleton(a) === latinSkeleton(b) && isOneApart(x!, y!));
}

/**
 * Spelling habits of the press made equal: gh, q, k, c and kh before a vowel; dh, th and d; sh and ch; doubled
 * letters; ou, oo, o and u; ee, y, e and i; a final h.
 */
const level = (word: string): string =>
  word
    .replace(/sch|sh|ch/gu, 'x')
    .replace(/kh|gh|ck|[qcg]/gu, 'k')
    .replace(/dh|th/gu, 'd')
    .replace(/(.)\1/gu, '$1')
    .replace(/[aeiouy]*[ou][aeiouy]*/gu, 'u')
    .replace(/[eiy]+/gu, 'i')
    .replace(/h$/u, '');

/** Whether one insertion, deletion or exchange of a letter makes two strings equal. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/**
 * Groups spellings, in either script or both, that are one name. Each group and the groups themselves keep the order
 * of the input; what stands alone is a group of one.
 *
 * Only spellings whose skeletons are at most one edit apart are compared, so the time is that of the groups, not of
 * all pairs. Invariant: the groups are a partition of the input.
 */
export function clusterVariants(names: readonly string[]): readonly (readonly string[])[] {
  const parent = names.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  const byKey = new Map<string, number[]>();
  names.forEach((name, i) => {
    const isArabic = dominantScript(name) === 'arabic';
    const candidates = new Set<number>();
    for (const key of neighbourKeys(isArabic ? arabicSkeleton(name) : latinSkeleton(name))) {
      for (const other of byKey.get(key) ?? []) candidates.add(other);
      byKey.set(key, [...(byKey.get(key) ?? []), i]);
    }
    for (const other of candidates) {
      if (root(i) !== root(other) && areOneName(names[other]!, name)) parent[root(i)] = root(other);
    }
  });
  const groups = new Map<number, string[]>();
  names.forEach((name, i) => {
    const group = groups.get(root(i));
    if (group === undefined) groups.set(root(i), [name]);
    else group.push(name);
  });
  return [...groups.values()];
}

function areOneName(a: string, b: string): boolean {
  const [first, second] = [dominantScript(a), dominantScript(b)];
  if (first === second) return areVariants(a, b);
  if (first === null || second === null) return a === b;
  return (first === 'arabic' ? similarity(a, b) : similarity(b, a)) >= SAME_NAME;
}
