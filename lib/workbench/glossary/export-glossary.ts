import { writeTable } from '../../codec/csv/write';
import type { TbxConcept } from '../../codec/tbx/types';
import { writeTbx } from '../../codec/tbx/write';
import { type Failure, ok, type Result } from '../../core/result';
import { tableRows } from '../../term/table-rows';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ExportedText } from '../memory/export-memory';
import type { TermEntryView } from '../views/glossary';
import { conceptOfEntry } from './tbx-concepts';
import { withRest } from './tbx-rest';
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
    pieces: writeTable(tableRows(entries.map(termEntry)), { separator, mark: true }),
  });
}

/** XML wants ids that begin with a letter; terms are known by their text. */
function exportedEntry(view: TermEntryView): TbxConcept {
  const entry = termEntry({ ...view, terms: view.terms.map((term) => ({ ...term, id: `t${term.id}` })) });
  const concept = conceptOfEntry({ ...entry, id: `c${view.id}` });
  return view.extras.tbx ? withRest(concept, view.extras.tbx) : concept;
}
