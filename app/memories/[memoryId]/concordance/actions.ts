'use server';

import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { startLearningWords } from '@/lib/workbench/memory/learn-words';

export const learnWordsAction = action(z.object({ memoryId: Id }), async ({ memoryId }) => {
  const { deps, actor } = await house();
  return startLearningWords(deps, actor, memoryId);
});
