import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { pageTranslator, preferences } from '@/app/_lib/preferences';
import { Id } from '@/app/_lib/schemas';
import { TABLE_WORDS } from '@/lib/i18n/table-words';
import { exportDocument } from '@/lib/workbench/document/export-document';
import { EXPORT_FORMATS } from '@/lib/workbench/views/document';

const Params = z.object({ projectId: Id, documentId: Id });
const Format = z.enum(EXPORT_FORMATS);

/** A document as the article in its other language, as a page to print, or as a file for other tools. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'documentNotFound' });
  const query = new URL(request.url).searchParams;
  const format = Format.safeParse(query.get('format'));
  if (!format.success) return failed({ code: 'formatUnknown' });
  const [{ deps, actor }, { locale }, t] = await Promise.all([house(), preferences(), pageTranslator('documents')]);
  const labels = {
    number: t('export.page.number'),
    source: t('export.page.source'),
    target: t('export.page.target'),
    unfinished: t('export.page.unfinished'),
  };
  const result = await exportDocument(deps, actor, {
    ...key.data,
    format: format.data,
    withMatches: query.get('matches') === '1',
    labels,
    words: TABLE_WORDS[locale],
    locale,
  });
  return result.ok ? download(result.value, format.data === 'bilingual-html') : failed(result.error);
}
