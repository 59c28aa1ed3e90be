import { z } from 'zod';
import { answer } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { searchProjectConcordance } from '@/lib/workbench/concordance/search-project-concordance';

const Params = z.object({ projectId: Id });
const Query = z.object({ q: z.string().max(1000).catch(''), by: z.enum(['forms', 'exact', 'regex']).catch('forms') });

/** Where words stand in the memories of a project. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'projectNotFound' }, { status: 404 });
  const { q, by } = Query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { deps, actor } = await house();
  return answer(await searchProjectConcordance(deps, actor, { projectId: key.data.projectId, text: q.trim(), by }));
}
