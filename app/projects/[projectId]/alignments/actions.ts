'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Id, Name } from '@/app/_lib/schemas';
import { removeAlignment, renameAlignment } from '@/lib/workbench/alignment/manage-alignment';

const AlignmentKey = z.object({ projectId: Id, alignmentId: Id });

export const renameAlignmentAction = action(AlignmentKey.extend({ name: Name }), async (input) => {
  const { deps, actor } = await house();
  const result = await renameAlignment(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${input.projectId}/alignments`);
  return result;
});

export const removeAlignmentAction = action(AlignmentKey, async (input) => {
  const { deps, actor } = await house();
  const result = await removeAlignment(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${input.projectId}/alignments`);
  return result;
});
