import { type Failure, ok, type Result } from '../../core/result';
import { primaryLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { LanguagePair } from '../views/common';

/** Where names are looked for: one memory, or everything that is translated in a project and the memories it uses. */
export type MiningSource = { readonly kind: 'memory' | 'project'; readonly id: string };
export type MiningInput = { readonly glossaryId: string; readonly source: MiningSource };
type Mining = Pick<Deps, 'glossaries' | 'memories' | 'projects' | 'jobs' | 'newId'>;

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
  if (!(await sourceExists(deps, input.source))) {
    return refuse(input.source.kind === 'memory' ? 'memoryNotFound' : 'projectNotFound');
  }
  const jobId = deps.newId();
  await deps.jobs.create({ id: jobId, projectId: null, kind: 'mineTerms', input, actorId: actor.userId });
  return ok({ jobId });
}

const sourceExists = async (deps: Mining, { kind, id }: MiningSource): Promise<boolean> =>
  (kind === 'memory' ? await deps.memories.get(id) : await deps.projects.get(id)) !== null;

/** Names are mined between Arabic and English alone. */
export const isArabicEnglish = ({ sourceLang, targetLang }: LanguagePair): boolean =>
  [primaryLang(sourceLang), primaryLang(targetLang)].sort().join(' ') === 'ar en';
