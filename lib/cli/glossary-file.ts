import { readTable } from '../codec/csv/read';
import { readTbx } from '../codec/tbx/read';
import { collect } from '../core/stream';
import { openBytes, textChunks } from '../io/bytes';
import { entriesFromTable } from '../term/glossary-table';
import type { TermEntry } from '../term/types';
import { entryOfConcept } from '../workbench/glossary/tbx-entries';
import type { Io } from './verb';

/**
 * The entries of a glossary file: TBX of any version, or a table (CSV, TSV) whose headings name languages.
 * What is wrong with single rows or concepts is said on standard error.
 *
 * @throws CodecError for a file that cannot be read, Error for a table without a language
 */
export async function readGlossaryFile(path: string, io: Io): Promise<readonly TermEntry[]> {
  const chunks = textChunks(openBytes(path, io));
  const first = await chunks.next();
  const head = first.done ? '' : first.value;
  const all = (async function* () {
    yield head;
    yield* chunks;
  })();
  return /^\s*</u.test(head) ? fromTbx(path, all, io) : fromTable(path, all, io);
}

async function fromTbx(path: string, chunks: AsyncIterable<string>, io: Io): Promise<readonly TermEntry[]> {
  const entries: TermEntry[] = [];
  for await (const item of readTbx(chunks)) {
    if (item.kind === 'concept') entries.push(entryOfConcept(item.concept));
    else if (item.kind === 'issue') {
      const { code, at } = item.issue;
      io.err(`${path}:${at.line}:${at.column} ${code}\n`);
    }
  }
  return entries;
}

async function fromTable(path: string, chunks: AsyncIterable<string>, io: Io): Promise<readonly TermEntry[]> {
  const [headings, ...rows] = await collect(readTable(chunks));
  const read = entriesFromTable(
    headings?.cells ?? [],
    rows.map(({ cells }) => cells),
  );
  if (!read.ok) throw new Error(`${path}: no column names a language (ar, en …); nothing was done.`);
  for (const { row, code } of read.value.issues) io.err(`${path}:${rows[row - 1]!.at.line} ${code}\n`);
  return read.value.entries;
}
