import type { Span } from '../../core/span';
import { isAbbreviation } from '../../qa/checks/name-inconsistent';
import { type NamePair, namePairs } from '../../qa/name-pairs';
import { recognize } from '../../term/recognize';
import type { TermOccurrence } from '../../term/types';
import { fold } from '../../text/fold';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import type { CompiledGlossaries } from '../glossary/recognize-terms';
import type { TermEntryView } from '../views/glossary';
import type { NamePlace, NameRendering, NameRow, NamesReport } from '../views/names';
import type { PlacedPair } from './pairs';

/** How alike two words must sound to be one name, 0–1: as the check of spellings has it. */
const LIKENESS = 0.78;
/** Places kept of a rendering, names kept of a report, and letters shown around a name. */
const PLACES = 6;
const ROWS = 300;
const AROUND = 60;

type Rendering = { text: string; status: NameRendering['status']; count: number; places: NamePlace[] };
type Row = Omit<NameRow, 'count' | 'renderings'> & { readonly renderings: Map<string, Rendering> };

/**
 * Every name of a body of texts with its renderings. Names of the glossary are found in any form; where none of their terms
 * stands in the target, the word that sounds alike is their rendering. Names that no glossary knows are paired by sound.
 */
export class NameTable {
  readonly #glossaries: CompiledGlossaries;
  readonly #rows = new Map<string, Row>();
  #pairs = 0;

  constructor(glossaries: CompiledGlossaries) {
    this.#glossaries = glossaries;
  }

  add(pair: PlacedPair): void {
    this.#pairs += 1;
    const { automaton, entries } = this.#glossaries;
    const { source, target } = pair;
    const named = recognize(source.text, source.lang, automaton).filter(({ certainty }) => certainty === 'sure');
    const rendered = recognize(target.text, target.lang, automaton);
    const sounding = [...namePairs(pair, LIKENESS)];
    const seen = new Set<string>();
    for (const use of named) {
      const entry = entries.get(use.entryId);
      if (!entry || seen.has(entry.id)) continue;
      seen.add(entry.id);
      this.#addEntry(
        pair,
        entry,
        rendered.filter(({ entryId }) => entryId === entry.id),
        soundingIn(sounding, use.surface),
      );
    }
    for (const each of sounding) {
      const isKnown = isIn(each.nameToken, named) || isIn(each.token, rendered);
      if (!isKnown) this.#addName(pair, each);
    }
  }

  #addEntry(pair: PlacedPair, entry: TermEntryView, found: readonly TermOccurrence[], sounding: NamePair[]): void {
    const row = this.#row(`entry ${entry.id}`, () => ({
      entry: { glossaryId: entry.glossaryId, id: entry.id, class: entry.class },
      name: bestOf(entry, pair.source.lang),
      nameLang: pair.source.lang,
      lang: pair.target.lang,
    }));
    for (const { termId, start, end, why } of found) {
      const term = entry.terms.find(({ id }) => id === termId);
      // Another spelling of a term is a form that the glossary does not have: Alkhatib for al-Khatib, احمد for أحمد.
      const written = why === 'folded' ? pair.target.text.slice(start, end) : (term?.text ?? '');
      if (term) count(row, written, written === term.text ? term.status : 'unlisted', placeOf(pair, { start, end }));
    }
    if (found.length > 0) return;
    const [first] = sounding;
    if (first === undefined) {
      count(row, '', 'missing', placeOf(pair, null));
      return;
    }
    const span = { start: first.token.start, end: sounding.at(-1)!.token.end };
    const text = sounding.length === 1 ? first.written : pair.target.text.slice(span.start, span.end);
    count(row, text.replace(/['’]s$/u, ''), 'unlisted', placeOf(pair, span));
  }

  #addName(pair: PlacedPair, { name, written, token }: NamePair): void {
    const row = this.#row(`name ${fold(name, 'sound')}`, () => ({
      entry: null,
      name,
      nameLang: pair.source.lang,
      lang: pair.target.lang,
    }));
    count(row, written, 'unlisted', placeOf(pair, { start: token.start, end: token.end }));
  }

  #row(key: string, make: () => Omit<Row, 'renderings'>): Row {
    let row = this.#rows.get(key);
    if (row === undefined) this.#rows.set(key, (row = { ...make(), renderings: new Map() }));
    return row;
  }

  report(): NamesReport {
    const rows = [...this.#rows.values()]
      .map(({ renderings, ...row }): NameRow => {
        const judged = judge([...renderings.values()]);
        return { ...row, renderings: judged, count: judged.reduce((sum, { count: n }) => sum + n, 0) };
      })
      // A name that no glossary knows and that was met once says nothing.
      .filter(({ entry, count: n }) => entry !== null || n > 1)
      .sort((a, b) => doubts(b) - doubts(a) || b.count - a.count);
    return {
      pairs: this.#pairs,
      names: rows.length,
      inconsistent: rows.filter((row) => doubts(row) > 0).length,
      rows: rows.slice(0, ROWS),
    };
  }
}

const doubts = ({ renderings }: NameRow): number =>
  renderings.reduce((sum, { isMinority, count: n }) => sum + (isMinority ? n : 0), 0);

/** Most frequent first; what is unlike the usual one is a minority form, abbreviations beside their full form aside. */
function judge(renderings: readonly Rendering[]): readonly NameRendering[] {
  const isOffered = (status: NameRendering['status']): boolean => status === 'preferred' || status === 'admitted';
  const sorted = renderings.toSorted(
    (a, b) => b.count - a.count || Number(b.status === 'preferred') - Number(a.status === 'preferred'),
  );
  const usual = sorted.find(({ status }) => isOffered(status)) ?? sorted.find(({ status }) => status !== 'missing');
  return sorted.map((each) => {
    const isForbidden = each.status === 'deprecated' || each.status === 'superseded';
    const isUnlike = each !== usual && each.status !== 'missing' && !isAbbreviation(each.text, usual?.text ?? '');
    return { ...each, isMinority: isForbidden || isUnlike };
  });
}

function count(row: Row, text: string, status: Rendering['status'], place: NamePlace): void {
  const key = `${status === 'missing'} ${fold(text, 'text')}`;
  let rendering = row.renderings.get(key);
  if (rendering === undefined) row.renderings.set(key, (rendering = { text, status, count: 0, places: [] }));
  rendering.count += 1;
  if (rendering.places.length < PLACES) rendering.places.push(place);
}

/** The place with the words around it. */
function placeOf({ ref, target: { text } }: PlacedPair, span: Span | null): NamePlace {
  const from = span === null ? 0 : wordStart(text, span.start - AROUND);
  const to = span === null ? 2 * AROUND : span.end + AROUND;
  const shown = text.slice(from, to);
  return { ref, text: shown, span: span && { start: span.start - from, end: span.end - from } };
}

const wordStart = (text: string, at: number): number => (at <= 0 ? 0 : text.indexOf(' ', at) + 1);

const isIn = (token: Span, occurrences: readonly TermOccurrence[]): boolean =>
  occurrences.some(({ surface }) => token.start < surface.end && surface.start < token.end);

/** Pairs whose name lies in a stretch of the source, while their words follow one another in the target. */
function soundingIn(sounding: readonly NamePair[], span: Span): NamePair[] {
  const inside = sounding
    .filter(({ nameToken }) => nameToken.start >= span.start && nameToken.end <= span.end)
    .toSorted((a, b) => a.token.start - b.token.start);
  const gap = inside.findIndex((each, i) => i > 0 && each.token.start - inside[i - 1]!.token.end > 2);
  return gap < 0 ? inside : inside.slice(0, gap);
}

function bestOf(entry: TermEntryView, lang: LangTag): string {
  const terms = entry.terms.filter((term) => sameLang(term.lang, lang));
  return (terms.find(({ status }) => status === 'preferred') ?? terms[0])?.text ?? '';
}
