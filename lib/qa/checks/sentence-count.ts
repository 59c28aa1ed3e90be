import { defineCheck } from '../types';

/**
 * The number of sentences differs by more than translators usually split or join: one sentence against three, or a
 * loss of one that the length shows too.
 */
export const sentenceCount = defineCheck({
  id: 'sentenceCount',
  severity: 'hint',
  on: true,
  defaults: { difference: 2 },
  run({ source, target }, { difference }) {
    const [theirs, ours] = [countSentences(source.text), countSentences(target.text)];
    const apart = Math.abs(theirs - ours);
    if (apart === 0) return [];
    const ratio = target.text.length / Math.max(1, source.text.length);
    const isShown = ours < theirs ? ratio < LOST : ratio > ADDED;
    return apart >= difference || isShown ? [{ params: { source: theirs, target: ours } }] : [];
  },
});

/** Lengths at which a sentence less or more is no mere joining or splitting. */
const LOST = 0.6;
const ADDED = 1.7;

/** Ends of sentences inside a text: a mark behind a word of some length, and the start of another (a forgotten space is no reason). */
function countSentences(text: string): number {
  const ends = text.match(
    /(?<=[\p{L}\p{M}]{3}["”»)]*|\p{N}{2})(?:[!?؟]+|\.(?!\.)|…)["”»)]*\s*(?=["“«(]?[\p{Lu}\p{Lo}\p{N}])/gu,
  );
  return (ends?.length ?? 0) + 1;
}
