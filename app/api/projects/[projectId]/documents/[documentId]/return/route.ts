import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answer } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { applyReturn } from '@/lib/workbench/exchange/return-table';
import { returnRequest } from './return-request';

const Take = z.array(z.object({ id: Id, version: z.number().int().min(0) })).max(1_000_000);

/** Takes the chosen rows of a bilingual table over, as one import. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const asked = await returnRequest(request, params);
  if (asked instanceof Response) return asked;
  const take = Take.safeParse(parsed(asked.form.get('take')));
  if (!take.success) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const { deps, actor } = await house();
  const { input, fileName } = asked;
  const result = await applyReturn(deps, actor, { ...input, fileName, take: take.data });
  if (result.ok) revalidatePath(`/projects/${input.projectId}`);
  return answer(result);
}

function parsed(json: unknown): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}
