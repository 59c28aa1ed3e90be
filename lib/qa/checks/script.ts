import { direction, dominantScript, scriptRuns } from '../../text/lang';
import { wordsOf } from '../analysis';
import { defineCheck, type Found, type SegmentText } from '../types';

/**
 * The target is written in the script of its language: as a whole, word by word in a Latin target, and letter by
 * letter (a Cyrillic е in a Latin word, a Latin letter glued into an Arabic one).
 * Latin names inside Arabic are usual; whether they were forgotten is asked by `leftover`.
 */
export const script = defineCheck({
  id: 'script',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target, terms }) {
    const expected = direction(target.lang) === 'rtl' ? 'arabic' : 'latin';
    const own = ownWords(source, target);
    const actual = dominantScript(own);
    if (actual !== null && actual !== expected && isTranslatable(source, expected) && letters(own) > 3) {
      return [{ params: { context: 'whole', text: '' }, span: { start: 0, end: target.text.length } }];
    }
    const found: Found[] = [];
    for (const { text, start, end } of wordsOf(target)) {
      const scripts = new Set(scriptRuns(text).map((run) => run.script));
      const isKept = (terms?.source ?? []).some((use) => use.doNotTranslate && use.term.includes(text));
      const isForeign = expected === 'latin' && (scripts.has('arabic') || scripts.has('other')) && !isKept;
      const isMixed = scripts.size > 1;
      // What the source has too is left over rather than wrong: the other check names it.
      if (isMixed || (isForeign && !source.text.includes(text))) {
        found.push({ params: { context: isMixed ? 'mixed' : 'word', text }, span: { start, end } });
      }
    }
    return found;
  },
});

/** The target without what it shares with the source: names, addresses, tags and placeholders say nothing about it. */
function ownWords(source: SegmentText, target: SegmentText): string {
  const theirs = new Set(wordsOf(source).map(({ text }) => text));
  return wordsOf(target)
    .filter(({ text }) => !theirs.has(text))
    .map(({ text }) => text)
    .join(' ');
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
/** A source in the target's own script (alternative text, a name in Latin letters) may stay as it is. */
const isTranslatable = (source: SegmentText, expected: 'arabic' | 'latin'): boolean =>
  dominantScript(source.text) !== expected;
