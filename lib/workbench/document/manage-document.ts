import { type Failure, ok, type Result } from '../../core/result';
import type { BlockRole } from '../../text/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badName, forbidden, refuse } from '../failures';
import type { EditorView } from '../views/editor';

type DocumentKey = { readonly projectId: string; readonly documentId: string };

/** Everything the editor needs to show a document at once, in one answer. */
export async function openDocument(
  deps: Pick<Deps, 'projects' | 'documents' | 'segments'>,
  actor: Actor,
  { projectId, documentId }: DocumentKey,
): Promise<Result<EditorView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const [found, document, segments, memories, glossaries] = await Promise.all([
    deps.projects.get(projectId),
    deps.documents.get(projectId, documentId),
    deps.segments.inDocument(projectId, documentId),
    deps.projects.memories(projectId),
    deps.projects.glossaries(projectId),
  ]);
  if (!found) return refuse('projectNotFound');
  if (!document) return refuse('documentNotFound');
  return ok({
    project: { id: projectId, name: found.project.name },
    document,
    segments,
    settings: found.settings,
    hasWrittenMemory: memories.some((use) => use.isWritten),
    hasWrittenGlossary: glossaries.some((use) => use.isWritten),
  });
}

export async function renameDocument(
  deps: Pick<Deps, 'documents'>,
  actor: Actor,
  { projectId, documentId, ...input }: DocumentKey & { readonly name: string },
): Promise<Result<null, Failure>> {
  const name = input.name.trim();
  const refusal = forbidden(actor, 'manage') ?? badName(name);
  if (refusal) return refusal;
  return (await deps.documents.rename(projectId, documentId, name)) ? ok(null) : refuse('documentNotFound');
}

/** Removes a document with its segments and their history. What it gave to the memory stays. */
export async function removeDocument(
  deps: Pick<Deps, 'documents'>,
  actor: Actor,
  { projectId, documentId }: DocumentKey,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  return (await deps.documents.remove(projectId, documentId)) ? ok(null) : refuse('documentNotFound');
}

/** Corrects what a block is; the translation stays. */
export async function setBlockRole(
  deps: Pick<Deps, 'segments'>,
  actor: Actor,
  { projectId, documentId, blockIndex, role }: DocumentKey & { readonly blockIndex: number; readonly role: BlockRole },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  return (await deps.segments.setRole(projectId, documentId, blockIndex, role)) ? ok(null) : refuse('documentNotFound');
}
