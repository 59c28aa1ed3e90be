import type { TermAutomaton } from '../term/automaton';
import { type RecognizeOptions, recognize } from '../term/recognize';
import { type TermEntry, type TermOccurrence, termsIn } from '../term/types';
import { sameLang } from '../text/lang';
import type { LangTag } from '../text/types';
import type { SegmentPair, SegmentText, TermUse } from './types';

/**
 * What checks of terms need to know of one side: each term found, and what the glossary offers in the other language.
 * Only readings that are sure count: a check that guesses is switched off by its user.
 */
export function termUses(
  side: SegmentText,
  otherLang: LangTag,
  automaton: TermAutomaton,
  entryOf: (entryId: string) => TermEntry | undefined,
  options: RecognizeOptions = {},
): readonly TermUse[] {
  return recognize(side.text, side.lang, automaton, options).flatMap((occurrence) => {
    if (options.withPossible !== true && occurrence.certainty !== 'sure') return [];
    const entry = entryOf(occurrence.entryId);
    return entry === undefined ? [] : [termUse(occurrence, entry, otherLang)];
  });
}

function termUse(occurrence: TermOccurrence, entry: TermEntry, otherLang: LangTag): TermUse {
  const term = entry.languages.flatMap((section) => section.terms).find((each) => each.id === occurrence.termId);
  return {
    start: occurrence.start,
    end: occurrence.end,
    entryId: entry.id,
    class: entry.class,
    term: term?.text ?? '',
    status: term?.status ?? 'admitted',
    doNotTranslate: entry.doNotTranslate === true,
    renderings: termsIn(entry, (lang) => sameLang(lang, otherLang)).map(({ text, status }) => ({ text, status })),
  };
}

/** The pair with the terms of both sides. */
export const withTerms = (
  pair: SegmentPair,
  automaton: TermAutomaton,
  entryOf: (entryId: string) => TermEntry | undefined,
  options: RecognizeOptions = {},
): SegmentPair => ({
  ...pair,
  terms: {
    source: termUses(pair.source, pair.target.lang, automaton, entryOf, options),
    target: termUses(pair.target, pair.source.lang, automaton, entryOf, { ...options, withPossible: true }),
  },
});
