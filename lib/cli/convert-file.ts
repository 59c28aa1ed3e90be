import { openBytes, readBytes, textChunks } from '../io/bytes';
import type { ConvertReport } from '../workbench/exchange/convert-input';
import { type ExchangeFormat, formatByName } from '../workbench/exchange/exchange-formats';
import { csvOfOmegat, csvOfWorkbook, omegatOfTbx, workbookOfCsv } from '../workbench/exchange/packed-table';
import type { LanguagePair } from '../workbench/views/common';
import { formatNamed, openExchange } from './exchange-file';
import type { Io } from './verb';

/** Formats that are converted by way of another: a workbook is a table, a glossary of OmegaT one with fixed columns. */
const BY_WAY = ['xlsx', 'omegat'] as const;
export type FileFormat = ExchangeFormat | (typeof BY_WAY)[number];
type Pieces<T> = AsyncGenerator<T, ConvertReport>;

/** The format that was asked for, else that of the name; `null` when neither says it. @throws WrongUsage for no format */
export const fileFormat = (asked: unknown, name: string): FileFormat | null =>
  BY_WAY.find((each) => each === asked) ?? formatNamed(asked) ?? byName(name) ?? formatByName(name);

const byName = (name: string): FileFormat | null =>
  /\.xls[xm]$/iu.test(name) ? 'xlsx' : /\.utf8$/iu.test(name) ? 'omegat' : null;

/** Opens a file to convert. @throws WrongUsage when its format cannot be told; CodecError when it cannot be read */
export async function openToConvert(
  path: string,
  { asked, encoding, languages }: { asked: unknown; encoding: string | undefined; languages: LanguagePair },
  io: Io,
): Promise<{ readonly format: ExchangeFormat; readonly chunks: AsyncIterable<string> }> {
  const format = BY_WAY.find((each) => each === asked) ?? (asked === undefined ? byName(path) : null);
  if (format === 'xlsx') return { format: 'csv', chunks: csvOfWorkbook(await readBytes(path, io)) };
  if (format === 'omegat')
    return { format: 'csv', chunks: csvOfOmegat(textChunks(openBytes(path, io), { encoding }), languages) };
  return openExchange(path, formatNamed(asked), encoding, io);
}

/** The format to convert to on the way to this one. */
export const onTheWayTo = (to: FileFormat): ExchangeFormat => (to === 'xlsx' ? 'csv' : to === 'omegat' ? 'tbx' : to);

/** The rest of the way; the report stays what it is. */
export async function* finished(
  pieces: Pieces<string>,
  to: FileFormat,
  languages: LanguagePair,
  name: string,
): Pieces<string | Uint8Array> {
  if (to !== 'xlsx' && to !== 'omegat') return yield* pieces;
  let report: ConvertReport | null = null;
  const text = (async function* () {
    report = yield* pieces;
  })();
  if (to === 'xlsx') yield await workbookOfCsv(text, name);
  else yield* omegatOfTbx(text, languages);
  return report!;
}
