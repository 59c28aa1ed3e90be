import type { AlignSteps } from '../../align/align';
import { type AlignedSentence, isDoubtful } from '../../align/alignment';
import { beadOfFound } from '../../align/realigned';
import type { AlignmentBead } from '../../align/types';
import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { JobProgress } from '../ports/jobs';
import type { RuleNeeds } from '../rules/cut-document';
import type { LanguagePair } from '../views/common';
import { alignTextsInSteps } from './align-texts';
import { alignmentHelp, MOST_PAIRS } from './alignment-help';
import { areReversed, documentOf, sentencesOf } from './alignment-texts';
import type { AlignPairsInput } from './start-alignment';

type Needs = Pick<
  Deps,
  'projects' | 'segments' | 'documents' | 'memories' | 'glossaries' | 'alignments' | RuleNeeds | 'uploads'
>;
export type AlignedPair = {
  readonly alignmentId: string;
  readonly name: string;
  readonly beads: number;
  readonly doubtful: number;
};
/** What came of each pair, in order; what failed names the pair and why. */
export type AlignPairsOutcome = {
  readonly alignments: readonly AlignedPair[];
  readonly failed: readonly { readonly name: string; readonly failure: Failure }[];
};

type Texts = {
  readonly alignmentId: string;
  readonly name: string;
  readonly source: readonly AlignedSentence[];
  readonly target: readonly AlignedSentence[];
  readonly sourceDocumentId: string | null;
  readonly targetDocumentId: string | null;
  readonly ignoresStructure: boolean;
};

/** With fewer pairs there is nothing to learn across them. */
const FEWEST_TO_POOL = 3;
/** Beads as sure as this teach the other pairs … */
const TEACHES = 70;
/** … and so many of them at most: more cost seconds and hardly change an answer. */
const MOST_TAUGHT = 6000;
/** Segments of all pairs; the words of so much text are learned well enough from each. */
const MOST_TO_POOL = 40_000;

/**
 * Aligns pairs of texts, each into an alignment of its own. Sides in each other's language are exchanged where that is asked.
 * Several pairs teach each other words: all are aligned, then once more with what was learned. A pair that cannot be read does not keep the others from being aligned.
 *
 * Run again after a kill it leaves alone what exists. What it was stopped before, is not there.
 */
export async function alignPairs(
  deps: Needs,
  actor: Actor,
  { projectId, pairs }: AlignPairsInput,
  progress: JobProgress,
): Promise<Result<AlignPairsOutcome, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const { sourceLang, targetLang } = found.project;
  const languages = { sourceLang, targetLang };
  const failed: AlignPairsOutcome['failed'][number][] = [];
  const texts: Texts[] = [];
  for (const pair of pairs) {
    const read = await textsOf(deps, projectId, pair, languages);
    if (read.ok) texts.push(read.value);
    else failed.push({ name: pair.name, failure: read.error });
  }

  const size = ({ source, target }: Texts) => source.length + target.length;
  const total = texts.reduce((sum, pair) => sum + size(pair), 0);
  const isPooled = texts.length >= FEWEST_TO_POOL && total <= MOST_TO_POOL;
  const goal = total * (isPooled ? 2 : 1);
  let done = 0;
  await progress.report(0, goal);
  const walk = async (pair: Texts, help: Help): Promise<readonly AlignmentBead[] | null> => {
    const beads = await walked(alignTextsInSteps({ ...languages, ...pair, ...help }), progress, (share) =>
      progress.report(Math.round(done + share * size(pair)), goal),
    );
    done += size(pair);
    return beads;
  };

  const help = await alignmentHelp(deps, projectId, languages, MOST_PAIRS.inJob);
  const taught: (readonly [string, string])[] = [];
  if (isPooled) {
    for (const pair of texts) {
      const beads = await walk(pair, help);
      if (beads === null) return refuse('cancelled');
      if (taught.length < MOST_TAUGHT) taught.push(...surePairs(pair, beads));
    }
  }
  const alignments: AlignedPair[] = [];
  for (const pair of texts) {
    const { alignmentId, name } = pair;
    const known = await deps.alignments.get({ projectId, alignmentId });
    const beads =
      known?.state.beads ?? (await walk(pair, { ...help, memory: [...help.memory, ...taught] }))?.map(beadOfFound);
    if (!beads) return refuse('cancelled');
    if (!known) {
      const { source, target, ...rest } = pair;
      await deps.alignments.create({ projectId, ...languages, ...rest, state: { source, target, beads } });
    }
    alignments.push({ alignmentId, name, beads: beads.length, doubtful: beads.filter(isDoubtful).length });
  }
  await progress.report(goal, goal);
  return ok({ alignments, failed });
}

type Help = Awaited<ReturnType<typeof alignmentHelp>>;

async function textsOf(
  deps: Needs,
  projectId: string,
  { alignmentId, name, whenReversed, ignoresStructure = false, ...sides }: AlignPairsInput['pairs'][number],
  languages: LanguagePair,
): Promise<Result<Texts, Failure>> {
  const read = async (isSwapped: boolean): Promise<Result<Texts, Failure>> => {
    const [ours, theirs] = isSwapped ? [sides.target, sides.source] : [sides.source, sides.target];
    const source = await sentencesOf(deps, projectId, ours, languages.sourceLang);
    if (!source.ok) return source;
    const target = await sentencesOf(deps, projectId, theirs, languages.targetLang);
    if (!target.ok) return target;
    return ok({
      alignmentId,
      name,
      source: source.value,
      target: target.value,
      sourceDocumentId: documentOf(ours),
      targetDocumentId: documentOf(theirs),
      ignoresStructure,
    });
  };
  const first = await read(false);
  if (!first.ok || whenReversed === 'keep') return first;
  return areReversed(first.value.source, first.value.target, languages) ? read(true) : first;
}

/** Walks to the end, telling how far it is; null when it was asked to stop on the way. */
export async function walked<T>(
  steps: AlignSteps<T>,
  progress: Pick<JobProgress, 'isCancelled'>,
  report: (share: number) => Promise<void>,
): Promise<T | null> {
  for (;;) {
    if (await progress.isCancelled()) return null;
    const { done, value } = steps.next();
    if (done) return value;
    await report(value);
  }
}

function surePairs({ source, target }: Texts, beads: readonly AlignmentBead[]): readonly (readonly [string, string])[] {
  const join = (side: readonly AlignedSentence[], [start, end]: readonly [number, number]) =>
    side
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  return beads.flatMap((bead) => {
    const isEmpty = bead.source[0] === bead.source[1] || bead.target[0] === bead.target[1];
    if (isEmpty || bead.confidence < TEACHES) return [];
    return [[join(source, bead.source), join(target, bead.target)] as const];
  });
}
