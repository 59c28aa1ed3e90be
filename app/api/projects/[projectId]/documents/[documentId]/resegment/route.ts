import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { previewResegment, startResegment } from '@/lib/workbench/rules/resegment-document';

const Params = z.object({ projectId: Id, documentId: Id });
const Body = z.object({ version: z.number().int().min(0) });

/** What the rules of the project would do to this document. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'documentNotFound' });
  const { deps, actor } = await house();
  return answer(await previewResegment(deps, actor, key.data));
}

/** Hands the cutting to the queue, by the rules whose effect was seen. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'documentNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await startResegment(deps, actor, { ...key.data, ...body }), 202);
}
