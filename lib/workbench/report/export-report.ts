import { writeTable } from '../../codec/csv/write';
import { writeWorkbook } from '../../codec/ooxml/sheet-write';
import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ExportedFile } from '../memory/export-memory';
import type { FindingView, ReportFilter } from '../views/report';
import { reportFindings } from './view-report';

export const REPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The words of a report in the reader's language; `isRightToLeft` turns the sheet. */
export type ReportWords = {
  readonly title: string;
  readonly head: readonly string[];
  readonly row: (finding: FindingView) => readonly string[];
  readonly isRightToLeft: boolean;
};
const WIDTHS = [24, 9, 24, 12, 44, 48, 48, 24];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The report of a project as a table, everything that passes the filter, in its order. CSV carries a byte order mark, so that
 * Excel reads Arabic, and no cell can be read as a formula.
 */
export async function exportReport(
  deps: Pick<Deps, 'projects' | 'reports'>,
  actor: Actor,
  input: {
    readonly projectId: string;
    readonly filter: ReportFilter;
    readonly format: ReportFormat;
    readonly words: ReportWords;
  },
): Promise<Result<ExportedFile, Failure>> {
  const { projectId, filter, format, words } = input;
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const found = await deps.projects.get(projectId);
  const run = await deps.reports.latest(projectId);
  if (!found || !run) return refuse('projectNotFound');
  const findings = reportFindings(deps, { projectId, runId: run.id }, filter);
  const fileName = `${found.project.name} – ${words.title}.${format}`;
  return format === 'csv'
    ? ok({ fileName, mediaType: 'text/csv; charset=utf-8', pieces: writeTable(table(findings, words), { mark: true }) })
    : ok({ fileName, mediaType: XLSX, pieces: workbook(findings, words) });
}

async function* table(findings: AsyncIterable<FindingView>, { head, row }: ReportWords) {
  yield head;
  for await (const finding of findings) yield row(finding);
}

async function* workbook(findings: AsyncIterable<FindingView>, words: ReportWords): AsyncGenerator<Uint8Array> {
  const rows: (readonly string[])[] = [];
  for await (const row of table(findings, words)) rows.push(row);
  const { title: name, isRightToLeft } = words;
  yield writeWorkbook([{ name, rows, isRightToLeft, hasHeading: true, widths: WIDTHS }]);
}
