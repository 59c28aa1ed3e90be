'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Content, Id, Lang, Name, Note } from '@/app/_lib/schemas';
import { undoImport } from '@/lib/workbench/exchange/undo-import';
import { createMemory, editUnit, removeMemory, removeUnits, renameMemory } from '@/lib/workbench/memory/manage-memory';

const NewMemory = z
  .object({ name: Name, sourceLang: Lang, targetLang: Lang, note: Note })
  .refine(({ sourceLang, targetLang }) => sourceLang !== targetLang, {
    path: ['targetLang'],
    message: 'validation.sameLanguage',
  });

export const createMemoryAction = action(NewMemory, async (input) => {
  const { deps, actor } = await house();
  const result = await createMemory(deps, actor, input);
  if (result.ok) revalidatePath('/memories');
  return result;
});

export const renameMemoryAction = action(z.object({ memoryId: Id, name: Name, note: Note }), async (input) => {
  const { deps, actor } = await house();
  const result = await renameMemory(deps, actor, input);
  if (result.ok) revalidatePath(`/memories/${input.memoryId}`);
  return result;
});

export const removeMemoryAction = action(z.object({ memoryId: Id }), async ({ memoryId }) => {
  const { deps, actor } = await house();
  const result = await removeMemory(deps, actor, memoryId);
  if (!result.ok) return result;
  revalidatePath('/memories');
  redirect('/memories'); // the page that asked is gone
});

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'validation.invalid' });
    return z.NEVER;
  }
});
const Unit = z.object({
  memoryId: Id,
  unitId: Id,
  revision: z.string().regex(/^\d{1,19}$/u),
  source: json.pipe(Content),
  target: json.pipe(Content),
});

export const editUnitAction = action(Unit, async (input) => {
  const { deps, actor } = await house();
  const result = await editUnit(deps, actor, input);
  if (result.ok) revalidatePath(`/memories/${input.memoryId}`);
  return result;
});

export const removeUnitsAction = action(
  z.object({
    memoryId: Id,
    unitIds: z
      .string()
      .transform((ids) => ids.split(' '))
      .pipe(z.array(Id).min(1).max(1000)),
  }),
  async (input) => {
    const { deps, actor } = await house();
    const result = await removeUnits(deps, actor, input);
    if (result.ok) revalidatePath(`/memories/${input.memoryId}`);
    return result;
  },
);

export const undoImportAction = action(
  z.object({ importRunId: Id, path: z.string() }),
  async ({ importRunId, path }) => {
    const { deps, actor } = await house();
    const result = await undoImport(deps, actor, importRunId);
    if (result.ok && /^\/(?:memories|glossaries|projects)\/[0-9a-f-]{36}$/u.test(path)) revalidatePath(path);
    return result;
  },
);
