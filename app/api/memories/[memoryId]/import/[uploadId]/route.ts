import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { dropMemoryFile, startMemoryImport, startMemoryLook } from '@/lib/workbench/exchange/start-import';

const Params = z.object({ memoryId: Id, uploadId: Id });
const Body = z.object({
  name: z.string().trim().min(1).max(300),
  encoding: z.string().min(1).max(40).optional(),
  policy: z.enum(['keepBoth', 'keepNewest', 'skip']).default('keepNewest'),
  look: z.boolean().default(false),
});

/** Imports a file that was looked at, what is good in it, or looks at it again in another encoding. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'memoryNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { name, encoding, policy, look } = body;
  const file = { ...key.data, fileName: name, ...(encoding ? { encoding } : {}) };
  const { deps, actor } = await house();
  const started = look
    ? startMemoryLook(deps, actor, file)
    : startMemoryImport(deps, actor, { ...file, policy, keepsBroken: true });
  return answer(await started, 202);
}

/** The file is not to be imported: it goes. */
export async function DELETE(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'memoryNotFound' });
  const { deps, actor } = await house();
  return answer(await dropMemoryFile(deps, actor, key.data.uploadId));
}
