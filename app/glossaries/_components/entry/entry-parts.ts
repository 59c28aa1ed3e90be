import type { RelationView, TermView } from '@/lib/workbench/views/glossary';
import { type EntryFields, SINGLE_FIELDS, type SingleField } from './entry-fields';

/** A part of an entry that changes as one: a field, a definition in one language, the relations, or a term. */
export type PartValue = string | boolean | readonly RelationView[] | TermView | undefined;
export type Part = { readonly key: string; readonly value: PartValue };

/** The part of a field, a term's by its id: `note`, `definition:ar`, `relations`, `term:ID`. */
export function partsOf(fields: EntryFields): ReadonlyMap<string, PartValue> {
  return new Map<string, PartValue>([
    ...fields.terms.filter(({ text }) => text.trim() !== '').map((term) => [`term:${term.id}`, term] as const),
    ...SINGLE_FIELDS.map((name) => [name, fields[name]] as const),
    ...Object.entries(fields.definitions).flatMap(([lang, text]) =>
      text === '' ? [] : [[`definition:${lang}`, text] as const],
    ),
    ['relations', fields.relations] as const,
  ]);
}

const EMPTY = JSON.stringify('');
const written = (value: PartValue): string =>
  JSON.stringify(value === undefined || (Array.isArray(value) && value.length === 0) ? '' : value, sortedKeys);
const sortedKeys = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const isSame = (a: PartValue, b: PartValue): boolean => written(a) === written(b);
/** Whether a part says nothing. */
export const isNothing = (value: PartValue): boolean => value === false || written(value) === EMPTY;

export type Change = { readonly key: string; readonly before: PartValue; readonly after: PartValue };

/** What changed from one state to another, terms first. */
export function changesBetween(before: EntryFields, after: EntryFields): readonly Change[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    isSame(a.get(key), b.get(key)) ? [] : [{ key, before: a.get(key), after: b.get(key) }],
  );
}

/** A part that two people changed, each in another way. */
export type Clash = { readonly key: string; readonly mine: PartValue; readonly theirs: PartValue };
export type Merge = {
  readonly clashes: readonly Clash[];
  /** What only the other one changed. */
  readonly theirs: readonly Change[];
  /** The entry with the changes of both; where they clash, as `choose` says. */
  readonly resolve: (choose: (key: string) => 'mine' | 'theirs') => EntryFields;
};

/**
 * Two changes of one state brought together, part by part.
 *
 * Invariants (tested): without clashes the outcome has the changes of both; a part that one left alone is as the other has it.
 */
export function mergeFields(base: EntryFields, mine: EntryFields, theirs: EntryFields): Merge {
  const [b, m, t] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const keys = [...new Set([...t.keys(), ...m.keys(), ...b.keys()])];
  const changedBy = (side: ReadonlyMap<string, PartValue>, key: string) => !isSame(side.get(key), b.get(key));
  const clashes = keys.flatMap((key) =>
    changedBy(m, key) && changedBy(t, key) && !isSame(m.get(key), t.get(key))
      ? [{ key, mine: m.get(key), theirs: t.get(key) }]
      : [],
  );
  const clashing = new Set(clashes.map(({ key }) => key));
  return {
    clashes,
    theirs: keys.flatMap((key) =>
      changedBy(t, key) && !clashing.has(key) && !isSame(m.get(key), t.get(key))
        ? [{ key, before: b.get(key), after: t.get(key) }]
        : [],
    ),
    resolve(choose) {
      const parts = keys.map((key): Part => {
        const side = clashing.has(key) ? choose(key) : changedBy(m, key) ? 'mine' : 'theirs';
        return { key, value: (side === 'mine' ? m : t).get(key) };
      });
      return fieldsFrom(theirs, parts);
    },
  };
}

function fieldsFrom(like: EntryFields, parts: readonly Part[]): EntryFields {
  const single: Partial<Record<SingleField, PartValue>> = {};
  const definitions: Record<string, string> = {};
  const terms: TermView[] = [];
  let relations: readonly RelationView[] = [];
  for (const { key, value } of parts) {
    if (value === undefined) continue;
    if (key.startsWith('term:')) terms.push(value as TermView);
    else if (key.startsWith('definition:')) definitions[key.slice('definition:'.length)] = value as string;
    else if (key === 'relations') relations = value as readonly RelationView[];
    else single[key as SingleField] = value;
  }
  return { ...like, ...(single as Partial<EntryFields>), definitions, terms, relations };
}
