import type { AlignmentState } from '../../align/alignment';
import { beadOfFound } from '../../align/realigned';
import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badName, forbidden, refuse } from '../failures';
import type { RuleNeeds } from '../rules/cut-document';
import { alignTexts } from './align-texts';
import { alignmentHelp } from './alignment-help';
import { type AlignmentText, areReversed, documentOf, sentencesOf } from './alignment-texts';

export type CreateAlignmentInput = {
  readonly projectId: string;
  readonly name: string;
  readonly source: AlignmentText;
  readonly target: AlignmentText;
  /** What to do when each side is in the language of the other: ask first, exchange them, or take them as they are. */
  readonly whenReversed: 'ask' | 'swap' | 'keep';
  /** Headings and paragraphs are not to guide the aligner. Default: they do. */
  readonly ignoresStructure?: boolean;
};
export type CreateAlignmentOutcome =
  | { readonly kind: 'created'; readonly alignmentId: string }
  | { readonly kind: 'reversed' }
  /** Nothing was done: it would outlast a request. `startAlignment` makes it a job. */
  | { readonly kind: 'long' };

/** Segments of one side times those of the other: beyond, aligning takes more than a second or two. */
const MOST_IN_A_REQUEST = 200_000;
export const isLong = (source: number, target: number): boolean => source * target > MOST_IN_A_REQUEST;

/** Cuts both texts into segments, aligns them with what the project knows, and stores the alignment. */
export async function createAlignment(
  deps: Pick<
    Deps,
    'projects' | 'segments' | 'documents' | 'memories' | 'glossaries' | 'alignments' | 'newId' | RuleNeeds | 'uploads'
  >,
  actor: Actor,
  input: CreateAlignmentInput,
): Promise<Result<CreateAlignmentOutcome, Failure>> {
  const name = input.name.trim();
  const refusal = forbidden(actor, 'translate') ?? badName(name);
  if (refusal) return refusal;
  const { projectId, whenReversed, ignoresStructure = false } = input;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const { sourceLang, targetLang } = found.project;
  const [ours, theirs] = whenReversed === 'swap' ? [input.target, input.source] : [input.source, input.target];
  const source = await sentencesOf(deps, projectId, ours, sourceLang);
  if (!source.ok) return source;
  const target = await sentencesOf(deps, projectId, theirs, targetLang);
  if (!target.ok) return target;
  if (whenReversed === 'ask' && areReversed(source.value, target.value, { sourceLang, targetLang })) {
    return ok({ kind: 'reversed' });
  }
  if (isLong(source.value.length, target.value.length)) return ok({ kind: 'long' });

  const help = await alignmentHelp(deps, projectId, { sourceLang, targetLang });
  const texts = { source: source.value, target: target.value };
  const state: AlignmentState = {
    ...texts,
    beads: alignTexts({ sourceLang, targetLang, ...texts, ...help, ignoresStructure }).map(beadOfFound),
  };
  const alignmentId = deps.newId();
  await deps.alignments.create({
    projectId,
    alignmentId,
    name,
    sourceLang,
    targetLang,
    sourceDocumentId: documentOf(ours),
    targetDocumentId: documentOf(theirs),
    ignoresStructure,
    state,
  });
  return ok({ kind: 'created', alignmentId });
}
