import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { preferences } from '@/app/_lib/preferences';
import { Id } from '@/app/_lib/schemas';
import { rejectedUnits } from '@/lib/workbench/exchange/rejected-units';

const Params = z.object({ memoryId: Id, uploadId: Id });
const Query = z.object({
  name: z.string().trim().min(1).max(300),
  encoding: z.string().min(1).max(40).optional(),
});

/** The units that an import of an uploaded file leaves out, as they stand in it, with the reason. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!key.success || !query.success) return failed({ code: 'memoryNotFound' });
  const [{ deps, actor }, { locale }] = await Promise.all([house(), preferences()]);
  const { name: fileName, encoding } = query.data;
  const result = await rejectedUnits(deps, actor, { ...key.data, fileName, encoding, locale });
  return result.ok ? download(result.value) : failed(result.error);
}
