'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Id, Lang, Name, Note } from '@/app/_lib/schemas';
import { REVIEW_STATES } from '@/lib/term/types';
import { reviewEntry } from '@/lib/workbench/glossary/edit-entry';
import { createGlossary, removeGlossary, renameGlossary } from '@/lib/workbench/glossary/manage-glossary';

const NewGlossary = z
  .object({ name: Name, sourceLang: Lang, targetLang: Lang, note: Note })
  .refine(({ sourceLang, targetLang }) => sourceLang !== targetLang, {
    path: ['targetLang'],
    message: 'validation.sameLanguage',
  });

export const createGlossaryAction = action(NewGlossary, async (input) => {
  const { deps, actor } = await house();
  const result = await createGlossary(deps, actor, input);
  if (result.ok) revalidatePath('/glossaries');
  return result;
});

export const renameGlossaryAction = action(z.object({ glossaryId: Id, name: Name, note: Note }), async (input) => {
  const { deps, actor } = await house();
  const result = await renameGlossary(deps, actor, input);
  if (result.ok) revalidatePath(`/glossaries/${input.glossaryId}`);
  return result;
});

export const removeGlossaryAction = action(z.object({ glossaryId: Id }), async ({ glossaryId }) => {
  const { deps, actor } = await house();
  const result = await removeGlossary(deps, actor, glossaryId);
  if (!result.ok) return result;
  revalidatePath('/glossaries');
  redirect('/glossaries'); // the page that asked is gone
});

const Version = z.coerce.number().int().min(0);
const Review = z.enum(REVIEW_STATES);

const Key = z.object({ glossaryId: Id, entryId: Id, version: Version });

export const reviewEntryAction = action(Key.extend({ review: Review }), async (input) => {
  const { deps, actor } = await house();
  const result = await reviewEntry(deps, actor, input);
  if (result.ok) revalidatePath(`/glossaries/${input.glossaryId}`);
  return result;
});
