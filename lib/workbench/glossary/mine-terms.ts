import { type Failure, ok, type Result } from '../../core/result';
import { type MinedName, miningSteps, nameKey } from '../../term/extract';
import { similarity } from '../../term/names/names';
import { fold } from '../../text/fold';
import { primaryLang, sameLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { JobProgress } from '../ports/jobs';
import type { GlossaryView } from '../views/glossary';
import type { EvidenceSentence } from '../views/review';
import { type MiningLine, type MiningNeeds, miningPairs } from './mining-pairs';
import { type ProposalOutcome, type ProposedTerm, placeOf, proposeTerms } from './propose-terms';
import type { MiningInput } from './start-mining';

export type MiningOutcome = ProposalOutcome & { readonly pairs: number };

type Mining = MiningNeeds & Pick<Deps, 'glossaries' | 'termReview' | 'newId'>;

/** Pairs mined at a time: company is counted within them. */
const PART = 4_000;
const SENTENCES = 5;
/** Milliseconds. */
const ASKED_EVERY = 250;

/**
 * Looks for names in sentences that translate each other and proposes them with their evidence. It may be repeated at any
 * time: what the glossary knows or has turned down stays as it is, and what waits in the queue gets fresh evidence.
 */
export async function mineTerms(
  deps: Mining,
  actor: Actor,
  { glossaryId, source }: MiningInput,
  progress: JobProgress,
): Promise<Result<MiningOutcome, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const glossary = await deps.glossaries.get(glossaryId);
  if (!glossary) return refuse('glossaryNotFound');
  return minePairs(deps, actor, { glossary, pairs: miningPairs(deps, source) }, progress);
}

/** Proposes the names that stand on both sides of these pairs to a glossary; who may propose terms may do it. */
export async function minePairs(
  deps: Pick<Deps, 'glossaries' | 'termReview' | 'newId'>,
  actor: Actor,
  { glossary, pairs: given }: { readonly glossary: GlossaryView; readonly pairs: AsyncIterable<MiningLine> },
  progress: JobProgress,
): Promise<Result<MiningOutcome, Failure>> {
  const glossaryId = glossary.id;
  const found = new Map<string, ProposedTerm>();
  let part: MiningLine[] = [];
  let pairs = 0;
  const isWanted = async (): Promise<boolean> => {
    await progress.report(pairs, null);
    return !(await progress.isCancelled());
  };
  for await (const pair of given) {
    part.push(pair);
    pairs += 1;
    if (part.length < PART) continue;
    if (!(await gather(found, part, glossary, isWanted))) return refuse('cancelled');
    part = [];
  }
  if (!(await gather(found, part, glossary, isWanted))) return refuse('cancelled');
  await progress.report(pairs, pairs);
  const proposals = withRenderings([...found.values()]).toSorted(
    (a, b) => (b.evidence.score ?? 0) - (a.evidence.score ?? 0),
  );
  const outcome = await proposeTerms(deps, actor, { glossaryId, proposals });
  return outcome.ok ? ok({ ...outcome.value, pairs }) : outcome;
}

/** Gives each name the target terms that were found for its source term, in whatever spelling, with their counts. */
function withRenderings(proposals: readonly ProposedTerm[]): readonly ProposedTerm[] {
  const keyOf = ({ entry }: ProposedTerm): string => fold(entry.terms[0]!.text, 'sound');
  const bySource = new Map<string, ProposedTerm[]>();
  for (const proposal of proposals) {
    const known = bySource.get(keyOf(proposal));
    if (known) known.push(proposal);
    else bySource.set(keyOf(proposal), [proposal]);
  }
  return proposals.map((proposal) => ({
    ...proposal,
    evidence: {
      ...proposal.evidence,
      renderings: bySource
        .get(keyOf(proposal))!
        .map(({ entry, evidence }) => ({ text: entry.terms[1]!.text, count: evidence.count }))
        .toSorted((a, b) => b.count - a.count),
    },
  }));
}

/**
 * Mines a part and adds what it found to what other parts found: counts add up, sentences are kept up to a handful. A part
 * takes seconds, so whether it is still wanted is asked within it, which is when the worker shows a sign of life. False when
 * it is not.
 */
async function gather(
  found: Map<string, ProposedTerm>,
  pairs: readonly MiningLine[],
  glossary: GlossaryView,
  isWanted: () => Promise<boolean>,
): Promise<boolean> {
  const steps = miningSteps(pairs, { similarity });
  let step = steps.next();
  for (let asked = Number.NEGATIVE_INFINITY; !step.done; step = steps.next()) {
    if (performance.now() - asked < ASKED_EVERY) continue;
    if (!(await isWanted())) return false;
    asked = performance.now();
  }
  for (const name of step.value) {
    const key = nameKey(name.arabic, name.english);
    const fresh = proposalOf(name, pairs, glossary);
    const before = found.get(key);
    found.set(key, before === undefined ? fresh : joined(before, fresh));
  }
  return true;
}

function joined(a: ProposedTerm, b: ProposedTerm): ProposedTerm {
  return {
    entry: a.entry,
    evidence: {
      sentences: [...a.evidence.sentences, ...b.evidence.sentences].slice(0, SENTENCES),
      renderings: [],
      count: a.evidence.count + b.evidence.count,
      score: Math.max(a.evidence.score ?? 0, b.evidence.score ?? 0),
      firstSeen: [a.evidence.firstSeen ?? '', b.evidence.firstSeen ?? ''].sort()[0]!,
      lastSeen: [a.evidence.lastSeen ?? '', b.evidence.lastSeen ?? ''].sort().at(-1)!,
    },
  };
}

function proposalOf(
  name: MinedName,
  pairs: readonly MiningLine[],
  { sourceLang, targetLang }: GlossaryView,
): ProposedTerm {
  const isFromArabic = sameLang(primaryLang(sourceLang), 'ar');
  const [source, target] = isFromArabic ? [name.arabic, name.english] : [name.english, name.arabic];
  const places = name.lines.map((line) => pairs[line]!);
  const dates = places.map(({ date }) => date).sort();
  const sentences = places.slice(0, SENTENCES).map(({ arabic, english, from }): EvidenceSentence => {
    const [ours, theirs] = isFromArabic ? [arabic, english] : [english, arabic];
    return {
      source: ours,
      target: theirs,
      sourceSpan: placeOf(source, ours),
      targetSpan: placeOf(target, theirs),
      from,
    };
  });
  return {
    entry: {
      class: name.class,
      terms: [
        { lang: sourceLang, text: source, status: 'preferred' },
        { lang: targetLang, text: target, status: 'preferred' },
      ],
    },
    evidence: {
      sentences,
      renderings: [],
      count: name.count,
      score: Math.min(1, name.score),
      firstSeen: dates[0] ?? null,
      lastSeen: dates.at(-1) ?? null,
    },
  };
}
