import { isLanguageColumn } from '../../codec/csv/columns';
import { readTable } from '../../codec/csv/read';
import { writeTable } from '../../codec/csv/write';
import { readSrx } from '../../codec/srx/read';
import { writeSrx } from '../../codec/srx/write';
import { CodecError } from '../../codec/types';
import { START } from '../memory/exchange-units';
import {
  conceptsOf,
  conceptsOfTable,
  conceptsOfUnits,
  unitsOfConcepts,
  writeConcepts,
  writeGlossaryTable,
} from './convert-glossary';
import { type ConvertInput, type ConvertReport, Counter, separatorOf, tableOptions } from './convert-input';
import { convertXliff, unitsOf, writeUnits } from './convert-memory';
import type { ExchangeFormat } from './exchange-formats';

/**
 * Converts between exchange formats as a stream: pieces of the new file come while the old one is read. Returns the counts.
 *
 * Memories and bilingual documents go through units of TMX, glossaries through concepts of TBX. Glossaries and rules are small
 * and held whole; memories are not.
 *
 * @throws CodecError as the reader of the format; `notSupported` for a pair of formats that have nothing in common
 */
export async function* convert(input: ConvertInput): AsyncGenerator<string, ConvertReport> {
  const { from, to } = input;
  const count = new Counter(input);
  const isXliff = (format: ExchangeFormat) => format === 'xliff-1.2' || format === 'xliff-2.1';
  const isTable = (format: ExchangeFormat) => format === 'csv' || format === 'tsv';
  if (from === 'srx' || to === 'srx') {
    if (from !== to) throw new CodecError('notSupported', START, { reason: 'formats', from, to });
    yield* convertRules(input, count);
  } else if (from === 'tbx') {
    const concepts = conceptsOf(input, count);
    if (to === 'tbx') yield* writeConcepts(input, concepts, count);
    else if (isTable(to)) yield* writeGlossaryTable(input, concepts, count);
    else yield* writeUnits(input, unitsOfConcepts(concepts), count);
  } else if (to === 'tbx') {
    const concepts = isTable(from) ? conceptsOfTable(input, count) : conceptsOfUnits(unitsOf(input, count));
    yield* writeConcepts(input, concepts, count);
  } else if (isXliff(from) && isXliff(to)) {
    yield* convertXliff(input, count);
  } else if (isTable(from) && isTable(to)) {
    yield* convertTable(input, count);
  } else {
    yield* writeUnits(input, unitsOf(input, count), count);
  }
  const { read, written, refused } = count;
  return { read, written, refused };
}

/** Only the separator and the guard change; the head is no unit. */
async function* convertTable(input: ConvertInput, count: Counter): AsyncGenerator<string> {
  const rows = async function* () {
    let isFirst = true;
    for await (const { cells } of readTable(input.chunks, { separator: separatorOf(input.from) })) {
      const isHead = isFirst && cells.some((cell) => isLanguageColumn(cell) || /^source$/iu.test(cell.trim()));
      isFirst = false;
      if (isHead) {
        yield cells;
        continue;
      }
      count.unit();
      yield* count.wrote(cells);
    }
  };
  yield* writeTable(rows(), tableOptions(input));
}

async function* convertRules(input: ConvertInput, count: Counter): AsyncGenerator<string> {
  const pieces: string[] = [];
  for await (const chunk of input.chunks) pieces.push(chunk);
  const file = readSrx(pieces.join(''));
  for (const issue of file.issues) count.issue(issue);
  for (const _ of file.rules.languageRules) {
    count.unit();
    count.written++;
  }
  yield* writeSrx(file);
}
