import type { Failure, Result } from '../../core/result';
import type { TermEntry } from '../../term/types';
import { fold } from '../../text/fold';
import type { Deps } from '../deps';
import type { EntryDraft } from '../ports/glossaries';
import type { TermEntryView } from '../views/glossary';
import { entryDraft } from './edit-entry';
import type { TbxRest } from './tbx-rest';

/** An entry of a file as it would be stored, with an id of its own and without its relations. */
export function draftOfEntry(
  deps: Pick<Deps, 'newId'>,
  entry: TermEntry,
  tbx: TbxRest | null,
): Result<EntryDraft, Failure> {
  const definitions = Object.fromEntries(
    entry.languages.flatMap(({ lang, definition }) => (definition ? [[lang, definition]] : [])),
  );
  return entryDraft(deps, deps.newId(), {
    class: entry.class,
    domain: entry.domain ?? '',
    definition: entry.definition ?? '',
    note: entry.note ?? '',
    doNotTranslate: entry.doNotTranslate ?? false,
    review: entry.review ?? 'approved',
    extras: {
      source: entry.source,
      link: entry.link,
      image: entry.image,
      ...(entry.nisba ? { nisba: true } : {}),
      ...(Object.keys(definitions).length > 0 ? { definitions } : {}),
      ...(tbx ? { tbx } : {}),
    },
    terms: entry.languages.flatMap(({ lang, terms }) =>
      terms.map((term) => ({
        id: term.id,
        lang,
        text: term.text,
        status: term.status,
        partOfSpeech: term.partOfSpeech ?? '',
        gender: term.gender ?? '',
        number: term.number ?? '',
        caseSensitive: term.caseSensitive ?? false,
        exactOnly: term.exactOnly ?? false,
        note: term.note ?? '',
        example: term.example ?? '',
        source: term.source ?? '',
        relation: term.relation ?? null,
      })),
    ),
  });
}

/** A stored entry as it would be written again. */
export const draftOfView = (view: TermEntryView): EntryDraft => ({
  id: view.id,
  class: view.class,
  domain: view.domain,
  definition: view.definition,
  note: view.note,
  doNotTranslate: view.doNotTranslate,
  review: view.review,
  terms: view.terms.map((term) => ({ ...term, folded: fold(term.text, 'spelling') })),
  extras: view.extras,
  relations: view.relations,
});
