import type { LangTag } from '../text/types';
import { learnLexicon, lexiconOf } from './learn-lexicon';
import { sideForm } from './sentence-form';
import type { Lexicon } from './types';

/** What a memory teaches: the lexicon learned from its pairs, source side first. */
export function lexiconFromPairs(
  pairs: readonly (readonly [source: string, target: string])[],
  sourceLang: LangTag,
  targetLang: LangTag,
): Lexicon {
  const source = sideForm(
    pairs.map(([text]) => ({ text })),
    sourceLang,
  );
  const target = sideForm(
    pairs.map(([, text]) => ({ text })),
    targetLang,
  );
  const entries = learnLexicon(
    pairs.map((_, i) => ({ source: source.sentences[i]!.words, target: target.sentences[i]!.words, weight: 1 })),
    source.keys.length,
    target.keys.length,
  );
  return lexiconOf(entries, source.keys, target.keys);
}
