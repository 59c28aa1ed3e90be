import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { documentLimits } from '@/lib/workbench/document/document-limits';

const Params = z.object({ projectId: Id, documentId: Id });

/** What the file of a document asks of its translations: times, lengths, rules. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'documentNotFound' });
  const { deps, actor } = await house();
  return answer(await documentLimits(deps, actor, key.data));
}
