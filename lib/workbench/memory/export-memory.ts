import { writeTable } from '../../codec/csv/write';
import { writeWorkbook } from '../../codec/ooxml/sheet-write';
import type { TmxUnit } from '../../codec/tmx/types';
import { writeTmx } from '../../codec/tmx/write';
import { type Failure, ok, type Result } from '../../core/result';
import { collect } from '../../core/stream';
import { direction } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { StoredUnit } from '../ports/memories';
import type { LanguagePair } from '../views/common';
import { tableHead, tableRow } from './exchange-units';
import { tmxOfUnit } from './tmx-units';

export type ExportedText = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly pieces: AsyncGenerator<string>;
};
/** The same for formats that may be packed; text is UTF-8. */
export type ExportedFile = Omit<ExportedText, 'pieces'> & {
  readonly pieces: AsyncGenerator<string | Uint8Array>;
  /** How text is to be encoded, where it is not UTF-8 without a mark. */
  readonly writtenAs?: {
    readonly encoding: string;
    readonly hasMark: boolean;
    /** Numeric references can stand for letters that the encoding lacks. */
    readonly isMarkup: boolean;
    /** The text as its format says that it is UTF-8, for an encoding that cannot hold it. */
    readonly inUtf8: (text: string) => string;
  };
};

export const MEMORY_EXPORT_FORMATS = ['tmx', 'csv', 'tsv', 'xlsx'] as const;
export type MemoryExportFormat = (typeof MEMORY_EXPORT_FORMATS)[number];

const MEDIA_TYPES: Readonly<Record<MemoryExportFormat, string>> = {
  tmx: 'application/x-tmx+xml',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A memory as TMX 1.4, level 2, unit by unit: a million units cost the memory of one page. As a table it is what people work
 * on in a spreadsheet: texts without codes, a byte order mark so that Arabic is read as UTF-8, no cell read as a formula.
 */
export async function exportMemory(
  deps: Pick<Deps, 'memories'>,
  actor: Actor,
  memoryId: string,
  format: MemoryExportFormat = 'tmx',
): Promise<Result<ExportedFile, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const memory = await deps.memories.get(memoryId);
  if (!memory) return refuse('memoryNotFound');
  if (format === 'xlsx' && memory.units > MAX_SHEET_UNITS) return refuse('memoryTooLarge', { max: MAX_SHEET_UNITS });
  const units = tmxUnits(deps.memories.units(memoryId));
  const fileName = `${memory.name}.${format}`;
  if (format === 'xlsx')
    return ok({ fileName, mediaType: MEDIA_TYPES.xlsx, pieces: workbook(rows(units, memory), memory) });
  return ok({
    fileName,
    mediaType: `${MEDIA_TYPES[format]}; charset=utf-8`,
    pieces:
      format === 'tmx'
        ? writeTmx(units, { attrs: { srclang: memory.sourceLang } })
        : writeTable(rows(units, memory), { separator: format === 'tsv' ? '\t' : ',', mark: true }),
  });
}

/** A workbook is held whole while it is written, some 2 kB a unit. */
const MAX_SHEET_UNITS = 100_000;

async function* workbook(
  all: AsyncIterable<readonly string[]>,
  { sourceLang }: LanguagePair,
): AsyncGenerator<Uint8Array> {
  const isRightToLeft = direction(sourceLang) === 'rtl';
  yield writeWorkbook([{ name: 'Qantara', rows: await collect(all), hasHeading: true, isRightToLeft }]);
}

async function* tmxUnits(units: AsyncIterable<StoredUnit>): AsyncGenerator<TmxUnit> {
  for await (const unit of units) yield tmxOfUnit(unit);
}

async function* rows(units: AsyncIterable<TmxUnit>, { sourceLang, targetLang }: LanguagePair) {
  yield tableHead(sourceLang, targetLang);
  for await (const unit of units) yield tableRow(unit, unit.variants[0]!, unit.variants[1]!);
}
