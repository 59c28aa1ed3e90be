import { readTable } from '../../codec/csv/read';
import { readSrx } from '../../codec/srx/read';
import { readTbx } from '../../codec/tbx/read';
import { tmxBatches } from '../../codec/tmx/read';
import { CodecError, type CodecIssue, type InputPosition } from '../../codec/types';
import { readXliff } from '../../codec/xliff/read';
import { checkRules } from '../../segment/check-rules';
import { plainText } from '../../text/inline';
import { unitsOfTable } from '../memory/exchange-units';
import { MAX_RULES_LENGTH, wholeText } from './check-file';
import { separatorOf } from './convert-input';
import type { ExchangeFormat } from './exchange-formats';

/** What an import would take from a file. */
export type FileYield = {
  /** What is counted: units of memories and XLIFF, concepts, records, or rules. */
  readonly of: 'units' | 'segments' | 'concepts' | 'records' | 'rules';
  readonly kept: number;
  /** Of segments: those with a translation. */
  readonly translated: number | null;
  /** Left out, with its unit. */
  readonly refused: number;
  /** Mended on the way in. */
  readonly repaired: number;
  /** Unusual, and taken as it stands. */
  readonly accepted: number;
  /** Where reading ends before the file does: what stands before can be kept. */
  readonly brokenAt: InputPosition | null;
};

/** Reads a file as an import does, bounded as that is, and counts. */
export async function fileYield(format: ExchangeFormat, chunks: AsyncIterable<string>): Promise<FileYield> {
  const count = new Count();
  try {
    if (format === 'tmx') await countTmx(chunks, count);
    else if (format === 'tbx') await countTbx(chunks, count);
    else if (format === 'srx') await countSrx(chunks, count);
    else if (format === 'csv' || format === 'tsv') await countTable(chunks, format, count);
    else await countXliff(chunks, count);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    count.brokenAt = error.at;
  }
  const { of, kept, translated, refused, repaired, accepted, brokenAt } = count;
  return { of, kept, translated, refused, repaired, accepted, brokenAt };
}

class Count {
  of: FileYield['of'] = 'units';
  kept = 0;
  translated: number | null = null;
  refused = 0;
  repaired = 0;
  accepted = 0;
  brokenAt: InputPosition | null = null;

  issue({ severity }: CodecIssue): void {
    if (severity === 'unitRefused') this.refused++;
    else if (severity === 'repaired') this.repaired++;
    else this.accepted++;
  }
}

async function countTmx(chunks: AsyncIterable<string>, count: Count): Promise<void> {
  for await (const items of tmxBatches(chunks))
    for (const item of items) {
      if (item.kind === 'unit') count.kept++;
      if (item.kind === 'issue') count.issue(item.issue);
    }
}

async function countTbx(chunks: AsyncIterable<string>, count: Count): Promise<void> {
  count.of = 'concepts';
  for await (const item of readTbx(chunks)) {
    if (item.kind === 'concept') count.kept++;
    if (item.kind === 'issue') count.issue(item.issue);
  }
}

async function countXliff(chunks: AsyncIterable<string>, count: Count): Promise<void> {
  count.of = 'segments';
  let translated = 0;
  count.translated = 0;
  for await (const item of readXliff(chunks)) {
    if (item.kind === 'issue') count.issue(item.issue);
    if (item.kind !== 'unit') continue;
    count.kept += item.unit.segments.length;
    translated += item.unit.segments.filter(({ target }) => plainText(target ?? []).trim() !== '').length;
    count.translated = translated;
  }
}

async function countTable(chunks: AsyncIterable<string>, format: ExchangeFormat, count: Count): Promise<void> {
  count.of = 'records';
  const rows = readTable(chunks, { separator: separatorOf(format) });
  // A table without a head says no languages; which ones they are does not matter for counting.
  for await (const item of unitsOfTable(rows, 'ar', 'en')) {
    if (item.kind === 'unit') count.kept++;
    if (item.kind === 'issue') count.issue(item.issue);
  }
}

async function countSrx(chunks: AsyncIterable<string>, count: Count): Promise<void> {
  count.of = 'rules';
  const { rules, issues } = readSrx(await wholeText(chunks, MAX_RULES_LENGTH));
  for (const issue of issues) count.issue(issue);
  const faults = checkRules(rules);
  const off = new Set(
    faults.flatMap(({ severity, languageRuleName, ruleIndex }) =>
      severity === 'error' ? [`${languageRuleName}\0${ruleIndex}`] : [],
    ),
  );
  count.refused += off.size;
  count.repaired += faults.filter(({ severity }) => severity === 'warning').length;
  count.kept += rules.languageRules.reduce((sum, set) => sum + set.rules.length, 0) - off.size;
}
