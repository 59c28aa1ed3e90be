import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badName, forbidden, refuse } from '../failures';
import type { ProjectPageView, ProjectSettings, ProjectView } from '../views/project';

export async function listProjects(
  deps: Pick<Deps, 'projects'>,
  actor: Actor,
): Promise<Result<readonly ProjectView[], Failure>> {
  return forbidden(actor, 'read') ?? ok(await deps.projects.list());
}

/** Everything the page of one project shows. */
export async function viewProject(
  deps: Pick<Deps, 'projects' | 'documents'>,
  actor: Actor,
  projectId: string,
): Promise<Result<ProjectPageView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const [documents, memories, glossaries] = await Promise.all([
    deps.documents.list(projectId),
    deps.projects.memories(projectId),
    deps.projects.glossaries(projectId),
  ]);
  return ok({ ...found, documents, memories, glossaries });
}

export async function updateProject(
  deps: Pick<Deps, 'projects'>,
  actor: Actor,
  input: {
    readonly projectId: string;
    readonly name: string;
    readonly description: string;
    readonly settings: Partial<ProjectSettings>;
  },
): Promise<Result<null, Failure>> {
  const { projectId, description, settings } = input;
  const name = input.name.trim();
  const refusal = forbidden(actor, 'manage') ?? badName(name);
  if (refusal) return refusal;
  const done = await deps.projects.update(projectId, { name, description: description.trim(), settings });
  return done ? ok(null) : refuse('projectNotFound');
}

/** Removes a project with its documents. Its memories and glossaries stay: they may serve others. */
export async function removeProject(
  deps: Pick<Deps, 'projects'>,
  actor: Actor,
  projectId: string,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  return (await deps.projects.remove(projectId)) ? ok(null) : refuse('projectNotFound');
}

export type AttachMemoryInput = {
  readonly projectId: string;
  readonly memoryId: string;
  readonly priority: number;
  readonly penalty: number;
  readonly isWritten: boolean;
};

export async function attachMemory(
  deps: Pick<Deps, 'projects' | 'memories'>,
  actor: Actor,
  { projectId, memoryId, ...use }: AttachMemoryInput,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  if (!(await deps.memories.get(memoryId))) return refuse('memoryNotFound');
  await deps.projects.attachMemory(projectId, memoryId, use);
  return ok(null);
}

export async function detachMemory(
  deps: Pick<Deps, 'projects'>,
  actor: Actor,
  { projectId, memoryId }: { readonly projectId: string; readonly memoryId: string },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  await deps.projects.detachMemory(projectId, memoryId);
  return ok(null);
}

export async function attachGlossary(
  deps: Pick<Deps, 'projects' | 'glossaries'>,
  actor: Actor,
  input: {
    readonly projectId: string;
    readonly glossaryId: string;
    readonly priority: number;
    readonly isWritten: boolean;
  },
): Promise<Result<null, Failure>> {
  const { projectId, glossaryId, ...use } = input;
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  if (!(await deps.glossaries.get(glossaryId))) return refuse('glossaryNotFound');
  await deps.projects.attachGlossary(projectId, glossaryId, use);
  return ok(null);
}

export async function detachGlossary(
  deps: Pick<Deps, 'projects'>,
  actor: Actor,
  { projectId, glossaryId }: { readonly projectId: string; readonly glossaryId: string },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  await deps.projects.detachGlossary(projectId, glossaryId);
  return ok(null);
}
