import type { Token } from '../../text/types';
import { isArabic, wordsOf } from '../analysis';
import { defineCheck, type SegmentText } from '../types';

/**
 * Words in capitals throughout that are no abbreviations: several in a row, or a long one, where the source (if it has
 * capitals at all) does not do the same; and the reverse for a Latin source.
 */
export const allCaps = defineCheck({
  id: 'allCaps',
  severity: 'hint',
  on: true,
  defaults: { words: 2 },
  run({ source, target }, { words }) {
    if (isArabic(target)) return [];
    const ours = runOf(target, words);
    if (isArabic(source)) return ours === null ? [] : [shouted(ours)];
    const theirs = runOf(source, words);
    if ((ours === null) === (theirs === null)) return [];
    return ours === null ? [{ params: { context: 'missing' } }] : [shouted(ours)];
  },
});

const shouted = (run: readonly Token[]) => ({
  params: { context: 'added' },
  span: { start: run[0]!.start, end: run.at(-1)!.end },
});

/** The first run of that many neighbouring words in capitals, each of four letters or more. */
function runOf(side: SegmentText, words: number): readonly Token[] | null {
  let run: Token[] = [];
  for (const word of wordsOf(side)) {
    const isCapital = word.text === word.text.toUpperCase() && /^\p{Lu}{4,}$/u.test(word.text);
    const isNear = run.length === 0 || /^\s{1,2}$/u.test(side.text.slice(run.at(-1)!.end, word.start));
    if (isCapital && isNear) run.push(word);
    else {
      if (run.length >= words) return run;
      run = isCapital ? [word] : [];
    }
  }
  return run.length >= words ? run : null;
}
