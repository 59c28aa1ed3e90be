'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { cancelJob } from '@/lib/workbench/job/manage-jobs';

export const cancelJobAction = action(z.object({ jobId: Id }), async ({ jobId }) => {
  const { deps, actor } = await house();
  const result = await cancelJob(deps, actor, jobId);
  if (result.ok) revalidatePath('/jobs');
  return result;
});
