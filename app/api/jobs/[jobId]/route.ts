import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { cancelJob, viewJob } from '@/lib/workbench/job/manage-jobs';

const Params = z.object({ jobId: Id });

/** How a job goes: asked again and again by the page that shows it. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'jobNotFound' });
  const { deps, actor } = await house();
  return answer(await viewJob(deps, actor, key.data.jobId));
}

/** Asks a job to stop. */
export async function DELETE(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'jobNotFound' });
  const { deps, actor } = await house();
  return answer(await cancelJob(deps, actor, key.data.jobId));
}
