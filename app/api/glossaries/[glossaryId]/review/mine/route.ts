import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { miningParts, startMining } from '@/lib/workbench/glossary/start-mining';

const Params = z.object({ glossaryId: Id });
const Body = z.object({
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['memory', 'project']), id: Id }),
    z.object({ kind: z.enum(['document', 'alignment']), projectId: Id, id: Id }),
  ]),
});
const Query = z.object({ project: Id });

/** What of a project names can be looked for in by itself: `?project=…`. */
export async function GET(request: Request): Promise<Response> {
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return failed({ code: 'projectNotFound' });
  const { deps, actor } = await house();
  return answer(await miningParts(deps, actor, query.data.project));
}

/** Starts a search for names as a job. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await startMining(deps, actor, { ...key.data, ...body }), 202);
}
