import { type Failure, ok, type Result } from '../../core/result';
import { sameLang } from '../../text/lang';
import type { WordModel } from '../../tm/words/word-model';
import { WordTrainer } from '../../tm/words/word-trainer';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { JobProgress } from '../ports/jobs';

/** Passes over all pairs after the first; small memories need more to settle, and take no time. */
const PASSES = { few: 4, many: 2, manyFrom: 200_000 } as const;
/** A memory that has grown by less than this share goes on from what was learned. */
const GROWN = 0.25;

export type WordsLearned = { readonly units: number; readonly words: number; readonly seconds: number };

/**
 * Learns from a memory which words render each other, and keeps it on this machine: from the units that came since it was last
 * learned, or from all of them when they are many. Some 90 seconds and 900 MB for a million units.
 *
 * Units that were changed or deleted teach what they taught until everything is learned anew.
 */
export async function learnWords(
  deps: Pick<Deps, 'memories' | 'wordModels'>,
  actor: Actor,
  memoryId: string,
  progress: JobProgress,
): Promise<Result<WordsLearned, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const memory = await deps.memories.get(memoryId);
  const state = (await deps.memories.states([memoryId])).get(memoryId);
  if (!memory || !state) return refuse('memoryNotFound');
  const started = performance.now();
  const known = await deps.wordModels.of(memoryId);
  const isGrowing = known !== null && state.units >= known.pairs && state.units <= known.pairs * (1 + GROWN);
  const trainer = isGrowing ? WordTrainer.from(known) : new WordTrainer();
  const passes = isGrowing ? 0 : state.units < PASSES.manyFrom ? PASSES.few : PASSES.many;
  const total = state.units * (1 + passes);
  let done = 0;
  for await (const { units } of deps.memories.changes(memoryId, isGrowing ? revisionOf(known) : 0n)) {
    for (const unit of units) {
      const isTurned = !sameLang(unit.sourceLang, memory.sourceLang);
      const [a, b] = isTurned ? [unit.targetText, unit.sourceText] : [unit.sourceText, unit.targetText];
      trainer.add(a, b);
    }
    done += units.length;
    await progress.report(done, total);
    if (await progress.isCancelled()) return refuse('cancelled');
  }
  const each =
    trainer.keptPairs === 0 ? 0 : (state.units * passes) / (Math.ceil(trainer.keptPairs / 500) * passes || 1);
  for (const _ of trainer.again(passes)) {
    done += each;
    await progress.report(Math.min(total, Math.round(done)), total);
    if (await progress.isCancelled()) return refuse('cancelled');
  }
  const model = trainer.model(String(state.revision));
  await deps.wordModels.write(memoryId, model);
  return ok({
    units: state.units,
    words: model.words[0].size + model.words[1].size,
    seconds: Math.round((performance.now() - started) / 1000),
  });
}

const revisionOf = (model: WordModel): bigint => (/^\d+$/u.test(model.note) ? BigInt(model.note) : 0n);

/** Hands the learning to the queue. */
export async function startLearningWords(
  deps: Pick<Deps, 'memories' | 'jobs' | 'newId'>,
  actor: Actor,
  memoryId: string,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  if (!(await deps.memories.get(memoryId))) return refuse('memoryNotFound');
  const jobId = deps.newId();
  await deps.jobs.create({
    id: jobId,
    projectId: null,
    kind: 'learnWords',
    input: { memoryId },
    actorId: actor.userId,
  });
  return ok({ jobId });
}
