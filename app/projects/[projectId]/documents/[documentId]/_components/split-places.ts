import { isSentenceEnd, punctuationClass } from '@/lib/text/punctuation';

/** Classes of marks that part a sentence. */
const PAUSES = new Set([',', ';', ':', '–'].map(punctuationClass));

/** Offsets where a word begins, the first left out: where a text can be cut between two words. */
export const wordStarts = (text: string): readonly number[] =>
  [...text.matchAll(/(?<=\S)\s+(?=\S)/gu)].map((space) => space.index + space[0].length);

/**
 * Where a text is most likely to be cut: at the sentence end, else the lesser pause, nearest to a share of its length, else
 * between the words there.
 *
 * @param share 0 to 1
 * @returns an index of `starts`, -1 when there is none
 */
export function likelyPlace(text: string, starts: readonly number[], share: number): number {
  const wanted = share * text.length;
  const cost = (at: number): number => {
    const before = text.slice(0, at).trimEnd().at(-1) ?? '';
    const bonus = isSentenceEnd(before) ? 0.5 : PAUSES.has(punctuationClass(before)) ? 0.2 : 0;
    return Math.abs(at - wanted) / Math.max(1, text.length) - bonus;
  };
  let best = starts.length > 0 ? 0 : -1;
  for (let i = 1; i < starts.length; i++) if (cost(starts[i]!) < cost(starts[best]!)) best = i;
  return best;
}
