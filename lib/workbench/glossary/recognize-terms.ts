import { collect } from '../../core/stream';
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
  readonly automaton: TermAutomaton;
  readonly entries: ReadonlyMap<string, TermEntryView>;
};
type Compiled = CompiledGlossaries & {
  revision: string;
  readonly entries: Map<string, TermEntryView>;
  /** Entries changed since it was made: what they leave in the automaton is cleared away by making it anew. */
  changes: number;
};

/** Compiled sets by the glossaries they hold, the one used last at the end, and those that are being made. */
const compiled = new Map<string, Compiled>();
const underWay = new Map<string, Promise<Compiled>>();
const MOST_SETS = 16;
/** Entries of all sets together, some 5 kB each with two terms. The set used last stays, whatever its size. */
const MOST_ENTRIES = 120_000;
/** When more than this share of the entries has changed, all are compiled anew. */
const MANY = 0.25;
const FEW = 50;

/**
 * The recogniser of a set of glossaries. It is compiled once and then kept up: when a glossary has moved on, only the
 * entries whose version is another are read and put in: a fiftieth of the work for one of ten thousand.
 */
export async function compileGlossaries(
  deps: Pick<Deps, 'glossaries'>,
  glossaryIds: readonly string[],
): Promise<CompiledGlossaries> {
  const key = [...glossaryIds].sort().join(' ');
  await underWay.get(key);
  const revision = await deps.glossaries.revisionOf(glossaryIds);
  const known = compiled.get(key);
  if (known && (known.revision === revision || (await keepUp(deps, known, glossaryIds, revision))))
    return keep(key, known);
  const made = underWay.get(key) ?? compileWhole(deps, glossaryIds, revision).finally(() => underWay.delete(key));
  underWay.set(key, made);
  return keep(key, await made);
}

/** Entries are put in as they are read: between two pages of them everybody else has a turn. */
async function compileWhole(
  deps: Pick<Deps, 'glossaries'>,
  glossaryIds: readonly string[],
  revision: string,
): Promise<Compiled> {
  const made: Compiled = { revision, automaton: new TermAutomaton(), entries: new Map(), changes: 0 };
  for await (const entry of deps.glossaries.entriesFor(glossaryIds)) {
    made.automaton.put(termEntry(entry));
    made.entries.set(entry.id, entry);
  }
  return made;
}

/** Notes that a set was used; those not used for the longest go when all together are too much. */
function keep(key: string, used: Compiled): Compiled {
  compiled.delete(key);
  compiled.set(key, used);
  let entries = 0;
  for (const set of compiled.values()) entries += set.entries.size;
  for (const [oldest, set] of compiled) {
    if (oldest === key || (compiled.size <= MOST_SETS && entries <= MOST_ENTRIES)) break;
    compiled.delete(oldest);
    entries -= set.entries.size;
  }
  return used;
}

/** Puts in what has changed and takes out what is gone. False when that is too much of it. */
async function keepUp(
  deps: Pick<Deps, 'glossaries'>,
  known: Compiled,
  glossaryIds: readonly string[],
  revision: string,
): Promise<boolean> {
  const versions = await deps.glossaries.versionsFor(glossaryIds);
  const changed: string[] = [];
  for (const [id, version] of versions) if (known.entries.get(id)?.version !== version) changed.push(id);
  const gone: string[] = [];
  for (const id of known.entries.keys()) if (!versions.has(id)) gone.push(id);
  const changes = known.changes + changed.length + gone.length;
  if (changes > Math.max(FEW, MANY * known.entries.size)) return false;
  const fresh = changed.length === 0 ? [] : await collect(deps.glossaries.entriesFor(glossaryIds, changed));
  // Nothing is awaited from here on: whoever recognises meets the old state or the new one.
  for (const id of gone) {
    known.automaton.remove(id);
    known.entries.delete(id);
  }
  for (const entry of fresh) {
    known.automaton.put(termEntry(entry));
    known.entries.set(entry.id, entry);
  }
  known.changes = changes;
  known.revision = revision;
  return true;
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
        isFromFile: false,
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
