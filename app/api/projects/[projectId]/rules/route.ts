import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { saveRules } from '@/lib/workbench/rules/project-rules';
import { RulesBody } from './rules-body';

const Params = z.object({ projectId: Id });
const Body = z.object({ version: z.number().int().min(0), rules: RulesBody.nullable() });

/** Stores the segmentation rules of a project, or gives it back to the shipped ones. */
export async function PUT(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await saveRules(deps, actor, { ...key.data, ...body }));
}
