import { CodecError } from '../codec/types';
import { openBytes, readBytes, textChunks } from '../io/bytes';
import type { TermEntry } from '../term/types';
import { readGlossary } from '../workbench/glossary/glossary-file';
import type { Io } from './verb';

/**
 * The entries of a glossary file: TBX of any version, a table (CSV, TSV, workbook) whose headings name languages, or a glossary
 * of OmegaT, which is taken as Arabic to English. What is wrong with single rows or concepts is said on standard error.
 *
 * @throws CodecError for a file that cannot be read, Error for a table without a language
 */
export async function readGlossaryFile(path: string, io: Io): Promise<readonly TermEntry[]> {
  const chunks = textChunks(openBytes(path, io));
  const file = { fileName: path, chunks, bytes: () => readBytes(path, io) };
  const entries: TermEntry[] = [];
  try {
    for await (const item of readGlossary(file, { sourceLang: 'ar', targetLang: 'en' })) {
      if (item.kind === 'entry') entries.push(item.entry);
      else io.err(`${path}:${item.issue.at.line}:${item.issue.at.column} ${item.issue.code}\n`);
    }
  } catch (error) {
    if (!(error instanceof CodecError) || error.params['reason'] !== 'noTermColumns') throw error;
    throw new Error(`${path}: no column names a language (ar, en …); nothing was done.`);
  }
  return entries;
}
