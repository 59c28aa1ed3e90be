import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { EntryDraftBody } from '@/app/_lib/entry-schema';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { checkEntry } from '@/lib/workbench/glossary/open-entry';

const Params = z.object({ glossaryId: Id });
const Body = z.object({ entryId: Id.nullable(), entry: EntryDraftBody });

/** What an entry that is being typed would collide with. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await checkEntry(deps, actor, { ...key.data, ...body }));
}
