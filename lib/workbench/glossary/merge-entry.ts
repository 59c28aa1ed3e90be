import { termIdentity } from '../../term/conflicts';
import { sameLang } from '../../text/lang';
import type { EntryDraft, TermDraft } from '../ports/glossaries';
import type { EntryChangeLine } from '../views/glossary-import';

const FIELDS = ['domain', 'definition', 'note'] as const;
const EXTRAS = ['source', 'link', 'image'] as const;

/**
 * An entry with what another brings, after `overwrite` or `merge` (see `MergePolicy`). The class changes only where it was
 * `other`, or is overwritten by one that is not; the review state stays.
 *
 * Invariants: no term twice; `merge` takes nothing away; merged again, nothing changes.
 */
export function mergeEntry(here: EntryDraft, coming: EntryDraft, policy: 'overwrite' | 'merge'): EntryDraft {
  const isNew = policy === 'overwrite';
  const pick = (old: string, own: string): string => (own !== '' && (isNew || old === '') ? own : old);
  const extras = { ...here.extras };
  for (const field of EXTRAS) {
    const value = pick(here.extras[field] ?? '', coming.extras[field] ?? '');
    if (value !== '') extras[field] = value;
  }
  if (here.extras.nisba || coming.extras.nisba) extras.nisba = true;
  if (coming.extras.tbx && (isNew || !here.extras.tbx)) extras.tbx = coming.extras.tbx;
  return {
    ...here,
    class: coming.class !== 'other' && (isNew || here.class === 'other') ? coming.class : here.class,
    ...Object.fromEntries(FIELDS.map((field) => [field, pick(here[field], coming[field])])),
    doNotTranslate: here.doNotTranslate || coming.doNotTranslate,
    extras,
    terms: isNew ? overwritten(here.terms, coming.terms) : joined(here.terms, coming.terms),
  };
}

const identity = ({ lang, text }: TermDraft): string => termIdentity(lang, text);

/** Terms of languages that the file has are the file's; others stay. */
function overwritten(here: readonly TermDraft[], coming: readonly TermDraft[]): readonly TermDraft[] {
  const stays = here.filter(({ lang }) => !coming.some((term) => sameLang(term.lang, lang)));
  const known = new Map(here.map((term) => [identity(term), term]));
  // what the file does not say of a term stays as it was
  return [...distinct(coming).map((term) => filled(term, known.get(identity(term)))), ...stays];
}

/** New terms stand behind the others of their language: admitted, where one is preferred already. */
function joined(here: readonly TermDraft[], coming: readonly TermDraft[]): readonly TermDraft[] {
  const theirs = new Map(distinct(coming).map((term) => [identity(term), term]));
  const terms = here.map((term) => filled(term, theirs.get(identity(term))));
  const known = new Set(here.map(identity));
  for (const term of theirs.values()) {
    if (known.has(identity(term))) continue;
    const isTaken =
      term.status === 'preferred' &&
      terms.some((each) => each.status === 'preferred' && sameLang(each.lang, term.lang));
    terms.push(isTaken ? { ...term, status: 'admitted' } : term);
  }
  return terms;
}

const distinct = (terms: readonly TermDraft[]): readonly TermDraft[] =>
  [...new Map(terms.toReversed().map((term) => [identity(term), term])).values()].reverse();

/** A term with what only the other says of it. */
const filled = (term: TermDraft, other: TermDraft | undefined): TermDraft =>
  other === undefined
    ? term
    : {
        ...term,
        partOfSpeech: term.partOfSpeech || other.partOfSpeech,
        gender: term.gender || other.gender,
        number: term.number || other.number,
        note: term.note || other.note,
        example: term.example || other.example,
        caseSensitive: term.caseSensitive || other.caseSensitive,
        exactOnly: term.exactOnly || other.exactOnly,
      };

/** What differs between two states of an entry, for people to read; empty when nothing does. Order of terms is no difference. */
export function changeLines(before: EntryDraft, after: EntryDraft): readonly EntryChangeLine[] {
  const fields = (entry: EntryDraft): readonly (readonly [string, string])[] => [
    ['class', entry.class],
    ...FIELDS.map((field) => [field, entry[field]] as const),
    ...EXTRAS.map((field) => [field, entry.extras[field] ?? ''] as const),
    ['doNotTranslate', yes(entry.doNotTranslate)],
    ['nisba', yes(entry.extras.nisba)],
    ['rest', entry.extras.tbx ? JSON.stringify(entry.extras.tbx) : ''],
    [
      'relations',
      entry.relations
        .map(({ kind, entryId }) => `${kind} ${entryId}`)
        .sort()
        .join('\n'),
    ],
  ];
  const then = fields(before);
  const lines = fields(after).flatMap(([field, value], i) =>
    value === then[i]![1] ? [] : [{ field, before: then[i]![1], after: value }],
  );
  const terms = (entry: EntryDraft) => new Map(entry.terms.map((term) => [`${term.lang} ${term.text}`, term]));
  const [old, now] = [terms(before), terms(after)];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)];
    if (was && is && detailOf(was) === detailOf(is)) continue;
    lines.push({ field: `term.${(is ?? was)!.lang}`, before: was ? shown(was) : '', after: is ? shown(is) : '' });
  }
  return lines;
}

const yes = (fact: boolean | undefined): string => (fact ? 'yes' : '');
const detailOf = ({
  status,
  partOfSpeech,
  gender,
  number,
  caseSensitive,
  exactOnly,
  note,
  example,
}: TermDraft): string =>
  JSON.stringify([status, partOfSpeech, gender, number, caseSensitive, exactOnly, note, example]);
/** A term with what makes it differ from a plain preferred one. */
const shown = ({ text, status, partOfSpeech, gender, number }: TermDraft): string =>
  [text, status === 'preferred' ? '' : `(${status})`, [partOfSpeech, gender, number].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join(' ');
