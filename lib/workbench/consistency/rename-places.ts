import type { Span } from '../../core/span';
import { overlaps } from '../../core/span';
import { TermAutomaton } from '../../term/automaton';
import { recognize } from '../../term/recognize';
import { refit } from '../../term/refit';
import { fold } from '../../text/fold';
import { primaryLang } from '../../text/lang';
import { replaceInContent, replaceInText, type TextEdit } from '../../text/replace-content';
import type { LangTag } from '../../text/types';
import { type CompiledGlossaries, compileGlossaries } from '../glossary/recognize-terms';
import type { NameScope, RenamePlace } from '../views/names';
import type { SegmentView } from '../views/segment';
import { glossariesOf, type PairSources, type PlacedPair, pairsIn } from './pairs';

export type Renaming = {
  readonly scope: NameScope;
  readonly glossaryId: string;
  readonly entryId: string;
  readonly lang: LangTag;
  /** The new preferred form, and the forms it takes the place of. */
  readonly to: string;
  readonly from: readonly string[];
};
export type FoundPlace = {
  readonly place: RenamePlace;
  readonly segment: SegmentView;
  readonly target: SegmentView['target'];
};

/**
 * Every segment of a scope in which one of the old forms stands, with what it would read like. A form inside a longer term of
 * another concept is left alone, and so is the new form itself where an old one is a part of it.
 */
export async function* placesOf(deps: PairSources, renaming: Renaming): AsyncGenerator<FoundPlace> {
  const glossaries = await compileGlossaries(deps, [
    ...new Set([...(await glossariesOf(deps, renaming.scope)), renaming.glossaryId]),
  ]);
  const forms = formsOf(renaming, glossaries);
  for await (const pair of pairsIn(deps, renaming.scope)) {
    const found = placeIn(pair, renaming, forms, glossaries);
    if (found) yield found;
  }
}

const NEW = 'new';

/** Recognises the old forms and the new one, each with the class of the concept: it says which forms a word may take. */
function formsOf({ entryId, lang, to, from }: Renaming, { entries }: CompiledGlossaries): TermAutomaton {
  const identity = (text: string) => fold(text, 'text');
  const old = [...new Set(from)].filter((text) => identity(text) !== identity(to));
  return new TermAutomaton([
    {
      id: entryId,
      class: entries.get(entryId)?.class ?? 'other',
      languages: [
        {
          lang,
          terms: [
            { id: NEW, text: to, status: 'preferred' },
            ...old.map((text, i) => ({ id: `old-${i}`, text, status: 'admitted' as const })),
          ],
        },
      ],
    },
  ]);
}

function placeIn(
  { ref, source, target, segment }: PlacedPair,
  { entryId, lang, to }: Renaming,
  forms: TermAutomaton,
  { automaton }: CompiledGlossaries,
): FoundPlace | null {
  if (segment === null || ref.kind !== 'segment' || primaryLang(target.lang) !== primaryLang(lang)) return null;
  // The new form in another spelling is an old one.
  const found = recognize(target.text, target.lang, forms).filter(
    ({ termId, why }) => termId !== NEW || why === 'folded',
  );
  if (found.length === 0) return null;
  const others = recognize(target.text, target.lang, automaton).filter((other) => other.entryId !== entryId);
  const free = found.filter(
    (each) => !others.some(({ surface }) => overlaps(surface, each.surface) && longer(surface, each.surface)),
  );
  const refits = free.map((each) => refit(target.text, target.lang, each, to));
  const edits = refits
    .map(({ span, text }): TextEdit => ({ ...span, text }))
    .filter(({ start, end, text }) => target.text.slice(start, end) !== text);
  if (edits.length === 0) return null;
  const isNamed = recognize(source.text, source.lang, automaton).some((use) => use.entryId === entryId);
  return {
    segment,
    target: replaceInContent(segment.target, edits),
    place: {
      ref,
      before: target.text,
      after: replaceInText(target.text, edits),
      spans: edits.map(({ start, end }) => ({ start, end })),
      newSpans: newSpansOf(edits),
      isLocked: segment.isLocked,
      isSure: isNamed && refits.every(({ isSure }) => isSure) && free.every(({ certainty }) => certainty === 'sure'),
    },
  };
}

const longer = (a: Span, b: Span): boolean => a.end - a.start > b.end - b.start;

/** Where the new words stand once all edits are made. */
function newSpansOf(edits: readonly TextEdit[]): readonly Span[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const span = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return span;
  });
}
