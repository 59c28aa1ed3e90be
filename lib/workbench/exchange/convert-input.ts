import type { Separator } from '../../codec/csv/types';
import type { TableWriteOptions } from '../../codec/csv/write';
import type { TbxWriteOptions } from '../../codec/tbx/write';
import type { CodecIssue, InputPosition, IssueParams } from '../../codec/types';
import type { ExchangeFormat } from './exchange-formats';

export type ConvertInput = {
  readonly chunks: AsyncIterable<string>;
  /** `xliff-1.2` and `xliff-2.1` are read alike: the file says its version. */
  readonly from: ExchangeFormat;
  readonly to: ExchangeFormat;
  readonly sourceLang?: string | undefined;
  readonly targetLang?: string | undefined;
  /** How TBX is written. */
  readonly tbx?: Pick<TbxWriteOptions, 'dialect' | 'style' | 'allowLoss'>;
  /** A byte order mark before a table, for Excel. */
  readonly mark?: boolean;
  readonly onIssue: (issue: CodecIssue) => void;
  /** Called for each unit read. */
  readonly onUnit?: (count: number) => void;
};

/** Units, concepts, records or sets of rules. */
export type ConvertReport = { readonly read: number; readonly written: number; readonly refused: number };

/** What came in, went out and was left out. */
export class Counter implements ConvertReport {
  read = 0;
  written = 0;
  refused = 0;
  constructor(private readonly input: ConvertInput) {}

  unit(): void {
    this.read++;
    this.input.onUnit?.(this.read);
  }

  issue(issue: CodecIssue): void {
    if (issue.severity === 'unitRefused') {
      this.refused++;
      // A unit that the codec refused was read, too.
      if (!issue.code.startsWith('convert.')) this.unit();
    }
    this.input.onIssue(issue);
  }

  refuse(code: string, at: InputPosition, params: IssueParams = {}): void {
    this.issue({ code, severity: 'unitRefused', at, params });
  }

  *wrote<T>(value: T): Generator<T> {
    this.written++;
    yield value;
  }
}

/** A thing with the place it was read from. */
export type Placed<T> = { readonly value: T; readonly at: InputPosition };

/** What a format parts cells with; a CSV file tells it itself. */
export const separatorOf = (format: ExchangeFormat): Separator | undefined => (format === 'tsv' ? '\t' : undefined);

export const tableOptions = ({ to, mark }: ConvertInput): TableWriteOptions => ({
  separator: separatorOf(to) ?? ',',
  ...(mark === undefined ? {} : { mark }),
});
