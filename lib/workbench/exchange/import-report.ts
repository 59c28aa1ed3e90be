import type { CodecError, CodecIssue } from '../../codec/types';
import type { ImportIssueView, ImportReport } from '../views/job';

/** Issues of one kind that a report shows with their places; the rest is counted. */
const SHOWN_OF_A_KIND = 10;

/** Gathers what an import has to say, in bounded memory however many issues there are. */
export class ReportBuilder {
  private read = 0;
  private written = 0;
  private rejected = 0;
  private readonly issues: ImportIssueView[] = [];
  private readonly counts = new Map<string, number>();
  private broken: ImportIssueView | null = null;

  constructor(
    private readonly importRunId: string,
    private readonly fileName: string,
    private readonly encoding: () => string,
  ) {}

  countRead(units = 1): void {
    this.read += units;
  }

  countWritten(units: number): void {
    this.written += units;
  }

  issue({ code, severity, at, params }: CodecIssue): void {
    if (severity === 'unitRefused') {
      this.rejected++;
      this.read++;
    }
    const seen = this.counts.get(code) ?? 0;
    this.counts.set(code, seen + 1);
    if (seen >= SHOWN_OF_A_KIND) return;
    this.issues.push({ code, severity, line: at.line, column: at.column, ...(params ? { params } : {}) });
  }

  /** Where reading ended before the file did. */
  brokenBy({ code, at, params }: CodecError): void {
    this.broken = { code: `file.${code}`, severity: 'fileCut', line: at.line, column: at.column, params };
  }

  get isEmpty(): boolean {
    return this.read === 0;
  }

  done(): ImportReport {
    return {
      importRunId: this.importRunId,
      fileName: this.fileName,
      encoding: this.encoding(),
      read: this.read,
      written: this.written,
      rejected: this.rejected,
      issues: this.issues,
      counts: Object.fromEntries(this.counts),
      ...(this.broken ? { broken: this.broken } : {}),
    };
  }
}
