import { TermAutomaton } from '../../term/automaton';
import { recognize } from '../../term/recognize';
import { termsIn } from '../../term/types';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import type { Deps } from '../deps';
import type { TermEntryView } from '../views/glossary';
import type { TermOccurrenceView } from '../views/help';
import { termEntry } from './term-entry';

/** What is compiled once and asked for every segment. Entries by id, for the renderings. */
export type CompiledGlossaries = {
  readonly revision: string;
  readonly automaton: TermAutomaton;
  readonly entries: ReadonlyMap<string, TermEntryView>;
};

/** Compiled sets by the glossaries they hold; one is thrown away when its glossaries have moved on. */
const compiled = new Map<string, CompiledGlossaries>();
const MOST_SETS = 16;

/** The recogniser of a set of glossaries, compiled again only when one of them has changed. */
export async function compileGlossaries(
  deps: Pick<Deps, 'glossaries'>,
  glossaryIds: readonly string[],
): Promise<CompiledGlossaries> {
  const key = [...glossaryIds].sort().join(' ');
  const revision = await deps.glossaries.revisionOf(glossaryIds);
  const known = compiled.get(key);
  if (known?.revision === revision) return known;
  const entries = await deps.glossaries.entriesFor(glossaryIds);
  const made = {
    revision,
    automaton: new TermAutomaton(entries.map(termEntry)),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  };
  if (compiled.size >= MOST_SETS) compiled.delete(compiled.keys().next().value!);
  compiled.set(key, made);
  return made;
}

/** The terms of a text with their renderings in the other language, in the order of the text. */
export function recognizeTerms(
  { automaton, entries }: Pick<CompiledGlossaries, 'automaton' | 'entries'>,
  text: string,
  lang: LangTag,
  targetLang: LangTag,
): readonly TermOccurrenceView[] {
  return recognize(text, lang, automaton).flatMap((found): TermOccurrenceView[] => {
    const entry = entries.get(found.entryId);
    if (!entry) return [];
    return [
      {
        entryId: entry.id,
        glossaryId: entry.glossaryId,
        class: entry.class,
        review: entry.review,
        span: { start: found.start, end: found.end },
        surface: found.surface,
        core: text.slice(found.start, found.end),
        why: found.why,
        confidence: found.confidence,
        proclitics: found.proclitics,
        renderings: termsIn(termEntry(entry), (termLang) => sameLang(termLang, targetLang)),
        doNotTranslate: entry.doNotTranslate,
        note: entry.note,
      },
    ];
  });
}
