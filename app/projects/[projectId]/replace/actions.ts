'use server';

import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Id, json } from '@/app/_lib/schemas';
import { TEXT_MATCHES } from '@/lib/text/find-text';
import { startReplace, startUndoReplace } from '@/lib/workbench/replace/start-replace';

const Query = z.object({
  projectId: Id,
  documentId: Id.nullable(),
  find: z.string().min(1).max(1000),
  by: z.enum([...TEXT_MATCHES, 'regex']),
  isWord: z.boolean(),
  replacement: z.string().max(1000),
});

export const replaceAction = action(
  z.object({ query: json(Query), skip: json(z.array(Id).max(10_000)) }),
  async (input) => {
    const { deps, actor } = await house();
    return startReplace(deps, actor, input);
  },
);

const Changes = z.array(z.object({ documentId: Id, changeId: Id })).max(100_000);

export const undoReplaceAction = action(z.object({ projectId: Id, changes: json(Changes) }), async (input) => {
  const { deps, actor } = await house();
  return startUndoReplace(deps, actor, input);
});
