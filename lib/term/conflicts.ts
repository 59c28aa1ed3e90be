import { fold } from '../text/fold';
import { primaryLang } from '../text/lang';
import type { Term, TermEntry } from './types';

/**
 * What contradicts itself in a glossary. `entryIds` and `termIds` name both sides, `text` the words in question.
 *
 * `sameTerm` one term in two concepts · `twoPreferred` a concept with two preferred terms in one language ·
 * `forbiddenPreferred` a term forbidden in one place and preferred for the same concept, or for one that shares a term
 * with it in another language · `noPreferred` terms of a language, none of them preferred ·
 * `danglingRelation`, `cyclicRelation` a relation to an entry that is not there, or round in a circle.
 */
export type TermConflict = {
  readonly kind:
    | 'sameTerm'
    | 'twoPreferred'
    | 'forbiddenPreferred'
    | 'noPreferred'
    | 'danglingRelation'
    | 'cyclicRelation';
  readonly entryIds: readonly string[];
  readonly termIds: readonly string[];
  readonly text: string;
};

/** The key under which two terms are one: orthography aside for Arabic, capitals kept (US is not us). */
export function termIdentity(lang: string, text: string): string {
  const key = fold(text, 'text')
    .replace(/[\s-]+/gu, ' ')
    .trim();
  return `${primaryLang(lang)} ${key}`;
}

type Placed = { readonly entry: TermEntry; readonly term: Term; readonly lang: string };

/**
 * Every conflict among entries, in the order of the entries. Rejected entries conflict with nothing.
 * Time linear in the number of terms.
 */
export function conflictsIn(entries: readonly TermEntry[]): readonly TermConflict[] {
  const live = entries.filter(({ review }) => review !== 'rejected');
  return [...within(live), ...between(live), ...relations(live)];
}

/** The conflicts that one entry has with itself or with others: asked when it is entered. */
export function conflictsOf(entry: TermEntry, others: readonly TermEntry[]): readonly TermConflict[] {
  const identities = new Set(placesOf(entry).map(({ lang, term }) => termIdentity(lang, term.text)));
  const near = others.filter(
    (other) =>
      other.id !== entry.id &&
      (placesOf(other).some(({ lang, term }) => identities.has(termIdentity(lang, term.text))) ||
        (entry.relations ?? []).some(({ entryId }) => entryId === other.id)),
  );
  return conflictsIn([entry, ...near]).filter(({ entryIds }) => entryIds.includes(entry.id));
}

const placesOf = (entry: TermEntry): readonly Placed[] =>
  entry.languages.flatMap(({ lang, terms }) => terms.map((term) => ({ entry, term, lang })));

function* within(entries: readonly TermEntry[]): Generator<TermConflict> {
  for (const entry of entries) {
    const byLang = new Map<string, Term[]>();
    for (const { lang, term } of placesOf(entry)) {
      const primary = primaryLang(lang);
      byLang.set(primary, [...(byLang.get(primary) ?? []), term]);
    }
    for (const [lang, terms] of byLang) {
      const preferred = terms.filter(({ status }) => status === 'preferred');
      const of = (kind: TermConflict['kind'], all: readonly Term[], text: string): TermConflict => ({
        kind,
        entryIds: [entry.id],
        termIds: all.map(({ id }) => id),
        text,
      });
      if (preferred.length > 1) yield of('twoPreferred', preferred, preferred.map(({ text }) => text).join(' / '));
      if (preferred.length === 0 && terms.length > 0) yield of('noPreferred', terms, terms[0]!.text);
      for (const good of preferred) {
        const bad = terms.find(
          (term) => isForbidden(term) && termIdentity(lang, term.text) === termIdentity(lang, good.text),
        );
        if (bad !== undefined) yield of('forbiddenPreferred', [good, bad], good.text);
      }
    }
  }
}

const isForbidden = ({ status }: Term): boolean => status === 'deprecated' || status === 'superseded';

function* between(entries: readonly TermEntry[]): Generator<TermConflict> {
  const byTerm = new Map<string, Placed[]>();
  for (const entry of entries) {
    for (const placed of placesOf(entry)) {
      const key = termIdentity(placed.lang, placed.term.text);
      const list = byTerm.get(key);
      if (list === undefined) byTerm.set(key, [placed]);
      else list.push(placed);
    }
  }
  for (const places of byTerm.values()) {
    const first = places[0]!;
    for (const other of places.slice(1)) {
      if (other.entry === first.entry) continue;
      const opposed =
        isForbidden(first.term) !== isForbidden(other.term) && shareAnother(first.entry, other.entry, first.lang);
      yield {
        kind: opposed ? 'forbiddenPreferred' : 'sameTerm',
        entryIds: [first.entry.id, other.entry.id],
        termIds: [first.term.id, other.term.id],
        text: first.term.text,
      };
    }
  }
}

/** Whether two concepts also have a term in common in a language other than this one. */
function shareAnother(a: TermEntry, b: TermEntry, lang: string): boolean {
  const identities = (entry: TermEntry): readonly string[] =>
    placesOf(entry)
      .filter((placed) => primaryLang(placed.lang) !== primaryLang(lang))
      .map((placed) => termIdentity(placed.lang, placed.term.text));
  const theirs = new Set(identities(b));
  return identities(a).some((key) => theirs.has(key));
}

function* relations(entries: readonly TermEntry[]): Generator<TermConflict> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  /** Upwards: `related` is mutual by nature, `narrower` is `broader` seen from above. */
  const above = new Map<string, string[]>();
  for (const { id, relations: own = [] } of entries) {
    for (const { kind, entryId } of own) {
      if (kind === 'related') continue;
      const [from, to] = kind === 'narrower' ? [entryId, id] : [id, entryId];
      above.set(from, [...(above.get(from) ?? []), to]);
    }
  }
  const next = (id: string): readonly string[] => above.get(id) ?? [];
  const settled = new Set<string>();
  for (const entry of entries) {
    for (const { entryId } of entry.relations ?? []) {
      if (!byId.has(entryId)) yield { kind: 'danglingRelation', entryIds: [entry.id, entryId], termIds: [], text: '' };
    }
    const cycle = findCycle(entry.id, next, settled);
    if (cycle !== null) yield { kind: 'cyclicRelation', entryIds: cycle, termIds: [], text: '' };
  }
}

/** The first circle that can be reached from an id, or `null`; what was looked at is settled. A walk with a stack of its own. */
function findCycle(
  start: string,
  next: (id: string) => readonly string[],
  settled: Set<string>,
): readonly string[] | null {
  const path: { readonly id: string; readonly rest: string[] }[] = [];
  const onPath = new Set<string>();
  const enter = (id: string): void => {
    path.push({ id, rest: [...next(id)] });
    onPath.add(id);
  };
  if (!settled.has(start)) enter(start);
  while (path.length > 0) {
    const top = path.at(-1)!;
    const id = top.rest.pop();
    if (id === undefined) {
      settled.add(top.id);
      onPath.delete(top.id);
      path.pop();
    } else if (onPath.has(id)) {
      const all = path.map((step) => step.id);
      for (const each of all) settled.add(each);
      return all.slice(all.indexOf(id));
    } else if (!settled.has(id)) enter(id);
  }
  return null;
}
