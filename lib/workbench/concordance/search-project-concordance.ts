import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { MemoryConcordanceView } from '../views/concordance';
import { type ConcordanceInput, searchConcordance } from './search-concordance';

/** Memories asked for one search, in the order of their priority. */
const MOST_MEMORIES = 5;

/** The first lines of the concordance of each memory of a project that has any, in both languages. */
export async function searchProjectConcordance(
  deps: Pick<Deps, 'projects' | 'memories' | 'concordance' | 'pattern' | 'wordModels' | 'segments'>,
  actor: Actor,
  { projectId, text, by }: { readonly projectId: string } & Pick<ConcordanceInput, 'text' | 'by'>,
): Promise<Result<readonly MemoryConcordanceView[], Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  const memories = await deps.projects.memories(projectId);
  const found: MemoryConcordanceView[] = [];
  for (const { memory } of memories.slice(0, MOST_MEMORIES)) {
    const input = { memoryId: memory.id, text, by, lang: null, order: 'length', offset: 0 } as const;
    const result = await searchConcordance(deps, actor, input);
    if (!result.ok) return result;
    if (result.value.lines.length > 0) found.push({ memoryId: memory.id, memoryName: memory.name, ...result.value });
  }
  return ok(found);
}
