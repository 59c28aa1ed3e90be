import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { utf8Stream } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { preferences } from '@/app/_lib/preferences';
import { refuseForeign } from '@/app/_lib/same-origin';
import { receiveUpload } from '@/app/_lib/upload';
import { ruleMessage } from '@/lib/codec/rule-messages';
import { type CheckItem, checkUpload } from '@/lib/workbench/exchange/check-upload';
import { EXCHANGE_FORMATS } from '@/lib/workbench/exchange/exchange-formats';

const Query = z.object({
  name: z.string().trim().min(1).max(300),
  format: z.enum(EXCHANGE_FORMATS).optional(),
  encoding: z.string().min(1).max(40).optional(),
});

/** Checks a file. The body is the file; the answer is JSON Lines, a line for whatever is found as it is found. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const upload = await receiveUpload(request);
  if (!upload.ok) return failed(upload.error);
  const { name, format, encoding } = query.data;
  const [{ deps, actor }, { locale }] = await Promise.all([house(), preferences()]);
  const checked = await checkUpload(deps, actor, { uploadId: upload.value.id, fileName: name, format, encoding });
  if (checked.ok) {
    const headers = { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(utf8Stream(lines(checked.value, locale)), { headers });
  }
  return failed(checked.error);
}

async function* lines(items: AsyncGenerator<CheckItem>, locale: 'ar' | 'en'): AsyncGenerator<string> {
  for await (const item of items) {
    if (item.kind !== 'finding') yield `${JSON.stringify(item)}\n`;
    else {
      const { rule, params, ...place } = item.finding;
      const finding = { ...place, rule, message: ruleMessage(rule, params, locale) };
      yield `${JSON.stringify({ kind: 'finding', finding })}\n`;
    }
  }
}
