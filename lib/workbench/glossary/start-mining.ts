import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import { isArabicEnglish, type MiningSource } from './mining-pairs';

export type MiningInput = { readonly glossaryId: string; readonly source: MiningSource };
type Mining = Pick<Deps, 'glossaries' | 'memories' | 'projects' | 'documents' | 'alignments' | 'jobs' | 'newId'>;

/** Hands the search for names to the queue. */
export async function startMining(
  deps: Mining,
  actor: Actor,
  input: MiningInput,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const glossary = await deps.glossaries.get(input.glossaryId);
  if (!glossary) return refuse('glossaryNotFound');
  if (!isArabicEnglish(glossary)) return refuse('languagesDiffer');
  if (!(await sourceExists(deps, input.source))) return refuse(NOT_FOUND[input.source.kind]);
  const jobId = deps.newId();
  await deps.jobs.create({ id: jobId, projectId: null, kind: 'mineTerms', input, actorId: actor.userId });
  return ok({ jobId });
}

const NOT_FOUND = {
  memory: 'memoryNotFound',
  project: 'projectNotFound',
  document: 'documentNotFound',
  alignment: 'alignmentNotFound',
} as const;

async function sourceExists(deps: Mining, source: MiningSource): Promise<boolean> {
  switch (source.kind) {
    case 'memory':
      return (await deps.memories.get(source.id)) !== null;
    case 'project':
      return (await deps.projects.get(source.id)) !== null;
    case 'document':
      return (await deps.documents.get(source.projectId, source.id)) !== null;
    case 'alignment':
      return (await deps.alignments.get({ projectId: source.projectId, alignmentId: source.id })) !== null;
  }
}

/** What of a project names can be looked for in by itself, by name. */
export type MiningParts = Readonly<Record<'documents' | 'alignments', readonly { id: string; name: string }[]>>;

export async function miningParts(
  deps: Pick<Deps, 'projects' | 'documents' | 'alignments'>,
  actor: Actor,
  projectId: string,
): Promise<Result<MiningParts, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  const [documents, alignments] = await Promise.all([deps.documents.list(projectId), deps.alignments.list(projectId)]);
  const named = (items: readonly { readonly id: string; readonly name: string }[]) =>
    items.map(({ id, name }) => ({ id, name }));
  return ok({ documents: named(documents), alignments: named(alignments) });
}
