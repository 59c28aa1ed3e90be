import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, TermText } from '@/app/_lib/schemas';
import { proposeSpellings } from '@/lib/workbench/glossary/propose-spellings';

const Params = z.object({ projectId: Id });

/** How a name may be written in the other language of the project. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const name = TermText.safeParse(new URL(request.url).searchParams.get('name'));
  if (!name.success) return failed({ code: 'nothingToSearch' });
  const { deps, actor } = await house();
  return answer(await proposeSpellings(deps, actor, { ...key.data, name: name.data }));
}
