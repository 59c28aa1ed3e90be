import { readTable } from '../../codec/csv/read';
import { readOmegat } from '../../codec/omegat/glossary';
import { isWorkbookName, rowsOfWorkbook } from '../../codec/ooxml/sheet-table';
import { readTbx } from '../../codec/tbx/read';
import { CodecError, type CodecIssue, type InputPosition } from '../../codec/types';
import { withHead } from '../../core/stream';
import { entryOfRow, hasTerms, isTooWide } from '../../term/glossary-table';
import { columnsOf, headingOf, type TableColumn } from '../../term/table-columns';
import type { TermEntry } from '../../term/types';
import type { LanguagePair } from '../views/common';
import type { GlossaryFileFormat, TableReading } from '../views/glossary-import';
import { entryOfConcept } from './tbx-entries';
import { restOfConcept, type TbxRest } from './tbx-rest';

/** A glossary as a file: its text as it is decoded, or its bytes where it is a workbook. Read once. */
export type GlossaryFile = {
  readonly fileName: string;
  readonly chunks: AsyncIterable<string>;
  readonly bytes: () => Promise<Uint8Array>;
};

export type GlossaryItem =
  | { readonly kind: 'entry'; readonly entry: TermEntry; readonly rest: TbxRest | null; readonly at: InputPosition }
  | { readonly kind: 'issue'; readonly issue: CodecIssue };

type Row = { readonly cells: readonly string[]; readonly at: InputPosition };
type OpenFile =
  | { readonly format: 'tbx'; readonly chunks: AsyncIterable<string>; readonly close: () => Promise<void> }
  | { readonly format: Exclude<GlossaryFileFormat, 'tbx'>; readonly rows: AsyncIterable<Row> };

const START: InputPosition = { line: 1, column: 1 };
/** How much of a text is looked at to tell its format, UTF-16 units. */
const HEAD = 1 << 13;

/**
 * The entries of a file in its order, and what is to be said of it.
 *
 * @throws CodecError as the reader of the format; `malformedTable` with the reason `noTermColumns` when no column holds terms
 */
export async function* readGlossary(
  file: GlossaryFile,
  languages: LanguagePair,
  reading: TableReading = {},
): AsyncGenerator<GlossaryItem> {
  const open = await openGlossary(file);
  if (open.format === 'tbx') yield* entriesOfTbx(open.chunks);
  else yield* entriesOfRows(open.rows, open.format, languages, reading);
}

/** Tells the format by the name of the file and by how it begins. */
export async function openGlossary({ fileName, chunks, bytes }: GlossaryFile): Promise<OpenFile> {
  const name = fileName.toLowerCase();
  if (isWorkbookName(name)) return { format: 'xlsx', rows: rowsOfWorkbook(bytes) };
  const { head, all, close } = await withHead(chunks, HEAD);
  if (/^\ufeff?\s*</u.test(head)) return { format: 'tbx', chunks: all, close };
  if (isOmegat(name, head)) return { format: 'omegat', rows: readOmegat(all) };
  return name.endsWith('.tsv') || name.endsWith('.tab')
    ? { format: 'tsv', rows: readTable(all, { separator: '\t' }) }
    : { format: 'csv', rows: readTable(all) };
}

/** Glossaries of OmegaT end in `.utf8`, `.tab` or `.txt`; a table of ours with such a name begins with headings. */
function isOmegat(name: string, head: string): boolean {
  if (!/\.(?:utf8|txt|tab)$/u.test(name)) return false;
  const first = head.replace(/^\ufeff/u, '').split(/\r\n?|\n/u)[0]!;
  return (
    name.endsWith('.utf8') || first.startsWith('#') || (first.includes('\t') && !hasTerms(columnsOf(first.split('\t'))))
  );
}

async function* entriesOfTbx(chunks: AsyncIterable<string>): AsyncGenerator<GlossaryItem> {
  for await (const item of readTbx(chunks)) {
    if (item.kind === 'issue') yield item;
    if (item.kind !== 'concept') continue;
    yield { kind: 'entry', entry: entryOfConcept(item.concept), rest: restOfConcept(item.concept), at: item.at };
  }
}

async function* entriesOfRows(
  rows: AsyncIterable<Row>,
  format: GlossaryFileFormat,
  languages: LanguagePair,
  reading: TableReading,
): AsyncGenerator<GlossaryItem> {
  let columns: readonly TableColumn[] | null = null;
  let number = 0;
  for await (const { cells, at } of rows) {
    if (columns === null) {
      const layout = layoutOf(cells, format, languages, reading);
      columns = layout.columns;
      if (!hasTerms(columns)) throw new CodecError('malformedTable', at, { reason: 'noTermColumns' });
      if (layout.hasHeading) continue;
    }
    number++;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (isTooWide(cells, columns))
      yield { kind: 'issue', issue: { code: 'glossary.tooManyCells', severity: 'accepted', at } };
    const entry = entryOfRow(cells, columns, String(number));
    if (entry === null) yield { kind: 'issue', issue: { code: 'glossary.noTerms', severity: 'unitRefused', at } };
    else yield { kind: 'entry', entry, rest: null, at };
  }
  if (columns === null) throw new CodecError('malformedTable', START, { reason: 'empty' });
}

/** What the columns are and whether the first row names them: as somebody said, else as the first row looks. */
export function layoutOf(
  first: readonly string[],
  format: GlossaryFileFormat,
  { sourceLang, targetLang }: LanguagePair,
  { columns, hasHeading }: TableReading,
): { readonly columns: readonly TableColumn[]; readonly hasHeading: boolean } {
  const named = columnsOf(first);
  const looksNamed = format !== 'omegat' && hasTerms(named);
  if (columns !== undefined) return { columns: columnsOf(columns), hasHeading: hasHeading ?? looksNamed };
  if (looksNamed || format !== 'omegat') return { columns: named, hasHeading: hasHeading ?? true };
  return { columns: columnsOf([sourceLang, targetLang, 'note']), hasHeading: hasHeading ?? false };
}

/** Columns as headings, for somebody to choose others. */
export const headingsOf = (columns: readonly TableColumn[]): readonly string[] => columns.map(headingOf);
