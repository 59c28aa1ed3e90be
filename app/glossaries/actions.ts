'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Checked, Id, Lang, Name, Note, TermClassName, TermStatusName, TermText } from '@/app/_lib/schemas';
import { REVIEW_STATES } from '@/lib/term/types';
import {
  addEntry,
  type EntryInput,
  reviewEntry,
  saveEntry,
  setEntryDeleted,
} from '@/lib/workbench/glossary/edit-entry';
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

const list = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((one) => [one])]).default([] as never);

/** An entry's form: its own fields, and per term a language, a text and a status, in equal order. Empty texts are left out. */
const Entry = z.object({
  glossaryId: Id,
  class: TermClassName,
  domain: Note,
  definition: Note,
  note: Note,
  doNotTranslate: Checked,
  termLang: list(Lang),
  termText: list(z.union([TermText, z.literal('')])),
  termStatus: list(TermStatusName),
});

function entryOf({ termLang, termText, termStatus, glossaryId: _, ...fields }: z.output<typeof Entry>): EntryInput {
  const terms = (termText as string[]).flatMap((text, i) => {
    const lang = (termLang as string[])[i];
    const status = (termStatus as z.output<typeof TermStatusName>[])[i];
    return text.trim() === '' || lang === undefined || status === undefined ? [] : [{ lang, text, status }];
  });
  return { ...fields, terms };
}

export const addEntryAction = action(Entry, async (input) => {
  const { deps, actor } = await house();
  const result = await addEntry(deps, actor, {
    glossaryId: input.glossaryId,
    entry: { ...entryOf(input), review: 'approved' },
  });
  if (result.ok) revalidatePath(`/glossaries/${input.glossaryId}`);
  return result;
});

const Version = z.coerce.number().int().min(0);
const Review = z.enum(REVIEW_STATES);

export const saveEntryAction = action(
  Entry.extend({ entryId: Id, version: Version, review: Review }),
  async (input) => {
    const { deps, actor } = await house();
    const { glossaryId, entryId, version, review, ...fields } = input;
    const entry = { ...entryOf({ glossaryId, ...fields }), review };
    const result = await saveEntry(deps, actor, { glossaryId, entryId, version, entry });
    if (result.ok) revalidatePath(`/glossaries/${glossaryId}`);
    return result;
  },
);

const Key = z.object({ glossaryId: Id, entryId: Id, version: Version });

export const reviewEntryAction = action(Key.extend({ review: Review }), async (input) => {
  const { deps, actor } = await house();
  const result = await reviewEntry(deps, actor, input);
  if (result.ok) revalidatePath(`/glossaries/${input.glossaryId}`);
  return result;
});

export const deleteEntryAction = action(Key, async (input) => {
  const { deps, actor } = await house();
  const result = await setEntryDeleted(deps, actor, { ...input, isDeleted: true });
  if (result.ok) revalidatePath(`/glossaries/${input.glossaryId}`);
  return result;
});
