import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badLanguages, badName, forbidden } from '../failures';
import type { LanguagePair } from '../views/common';

export type CreateProjectInput = LanguagePair & {
  readonly name: string;
  readonly description?: string;
  readonly isSample?: boolean;
};
export type CreatedProject = { readonly projectId: string; readonly memoryId: string; readonly glossaryId: string };

/**
 * Starts a project that can be worked in at once: with a memory and a glossary of its own name,
 * both written to. Others can be attached beside them.
 */
export async function createProject(
  deps: Pick<Deps, 'projects' | 'memories' | 'glossaries' | 'newId'>,
  actor: Actor,
  input: CreateProjectInput,
): Promise<Result<CreatedProject, Failure>> {
  const name = input.name.trim();
  const { sourceLang, targetLang, isSample = false } = input;
  const refusal = forbidden(actor, 'manage') ?? badName(name) ?? badLanguages(sourceLang, targetLang);
  if (refusal) return refusal;

  const [projectId, memoryId, glossaryId] = [deps.newId(), deps.newId(), deps.newId()];
  const languages = { sourceLang, targetLang };
  await deps.memories.create({ id: memoryId, name, note: '', isSample, ...languages });
  await deps.glossaries.create({ id: glossaryId, name, note: '', isSample, ...languages });
  const description = input.description?.trim() ?? '';
  await deps.projects.create({ id: projectId, name, description, isSample, ...languages });
  await deps.projects.attachMemory(projectId, memoryId, { priority: 0, penalty: 0, isWritten: true });
  await deps.projects.attachGlossary(projectId, glossaryId, { priority: 0, isWritten: true });
  return ok({ projectId, memoryId, glossaryId });
}
