import type { LangTag } from '../../text/types';
import type { Deps } from '../deps';
import type { NamePlaceRef, NameScope } from '../views/names';
import type { SegmentView } from '../views/segment';

/** A text and its translation in its place; `segment` where it is one. */
export type PlacedPair = {
  readonly ref: NamePlaceRef;
  readonly source: { readonly lang: LangTag; readonly text: string };
  readonly target: { readonly lang: LangTag; readonly text: string };
  readonly segment: SegmentView | null;
};
export type PairSources = Pick<Deps, 'projects' | 'documents' | 'segments' | 'memories' | 'glossaries'>;

/** Every translated pair of a scope, in the order of the texts. */
export async function* pairsIn(deps: PairSources, scope: NameScope): AsyncGenerator<PlacedPair> {
  if (scope.kind === 'memory') return yield* unitsOf(deps, scope.id);
  if (scope.kind === 'document') return yield* segmentsOf(deps, scope.projectId, scope.id);
  const projects = scope.kind === 'project' ? [scope.id] : await projectsUsing(deps, scope.id);
  for (const projectId of projects) {
    for (const { id } of await deps.documents.list(projectId)) yield* segmentsOf(deps, projectId, id);
  }
}

async function* unitsOf(deps: PairSources, memoryId: string): AsyncGenerator<PlacedPair> {
  for await (const unit of deps.memories.units(memoryId)) {
    yield {
      ref: { kind: 'unit', memoryId, unitId: unit.id },
      source: { lang: unit.sourceLang, text: unit.sourceText },
      target: { lang: unit.targetLang, text: unit.targetText },
      segment: null,
    };
  }
}

async function* segmentsOf(deps: PairSources, projectId: string, documentId: string): AsyncGenerator<PlacedPair> {
  const document = await deps.documents.get(projectId, documentId);
  if (!document) return;
  const segments = await deps.segments.inDocument(projectId, documentId);
  for (const [i, segment] of segments.entries()) {
    if (!segment.translate || segment.targetText.trim() === '') continue;
    const place = { projectId, documentId, documentName: document.name, segmentId: segment.id, number: i + 1 };
    yield {
      ref: { kind: 'segment', ...place },
      source: { lang: segment.lang, text: segment.sourceText },
      target: { lang: document.targetLang, text: segment.targetText },
      segment,
    };
  }
}

async function projectsUsing(deps: PairSources, glossaryId: string): Promise<readonly string[]> {
  const used = await Promise.all(
    (await deps.projects.list()).map(async ({ id }) => {
      const glossaries = await deps.projects.glossaries(id);
      return glossaries.some(({ glossary }) => glossary.id === glossaryId) ? [id] : [];
    }),
  );
  return used.flat();
}

/** The glossaries that a scope goes by; a memory by those of the projects that use it, or by all there are. */
export async function glossariesOf(deps: PairSources, scope: NameScope): Promise<readonly string[]> {
  if (scope.kind === 'glossary') return [scope.id];
  if (scope.kind !== 'memory') return ofProject(deps, scope.kind === 'document' ? scope.projectId : scope.id);
  const found = new Set<string>();
  for (const { id } of await deps.projects.list()) {
    const memories = await deps.projects.memories(id);
    if (!memories.some(({ memory }) => memory.id === scope.id)) continue;
    for (const glossaryId of await ofProject(deps, id)) found.add(glossaryId);
  }
  return found.size > 0 ? [...found] : (await deps.glossaries.list()).map(({ id }) => id);
}

const ofProject = async (deps: PairSources, projectId: string): Promise<readonly string[]> =>
  (await deps.projects.glossaries(projectId)).map(({ glossary }) => glossary.id);
