import type { AlignedSentence, AlignmentState } from '../../align/alignment';
import { beadOfFound } from '../../align/realigned';
import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import { langOf, sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { DocumentSource } from '../document/document-source';
import { UNSTORABLE } from '../document/import-document';
import { segmentDocument } from '../document/segment-document';
import { badName, failureOf, forbidden, refuse } from '../failures';
import type { LanguagePair } from '../views/common';
import { alignTexts } from './align-texts';
import { alignmentHelp } from './alignment-help';

/** One side of a new alignment: a document of the project, or a file or text that comes with the request. */
export type AlignmentText =
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'file'; readonly source: DocumentSource };

export type CreateAlignmentInput = {
  readonly projectId: string;
  readonly name: string;
  readonly source: AlignmentText;
  readonly target: AlignmentText;
  /** What to do when each side is in the language of the other: ask first, exchange them, or take them as they are. */
  readonly whenReversed: 'ask' | 'swap' | 'keep';
};
export type CreateAlignmentOutcome =
  | { readonly kind: 'created'; readonly alignmentId: string }
  | { readonly kind: 'reversed' };

/** Enough of a text to tell its language, in UTF-16 units. */
const SAMPLE = 20_000;

/** Cuts both texts into segments, aligns them with what the project knows, and stores the alignment. */
export async function createAlignment(
  deps: Pick<
    Deps,
    'projects' | 'segments' | 'documents' | 'memories' | 'glossaries' | 'alignments' | 'newId' | 'segmentationRules'
  >,
  actor: Actor,
  input: CreateAlignmentInput,
): Promise<Result<CreateAlignmentOutcome, Failure>> {
  const name = input.name.trim();
  const refusal = forbidden(actor, 'translate') ?? badName(name);
  if (refusal) return refusal;
  const { projectId, whenReversed } = input;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const { sourceLang, targetLang } = found.project;
  const swap = whenReversed === 'swap';
  const source = await sentencesOf(deps, projectId, swap ? input.target : input.source, sourceLang);
  if (!source.ok) return source;
  const target = await sentencesOf(deps, projectId, swap ? input.source : input.target, targetLang);
  if (!target.ok) return target;
  if (whenReversed === 'ask' && areReversed(source.value, target.value, { sourceLang, targetLang })) {
    return ok({ kind: 'reversed' });
  }

  const help = await alignmentHelp(deps, projectId, { sourceLang, targetLang });
  const texts = { source: source.value, target: target.value };
  const state: AlignmentState = {
    ...texts,
    beads: alignTexts({ sourceLang, targetLang, ...texts, ...help }).map(beadOfFound),
  };
  const alignmentId = deps.newId();
  await deps.alignments.create({ projectId, alignmentId, name, sourceLang, targetLang, state });
  return ok({ kind: 'created', alignmentId });
}

async function sentencesOf(
  deps: Pick<Deps, 'segments' | 'documents' | 'segmentationRules'>,
  projectId: string,
  side: AlignmentText,
  lang: LangTag,
): Promise<Result<readonly AlignedSentence[], Failure>> {
  const sentences = side.kind === 'document' ? await ofDocument(deps, projectId, side) : ofFile(deps, side, lang);
  if (!sentences.ok) return sentences;
  const kept = sentences.value
    .map((sentence) => ({ ...sentence, text: sentence.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
  return kept.length > 0 ? ok(kept) : refuse('emptyDocument');
}

async function ofDocument(
  deps: Pick<Deps, 'segments' | 'documents'>,
  projectId: string,
  { documentId }: { readonly documentId: string },
): Promise<Result<readonly AlignedSentence[], Failure>> {
  if (!(await deps.documents.get(projectId, documentId))) return refuse('documentNotFound');
  const segments = await deps.segments.inDocument(projectId, documentId);
  return ok(
    segments.map(({ sourceText, role, blockIndex }) => ({
      text: sourceText,
      role,
      block: blockIndex,
      isExcluded: false,
    })),
  );
}

function ofFile(
  deps: Pick<Deps, 'segmentationRules'>,
  { source }: Extract<AlignmentText, { kind: 'file' }>,
  lang: LangTag,
): Result<readonly AlignedSentence[], Failure> {
  if ('text' in source && UNSTORABLE.test(source.text)) return refuse('untranslatableCharacters');
  try {
    const { blocks } = segmentDocument({ ...source, lang, rules: deps.segmentationRules() });
    return ok(
      blocks.flatMap(({ role, segments }, block) =>
        segments.map((segment) => ({ text: segment.text, role, block, isExcluded: false })),
      ),
    );
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return fail(failureOf(error));
  }
}

/** Whether each side is written in the language of the other. */
function areReversed(
  source: readonly AlignedSentence[],
  target: readonly AlignedSentence[],
  { sourceLang, targetLang }: LanguagePair,
): boolean {
  const isIn = (side: readonly AlignedSentence[], lang: LangTag) => {
    const sample = side.map(({ text }) => text).join('\n');
    const found = langOf(sample.slice(0, SAMPLE), [sourceLang, targetLang]);
    return found !== null && sameLang(found, lang);
  };
  return isIn(source, targetLang) && isIn(target, sourceLang);
}
