import { writeTable } from '../../codec/csv/write';
import { type OmegatRecord, writeOmegat } from '../../codec/omegat/glossary';
import { writeWorkbook } from '../../codec/ooxml/sheet-write';
import type { TbxConcept } from '../../codec/tbx/types';
import { type TbxWriteOptions, writeTbx } from '../../codec/tbx/write';
import { type Failure, ok, type Result } from '../../core/result';
import { collect, each } from '../../core/stream';
import { tableRows } from '../../term/table-rows';
import { type TermEntry, termsIn } from '../../term/types';
import { direction, sameLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ExportedFile } from '../memory/export-memory';
import type { GlossaryView, TermEntryView } from '../views/glossary';
import { conceptOfEntry } from './tbx-concepts';
import { withRest } from './tbx-rest';
import { termEntry } from './term-entry';

/** Dialects of TBX version 3. `TBX-Min` has few categories: what it lacks is kept in notes. */
const TBX: Readonly<Record<string, TbxWriteOptions>> = {
  tbx: { dialect: 'TBX-Basic', style: 'dca' },
  'tbx-dct': { dialect: 'TBX-Basic', style: 'dct' },
  'tbx-min': { dialect: 'TBX-Min', style: 'dca', allowLoss: true },
  'tbx-min-dct': { dialect: 'TBX-Min', style: 'dct', allowLoss: true },
  'tbx-core': { dialect: 'TBX-Core', style: 'dca' },
};
export const GLOSSARY_FORMATS = [
  'tbx',
  'tbx-dct',
  'tbx-core',
  'tbx-min',
  'tbx-min-dct',
  'xlsx',
  'csv',
  'tsv',
  'omegat',
] as const;
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

/** Widths of a workbook's first columns, in characters. */
const WIDTHS = [28, 28, 28, 28, 18, 18];

/**
 * A glossary as a file. TBX, tables and workbooks hold all that its entries say; a glossary of OmegaT holds each term with its
 * rendering and a note. No cell of a table is read as a formula.
 */
export async function exportGlossary(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  { glossaryId, format }: { readonly glossaryId: string; readonly format: GlossaryFormat },
): Promise<Result<ExportedFile, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const glossary = await deps.glossaries.get(glossaryId);
  if (!glossary) return refuse('glossaryNotFound');
  const views = await collect(deps.glossaries.entriesFor([glossaryId]));
  const file = (ending: string, mediaType: string, pieces: ExportedFile['pieces']) =>
    ok({ fileName: `${glossary.name}.${ending}`, mediaType, pieces });
  const tbx = TBX[format];
  if (tbx) {
    const header = { title: glossary.name, lang: glossary.sourceLang };
    const ids = new Set(views.map(({ id }) => `c${id}`));
    return file('tbx', 'application/x-tbx; charset=utf-8', writeTbx(views.map(exportedEntry), { ...tbx, header, ids }));
  }
  const entries = views.map(termEntry);
  if (format === 'omegat')
    return file(
      'utf8',
      'text/tab-separated-values; charset=utf-8',
      each(writeOmegat(omegatRecords(glossary, entries))),
    );
  if (format === 'xlsx') {
    const isRightToLeft = direction(glossary.sourceLang) === 'rtl';
    const sheet = { name: glossary.name, rows: tableRows(entries), isRightToLeft, hasHeading: true, widths: WIDTHS };
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return file('xlsx', type, each([writeWorkbook([sheet])]));
  }
  const separator = format === 'csv' ? ',' : '\t';
  const type = format === 'csv' ? 'text/csv' : 'text/tab-separated-values';
  return file(format, `${type}; charset=utf-8`, writeTable(tableRows(entries), { separator, mark: true }));
}

/** XML wants ids that begin with a letter. */
function exportedEntry(view: TermEntryView): TbxConcept {
  const named = (id: string) => `t${id}`;
  const entry = termEntry({
    ...view,
    terms: view.terms.map((term) => ({
      ...term,
      id: named(term.id),
      relation: term.relation && { ...term.relation, termId: named(term.relation.termId) },
    })),
    relations: view.relations.map((relation) => ({ ...relation, entryId: `c${relation.entryId}` })),
  });
  const concept = conceptOfEntry({ ...entry, id: `c${view.id}` });
  return view.extras.tbx ? withRest(concept, view.extras.tbx) : concept;
}

/** Every term that may stand in a source, with the rendering to use. */
export function* omegatRecords(
  { sourceLang, targetLang }: Pick<GlossaryView, 'sourceLang' | 'targetLang'>,
  entries: readonly TermEntry[],
): Generator<OmegatRecord> {
  for (const entry of entries) {
    const targets = termsIn(entry, (lang) => sameLang(lang, targetLang)).filter(isUsed);
    const comment = [entry.definition, entry.note].filter(Boolean).join(' — ');
    for (const { text } of termsIn(entry, (lang) => sameLang(lang, sourceLang)))
      for (const target of targets.length > 0 ? targets : entry.doNotTranslate ? [{ text }] : [])
        yield { source: text, target: target.text, comment };
  }
}

const isUsed = ({ status }: { readonly status: string }): boolean => status === 'preferred' || status === 'admitted';
