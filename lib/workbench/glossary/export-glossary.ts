import { writeTable } from '../../codec/csv/write';
import { writeTbx } from '../../codec/tbx/write';
import { type Failure, ok, type Result } from '../../core/result';
import { sameLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ExportedText } from '../memory/export-memory';
import type { GlossaryView, TermEntryView } from '../views/glossary';
import { conceptOfEntry } from './tbx-concepts';
import { termEntry } from './term-entry';

export const GLOSSARY_FORMATS = ['tbx', 'csv', 'tsv'] as const;
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

/** A glossary as TBX-Basic (v3, DCA) with everything it holds, or as a table with a column a language. */
export async function exportGlossary(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  input: { readonly glossaryId: string; readonly format: GlossaryFormat },
): Promise<Result<ExportedText, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const glossary = await deps.glossaries.get(input.glossaryId);
  if (!glossary) return refuse('glossaryNotFound');
  const entries = await deps.glossaries.entriesFor([input.glossaryId]);
  const fileName = `${glossary.name}.${input.format}`;
  if (input.format === 'tbx') {
    const header = { title: glossary.name, lang: glossary.sourceLang };
    return ok({
      fileName,
      mediaType: 'application/x-tbx; charset=utf-8',
      pieces: writeTbx(entries.map(exportedEntry), { header }),
    });
  }
  const separator = input.format === 'csv' ? ',' : '\t';
  return ok({
    fileName,
    mediaType: `text/${input.format === 'csv' ? 'csv' : 'tab-separated-values'}; charset=utf-8`,
    pieces: writeTable(tableOf(glossary, entries), { separator, mark: true }),
  });
}

/** XML wants ids that begin with a letter; terms are known by their text. */
const exportedEntry = (view: TermEntryView) =>
  conceptOfEntry({
    ...termEntry({ ...view, terms: view.terms.map((term) => ({ ...term, id: `t${term.id}` })) }),
    id: `c${view.id}`,
  });

/** Terms of one language stand in one cell, parted by `|`, those that are not preferred in a column of their status. */
function* tableOf(glossary: GlossaryView, entries: readonly TermEntryView[]): Generator<readonly string[]> {
  const statuses = ['preferred', 'admitted', 'deprecated', 'superseded'] as const;
  const langs = [glossary.sourceLang, glossary.targetLang];
  const columns = langs.flatMap((lang) => statuses.map((status) => ({ lang, status })));
  yield [
    ...columns.map(({ lang, status }) => (status === 'preferred' ? lang : `${lang} ${status}`)),
    ...['class', 'domain', 'definition', 'note', 'doNotTranslate', 'review', 'source', 'link', 'image', 'nisba'],
  ];
  for (const entry of entries) {
    const { source = '', link = '', image = '', nisba = false } = entry.extras;
    yield [
      ...columns.map(({ lang, status }) =>
        entry.terms
          .filter((term) => sameLang(term.lang, lang) && term.status === status)
          .map(({ text }) => text)
          .join('|'),
      ),
      ...[entry.class, entry.domain, entry.definition, entry.note, yes(entry.doNotTranslate), entry.review],
      ...[source, link, image, yes(nisba)],
    ];
  }
}

const yes = (fact: boolean): string => (fact ? 'yes' : '');
