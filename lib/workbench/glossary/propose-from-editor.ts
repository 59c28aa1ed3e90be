import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { TermClass } from '../views/glossary';
import type { TermEvidence } from '../views/review';
import { type ProposalOutcome, placeOf, proposeTerms } from './propose-terms';

export type EditorProposal = {
  readonly projectId: string;
  /** The segment whose sentences speak for the term. */
  readonly segmentId?: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly class: TermClass;
  readonly note: string;
  readonly doNotTranslate: boolean;
};

/** Proposes a term met while translating to the glossary that the project writes to, with the sentences it was met in. */
export async function proposeFromEditor(
  deps: Pick<Deps, 'projects' | 'segments' | 'glossaries' | 'termReview' | 'newId' | 'now'>,
  actor: Actor,
  { projectId, segmentId, source, target, ...fields }: EditorProposal,
): Promise<Result<ProposalOutcome, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const [found, glossaries] = await Promise.all([deps.projects.get(projectId), deps.projects.glossaries(projectId)]);
  if (!found) return refuse('projectNotFound');
  const written = glossaries.find(({ isWritten }) => isWritten);
  if (!written) return refuse('noWrittenGlossary');
  const { sourceLang, targetLang } = found.project;
  const terms = [
    { lang: sourceLang, text: source, status: 'preferred' as const },
    { lang: targetLang, text: target, status: 'preferred' as const },
  ];
  const evidence = await evidenceOf(deps, projectId, segmentId, source, target);
  const proposals = [{ entry: { ...fields, terms }, evidence }];
  const outcome = await proposeTerms(deps, actor, { glossaryId: written.glossary.id, proposals });
  if (!outcome.ok) return outcome;
  return outcome.value.leftOut > 0 ? refuse('termTurnedDown') : ok(outcome.value);
}

async function evidenceOf(
  deps: Pick<Deps, 'segments' | 'now'>,
  projectId: string,
  segmentId: string | undefined,
  source: string,
  target: string,
): Promise<TermEvidence> {
  const context = segmentId === undefined ? null : await deps.segments.inContext(projectId, segmentId);
  const seen = deps.now().toISOString();
  const sentences =
    context === null
      ? []
      : [
          {
            source: context.segment.sourceText,
            target: context.segment.targetText,
            sourceSpan: placeOf(source, context.segment.sourceText),
            targetSpan: placeOf(target, context.segment.targetText),
            from: context.documentName,
          },
        ];
  return {
    sentences,
    renderings: [{ text: target, count: 1 }],
    count: 1,
    score: null,
    firstSeen: seen,
    lastSeen: seen,
  };
}
