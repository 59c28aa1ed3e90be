'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/app/_lib/action';
import { house } from '@/app/_lib/house';
import { Checked, Id, json, Lang, Name, Note } from '@/app/_lib/schemas';
import { sampleFiles } from '@/lib/io/sample-files';
import { SEVERITIES } from '@/lib/qa/types';
import { removeDocument, renameDocument } from '@/lib/workbench/document/manage-document';
import { createProject } from '@/lib/workbench/project/create-project';
import {
  attachGlossary,
  attachMemory,
  detachGlossary,
  detachMemory,
  removeProject,
  updateProject,
} from '@/lib/workbench/project/manage-project';
import { loadSample } from '@/lib/workbench/project/sample-project';
import { setChecks } from '@/lib/workbench/project/set-checks';

const NewProject = z
  .object({ name: Name, sourceLang: Lang, targetLang: Lang, description: Note })
  .refine(({ sourceLang, targetLang }) => sourceLang !== targetLang, {
    path: ['targetLang'],
    message: 'validation.sameLanguage',
  });

export const createProjectAction = action(NewProject, async (input) => {
  const { deps, actor } = await house();
  const result = await createProject(deps, actor, input);
  if (result.ok) revalidatePath('/projects');
  return result;
});

const Settings = z.object({
  projectId: Id,
  name: Name,
  description: Note,
  fuzzyFloor: z.coerce
    .number('validation.number')
    .int('validation.number')
    .min(50, 'validation.number')
    .max(100, 'validation.number'),
  matchLimit: z.coerce
    .number('validation.number')
    .int('validation.number')
    .min(1, 'validation.number')
    .max(20, 'validation.number'),
});

export const updateProjectAction = action(
  Settings,
  async ({ projectId, name, description, fuzzyFloor, matchLimit }) => {
    const { deps, actor } = await house();
    const result = await updateProject(deps, actor, {
      projectId,
      name,
      description,
      settings: { fuzzyFloor, matchLimit },
    });
    if (result.ok) revalidatePath(`/projects/${projectId}`);
    return result;
  },
);

const Option = z.union([z.number(), z.boolean(), z.string(), z.array(z.string().max(1_000)).max(1_000)]);
const CheckSettings = z.array(
  z.object({ id: z.string(), isOn: z.boolean(), severity: z.enum(SEVERITIES), options: z.record(z.string(), Option) }),
);

export const setChecksAction = action(z.object({ projectId: Id, checks: json(CheckSettings) }), async (input) => {
  const { deps, actor } = await house();
  const result = await setChecks(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${input.projectId}`);
  return result;
});

export const removeProjectAction = action(z.object({ projectId: Id }), async ({ projectId }) => {
  const { deps, actor } = await house();
  const result = await removeProject(deps, actor, projectId);
  if (!result.ok) return result;
  revalidatePath('/projects');
  redirect('/projects'); // the page that asked is gone
});

const DocumentKey = z.object({ projectId: Id, documentId: Id });

export const renameDocumentAction = action(DocumentKey.extend({ name: Name }), async (input) => {
  const { deps, actor } = await house();
  const result = await renameDocument(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${input.projectId}`);
  return result;
});

export const removeDocumentAction = action(DocumentKey, async (input) => {
  const { deps, actor } = await house();
  const result = await removeDocument(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${input.projectId}`);
  return result;
});

const percent = z.coerce
  .number('validation.number')
  .int('validation.number')
  .min(0, 'validation.number')
  .max(50, 'validation.number');
const priority = z.coerce
  .number('validation.number')
  .int('validation.number')
  .min(0, 'validation.number')
  .max(99, 'validation.number');

export const attachMemoryAction = action(
  z.object({ projectId: Id, memoryId: Id, priority, penalty: percent, isWritten: Checked }),
  async (input) => {
    const { deps, actor } = await house();
    const result = await attachMemory(deps, actor, input);
    if (result.ok) revalidatePath(`/projects/${input.projectId}`);
    return result;
  },
);

export const detachMemoryAction = action(z.object({ projectId: Id, memoryId: Id }), async (input) => {
  const { deps, actor } = await house();
  const result = await detachMemory(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${input.projectId}`);
  return result;
});

export const attachGlossaryAction = action(
  z.object({ projectId: Id, glossaryId: Id, priority, isWritten: Checked }),
  async (input) => {
    const { deps, actor } = await house();
    const result = await attachGlossary(deps, actor, input);
    if (result.ok) revalidatePath(`/projects/${input.projectId}`);
    return result;
  },
);

export const detachGlossaryAction = action(z.object({ projectId: Id, glossaryId: Id }), async (input) => {
  const { deps, actor } = await house();
  const result = await detachGlossary(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${input.projectId}`);
  return result;
});

/** Brings the sample project, or brings it back as it was at first. */
export const loadSampleAction = action(z.object({}), async () => {
  const { deps, actor } = await house();
  const result = await loadSample(deps, actor, sampleFiles());
  if (!result.ok) return result;
  revalidatePath('/projects');
  redirect(`/projects/${result.value.projectId}`); // the page that asked may be the old sample's
});
