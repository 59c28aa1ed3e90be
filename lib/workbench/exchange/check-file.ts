import { validateTable } from '../../codec/csv/validate';
import { validateSrx } from '../../codec/srx/validate';
import { validateTbx } from '../../codec/tbx/validate';
import { validateTmx } from '../../codec/tmx/validate';
import { CodecError, type Finding, findingOf } from '../../codec/types';
import { validateXliff } from '../../codec/xliff/validate/validate';
import { separatorOf } from './convert-input';
import type { ExchangeFormat } from './exchange-formats';

/** How a file was decoded, and what it says of itself. */
export type ReadEncoding = {
  readonly encoding: string;
  readonly evidence: 'asked' | 'bom' | 'declaration' | 'statistics' | 'default';
  readonly declared: string | null;
};
export type CheckedFile = {
  readonly format: ExchangeFormat;
  readonly chunks: AsyncIterable<string>;
  /** Known once something was read. */
  readonly encoding: () => ReadEncoding | null;
};

/** A file of rules is looked at as a whole; the largest known has 600,000 characters. UTF-16 units. */
export const MAX_RULES_LENGTH = 16_000_000;

/**
 * Checks a file of any exchange format against its schema and the rules of its specification beyond it, as it comes: memory is
 * bounded by the largest unit. A file that cannot be decoded or read to its end closes with a finding `file.<code>`.
 */
export async function* checkFile({ format, chunks, encoding }: CheckedFile): AsyncGenerator<Finding> {
  try {
    yield* validated(format, chunks);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    yield findingOf(error);
    return;
  }
  const wrong = wrongDeclaration(encoding());
  if (wrong) yield wrong;
}

async function* validated(format: ExchangeFormat, chunks: AsyncIterable<string>): AsyncGenerator<Finding> {
  if (format === 'tmx') yield* validateTmx(chunks);
  else if (format === 'tbx') yield* validateTbx(chunks);
  else if (format === 'srx') yield* validateSrx(await wholeText(chunks, MAX_RULES_LENGTH));
  else if (format === 'csv' || format === 'tsv') yield* validateTable(chunks, tableOptionsOf(format));
  else yield* validateXliff(chunks);
}

const tableOptionsOf = (format: ExchangeFormat) => {
  const separator = separatorOf(format);
  return separator === undefined ? {} : { separator };
};

/** @throws CodecError `tooLarge` */
export async function wholeText(chunks: AsyncIterable<string>, limit: number): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of chunks) {
    length += piece.length;
    if (length > limit) throw new CodecError('tooLarge', { line: 1, column: 1 }, { limit });
    pieces.push(piece);
  }
  return pieces.join('');
}

/** A declaration that names another encoding than the one the bytes are in. */
function wrongDeclaration(read: ReadEncoding | null): Finding | null {
  if (read === null || read.declared === null || read.evidence === 'declaration') return null;
  const says = read.declared.toLowerCase().replace(/^utf8$/u, 'utf-8');
  if (read.encoding.startsWith(says)) return null;
  return {
    line: 1,
    column: 1,
    rule: 'file.declaredEncoding',
    severity: 'warning',
    params: { declared: read.declared, encoding: read.encoding },
  };
}
