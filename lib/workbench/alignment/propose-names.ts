import { type Failure, ok, type Result } from '../../core/result';
import { each } from '../../core/stream';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import { minePairs } from '../glossary/mine-terms';
import { alignmentLines, isArabicEnglish } from '../glossary/mining-pairs';
import type { AlignmentKey } from '../ports/alignments';
import { type JobProgress, NO_PROGRESS } from '../ports/jobs';

/** What came of looking for names; `started` is the job that does it with a long alignment. */
export type NamesOutcome =
  | { readonly kind: 'proposed'; readonly glossary: string; readonly added: number; readonly renewed: number }
  | { readonly kind: 'started'; readonly jobId: string };

/** Links whose names are looked for within a request: it takes a second or so. */
const MOST_IN_A_REQUEST = 300;

/**
 * Names that stand on both sides of confirmed links go to the review queue of the glossary that the project writes to,
 * with the sentences as evidence. Safe to repeat, like everything that proposes.
 *
 * @param progress of the job that runs it; left out within a request, where a long alignment is handed to one
 */
export async function proposeAlignmentNames(
  deps: Pick<Deps, 'alignments' | 'projects' | 'glossaries' | 'termReview' | 'jobs' | 'newId'>,
  actor: Actor,
  key: AlignmentKey,
  progress?: JobProgress,
): Promise<Result<NamesOutcome, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const [stored, glossaries] = await Promise.all([deps.alignments.get(key), deps.projects.glossaries(key.projectId)]);
  if (!stored) return refuse('alignmentNotFound');
  const glossary = glossaries.find(({ isWritten }) => isWritten)?.glossary;
  if (!glossary) return refuse('noWrittenGlossary');
  const { alignment, state } = stored;
  if (!isArabicEnglish(alignment) || !isArabicEnglish(glossary)) return refuse('languagesDiffer');
  const pairs = [...alignmentLines(alignment, state, (bead) => bead.state === 'confirmed')];
  if (!progress && pairs.length > MOST_IN_A_REQUEST) {
    const jobId = deps.newId();
    await deps.jobs.create({
      id: jobId,
      projectId: key.projectId,
      kind: 'alignmentNames',
      input: { projectId: key.projectId, alignmentId: key.alignmentId },
      actorId: actor.userId,
    });
    return ok({ kind: 'started', jobId });
  }
  const outcome = await minePairs(deps, actor, { glossary, pairs: each(pairs) }, progress ?? NO_PROGRESS);
  if (!outcome.ok) return outcome;
  const { added, renewed } = outcome.value;
  return ok({ kind: 'proposed', glossary: glossary.name, added, renewed });
}
