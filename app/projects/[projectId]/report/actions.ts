'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { startCheck } from '@/lib/workbench/report/start-check';
import { heedIssue, ignoreIssue } from '@/lib/workbench/segment/ignore-issue';

export const checkProjectAction = action(z.object({ projectId: Id }), async ({ projectId }) => {
  const { deps, actor } = await house();
  return startCheck(deps, actor, projectId);
});

const Issue = z.object({ projectId: Id, segmentId: Id, key: z.string().min(1).max(4_000) });

export const ignoreIssueAction = action(
  Issue.extend({ reason: z.string().trim().min(1, 'validation.required').max(500, 'validation.tooLong') }),
  async (input) => {
    const { deps, actor } = await house();
    const result = await ignoreIssue(deps, actor, input);
    if (result.ok) revalidatePath(`/projects/${input.projectId}/report`);
    return result;
  },
);

export const heedIssueAction = action(Issue, async (input) => {
  const { deps, actor } = await house();
  const result = await heedIssue(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${input.projectId}/report`);
  return result;
});
