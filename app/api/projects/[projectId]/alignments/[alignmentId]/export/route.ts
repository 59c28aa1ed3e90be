import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { pageTranslator, preferences } from '@/app/_lib/preferences';
import { exportAlignment } from '@/lib/workbench/alignment/export-alignment';
import { ALIGNMENT_EXPORT_FORMATS } from '@/lib/workbench/views/alignment';
import { AlignmentParams } from '../key';

const Format = z.enum(ALIGNMENT_EXPORT_FORMATS);

/** The linked pairs for other tools, or both texts side by side as a page to read. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const format = Format.safeParse(new URL(request.url).searchParams.get('format') ?? 'tmx');
  if (!format.success) return failed({ code: 'formatUnknown' });
  const [{ deps, actor }, { locale }, t] = await Promise.all([house(), preferences(), pageTranslator('aligning')]);
  const labels = {
    number: t('export.page.number'),
    source: t('export.page.source'),
    target: t('export.page.target'),
    unfinished: t('export.page.doubtful'),
  };
  const result = await exportAlignment(deps, actor, { ...key.data, format: format.data, labels, locale });
  return result.ok ? download(result.value) : failed(result.error);
}
