import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { pageTranslator, preferences } from '@/app/_lib/preferences';
import { reportAsked } from '@/app/_lib/report-asked';
import { Id } from '@/app/_lib/schemas';
import { exportReport, REPORT_FORMATS } from '@/lib/workbench/report/export-report';

const Params = z.object({ projectId: Id });
const Format = z.enum(REPORT_FORMATS);
const COLUMNS = ['document', 'segment', 'check', 'severity', 'message', 'source', 'target', 'reason'] as const;

/** The report of a project as CSV or XLSX, filtered as the page is, in the reader's language. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const format = Format.safeParse(search['format']);
  if (!format.success) return failed({ code: 'formatUnknown' });
  const { cursor: _, ...filter } = reportAsked(search);
  const [{ deps, actor }, t, { locale }] = await Promise.all([house(), pageTranslator('report', 'qa'), preferences()]);
  const text = t as unknown as (key: string, values?: object) => string;
  const words = {
    title: t('report:title'),
    head: COLUMNS.map((column) => t(`report:column.${column}`)),
    row: ({ document, segment, checkId, severity, params: values, source, target, reason }) => [
      document.name,
      String(segment.number),
      text(`qa:${checkId}.title`),
      t(`qa:severity.${severity}`),
      text(`qa:${checkId}.message`, values),
      source.text,
      target.text,
      reason,
    ],
    isRightToLeft: locale === 'ar',
  } satisfies Parameters<typeof exportReport>[2]['words'];
  const result = await exportReport(deps, actor, {
    projectId: key.data.projectId,
    filter,
    format: format.data,
    words,
  });
  return result.ok ? download(result.value) : failed(result.error);
}
