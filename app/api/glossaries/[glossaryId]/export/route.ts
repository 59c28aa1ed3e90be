import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { exportGlossary, GLOSSARY_FORMATS } from '@/lib/workbench/glossary/export-glossary';

const Params = z.object({ glossaryId: Id });
const Format = z.enum(GLOSSARY_FORMATS);

export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const format = Format.safeParse(new URL(request.url).searchParams.get('format'));
  if (!format.success) return failed({ code: 'formatUnknown' });
  const { deps, actor } = await house();
  const result = await exportGlossary(deps, actor, { glossaryId: key.data.glossaryId, format: format.data });
  return result.ok ? download(result.value) : failed(result.error);
}
