import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badName, forbidden, refuse } from '../failures';
import type { AlignmentKey } from '../ports/alignments';
import type { AlignmentChangesView, AlignmentPageView, AlignmentView } from '../views/alignment';
import type { DocumentView } from '../views/document';
import type { ProjectView } from '../views/project';

export type AlignmentListView = {
  readonly project: ProjectView;
  readonly alignments: readonly AlignmentView[];
  /** What a new alignment can be made from. */
  readonly documents: readonly DocumentView[];
};

export async function listAlignments(
  deps: Pick<Deps, 'alignments' | 'documents' | 'projects'>,
  actor: Actor,
  projectId: string,
): Promise<Result<AlignmentListView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const [alignments, documents] = await Promise.all([deps.alignments.list(projectId), deps.documents.list(projectId)]);
  return ok({ project: found.project, alignments, documents });
}

/** Everything the alignment editor shows, in one answer: both sides, the beads, where the history stands. */
export async function openAlignment(
  deps: Pick<Deps, 'alignments' | 'projects'>,
  actor: Actor,
  key: AlignmentKey,
): Promise<Result<AlignmentPageView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const [found, stored, memories, glossaries] = await Promise.all([
    deps.projects.get(key.projectId),
    deps.alignments.get(key),
    deps.projects.memories(key.projectId),
    deps.projects.glossaries(key.projectId),
  ]);
  if (!found) return refuse('projectNotFound');
  if (!stored) return refuse('alignmentNotFound');
  const { lastStepId: _lastStepId, ...open } = stored;
  const glossary = glossaries.find(({ isWritten }) => isWritten)?.glossary.name ?? null;
  return ok({ project: { id: found.project.id, name: found.project.name }, ...open, memories, glossary });
}

/** What others did since a version: for a page that looks whether it is still current, or has just learned that it is not. */
export async function alignmentChanges(
  deps: Pick<Deps, 'alignments'>,
  actor: Actor,
  { since, ...key }: AlignmentKey & { readonly since: number },
): Promise<Result<AlignmentChangesView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const changes = await deps.alignments.changesSince(key, since);
  return changes ? ok(changes) : refuse('alignmentNotFound');
}

export async function renameAlignment(
  deps: Pick<Deps, 'alignments'>,
  actor: Actor,
  { name: written, ...key }: AlignmentKey & { readonly name: string },
): Promise<Result<null, Failure>> {
  const name = written.trim();
  const refusal = forbidden(actor, 'translate') ?? badName(name);
  if (refusal) return refusal;
  return (await deps.alignments.rename(key, name)) ? ok(null) : refuse('alignmentNotFound');
}

/** Removes an alignment with its history. The units it gave to a memory stay. */
export async function removeAlignment(
  deps: Pick<Deps, 'alignments'>,
  actor: Actor,
  key: AlignmentKey,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  return (await deps.alignments.remove(key)) ? ok(null) : refuse('alignmentNotFound');
}
