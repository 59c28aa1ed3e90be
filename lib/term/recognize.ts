import { overlaps } from '../core/span';
import { foldWithMap } from '../text/fold';
import { primaryLang } from '../text/lang';
import type { LangTag } from '../text/types';
import type { TermAutomaton } from './automaton';
import type { Candidate } from './candidate';
import { readingOf, wordsIn } from './reading';
import { scan } from './scan';
import type { TermOccurrence, TermReading } from './types';
import { NO_VOCABULARY, type TermVocabulary } from './whole-word';

export type RecognizeOptions = {
  /** Counts of forms in the memory and the open document; sharpens readings with proclitics. */
  readonly vocabulary?: TermVocabulary;
  /** Also give readings that are only `possible`; left out otherwise. */
  readonly withPossible?: boolean;
};

/**
 * Finds the terms of a text.
 *
 * Arabic words are read with their proclitics, article, suffixes and spelling variants, Latin ones with case, plural,
 * possessive and hyphens; every reading has a cost. Where readings overlap, the one of more words wins, then the
 * cheaper, the longer, the earlier; those that lost are its `alternatives`.
 *
 * Invariants (checked in recognize.test.ts): occurrences are in order and do not overlap; each core lies in its
 * surface; an occurrence of an `exact` reading folds to its term.
 * Time linear in the text, nearly independent of the number of terms.
 */
export function recognize(
  text: string,
  lang: LangTag,
  automaton: TermAutomaton,
  options: RecognizeOptions = {},
): readonly TermOccurrence[] {
  const trie = automaton.trieOf(lang);
  if (trie === null) return [];
  const primary = primaryLang(lang);
  const family = primary === 'ar' || primary === 'en' ? primary : 'other';
  const { candidates, needsFolding } = scan(text, trie, family);
  if (needsFolding) {
    const { text: folded, map } = foldWithMap(text, 'text');
    // Characters that `text` does not take apart (ß) would ask again: they stay unread.
    const again = folded === text ? text.replace(/[ßŒœÆæ]/gu, '\uFFFF') : folded;
    return recognize(again, lang, automaton, options).map((each) => mapBack(each, map));
  }
  if (candidates.length === 0) return [];
  const found = readings(text, candidates, family, options);
  return found.length === 0 ? [] : resolve(text, found);
}

function readings(
  text: string,
  candidates: readonly Candidate[],
  lang: 'ar' | 'en' | 'other',
  { vocabulary = NO_VOCABULARY, withPossible = false }: RecognizeOptions,
): readonly TermReading[] {
  const wholeWords = new Set<number>();
  const context = { text, lang, vocabulary, isTermAt: (start: number) => wholeWords.has(start) };
  const found: TermReading[] = [];
  // Whole words first: that a word is a term itself speaks against cutting it.
  for (let pass = 0; pass < 2; pass++) {
    for (const candidate of candidates) {
      if (isWhole(candidate) !== (pass === 0)) continue;
      for (const key of candidate.keys) {
        const reading = readingOf(candidate, key, context);
        if (reading === null) continue;
        if (pass === 0) wholeWords.add(candidate.start);
        if (withPossible || reading.certainty !== 'possible') found.push(reading);
      }
    }
  }
  return found;
}

const isWhole = (each: Candidate): boolean => each.proclitics === 0 && !each.articleBefore && each.suffix === '';

/** Decides within each stretch of readings that overlap one another: mostly a single one. */
function resolve(text: string, all: readonly TermReading[]): readonly TermOccurrence[] {
  if (all.length === 1) return [{ ...all[0]!, alternatives: [] }];
  const sorted = all.toSorted((a, b) => a.surface.start - b.surface.start);
  const occurrences: TermOccurrence[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    for (let { end } = sorted[from]!.surface; to < sorted.length && sorted[to]!.surface.start < end; to++) {
      end = Math.max(end, sorted[to]!.surface.end);
    }
    if (to === from + 1) occurrences.push({ ...sorted[from]!, alternatives: [] });
    else occurrences.push(...chooseAmong(text, sorted.slice(from, to)));
    from = to;
  }
  return occurrences;
}

function chooseAmong(text: string, overlapping: readonly TermReading[]): readonly TermOccurrence[] {
  const ranked = overlapping
    .map((reading) => ({ reading, words: wordsIn(text, reading) }))
    .sort(
      (a, b) =>
        b.words - a.words ||
        a.reading.cost - b.reading.cost ||
        length(b.reading) - length(a.reading) ||
        a.reading.start - b.reading.start ||
        order(a.reading.entryId, b.reading.entryId) ||
        order(a.reading.termId, b.reading.termId),
    );
  const chosen: { readonly reading: TermReading; readonly alternatives: TermReading[] }[] = [];
  for (const { reading } of ranked) {
    const winner = chosen.find((each) => overlaps(each.reading.surface, reading.surface));
    if (winner === undefined) chosen.push({ reading, alternatives: [] });
    else if (!winner.alternatives.some((each) => each.termId === reading.termId && each.start === reading.start)) {
      winner.alternatives.push(reading);
    }
  }
  return chosen.map(({ reading, alternatives }) => ({ ...reading, alternatives })).sort((a, b) => a.start - b.start);
}

/** What two entries share goes to one of them, whichever was put into the automaton first. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const length = (reading: TermReading): number => reading.end - reading.start;

function mapBack(occurrence: TermOccurrence, map: Uint32Array): TermOccurrence {
  const one = <R extends TermReading>(reading: R): R => ({
    ...reading,
    start: map[reading.start]!,
    end: map[reading.end]!,
    surface: { start: map[reading.surface.start]!, end: map[reading.surface.end]! },
  });
  return { ...one(occurrence), alternatives: occurrence.alternatives.map(one) };
}
