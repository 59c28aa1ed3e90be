import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { mergeTargets } from '@/lib/workbench/glossary/review-terms';

const Params = z.object({ glossaryId: Id, entryId: Id });
const Text = z.string().max(300).catch('');

/** Entries that a candidate may be merged into. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'entryNotFound' });
  const { deps, actor } = await house();
  const text = Text.parse(new URL(request.url).searchParams.get('q'));
  return answer(await mergeTargets(deps, actor, { ...key.data, text }));
}
