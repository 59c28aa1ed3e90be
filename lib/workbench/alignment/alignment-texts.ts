import type { AlignedSentence } from '../../align/alignment';
import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import { langOf, sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import type { Deps } from '../deps';
import type { ImportSource } from '../document/document-source';
import { UNSTORABLE } from '../document/import-document';
import { failureOf, refuse } from '../failures';
import { cutDocument, type RuleNeeds } from '../rules/cut-document';
import type { LanguagePair } from '../views/common';
import { xliffSide } from './xliff-side';

/** One side of a new alignment: a document of the project, text that comes with the request, or a file sent before. */
export type AlignmentText =
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'file'; readonly source: ImportSource }
  | StoredText;
/** What a job can be handed: it names a text and does not hold it. */
export type StoredText =
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'upload'; readonly uploadId: string; readonly fileName: string };

type Needs = Pick<Deps, 'segments' | 'documents' | RuleNeeds | 'uploads'>;

/** The segments of one side, in order. Refuses a text without any. */
export async function sentencesOf(
  deps: Needs,
  projectId: string,
  side: AlignmentText,
  lang: LangTag,
): Promise<Result<readonly AlignedSentence[], Failure>> {
  const sentences =
    side.kind === 'document' ? await ofDocument(deps, projectId, side) : await ofFile(deps, projectId, side, lang);
  if (!sentences.ok) return sentences;
  const kept = sentences.value
    .map((sentence) => ({ ...sentence, text: sentence.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
  return kept.length > 0 ? ok(kept) : refuse('emptyDocument');
}

/** The document of the project that a side is, if it is one: what is cut otherwise here is cut otherwise there. */
export const documentOf = (side: AlignmentText): string | null => (side.kind === 'document' ? side.documentId : null);

async function ofDocument(
  deps: Needs,
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

async function ofFile(
  deps: Needs,
  projectId: string,
  side: Exclude<AlignmentText, { kind: 'document' }>,
  lang: LangTag,
): Promise<Result<readonly AlignedSentence[], Failure>> {
  try {
    const source =
      side.kind === 'file' ? side.source : (await deps.uploads.document(side.uploadId, side.fileName)).source;
    if (source.format === 'xliff') return ok(await xliffSide(source.text, lang));
    if ('text' in source && UNSTORABLE.test(source.text)) return refuse('untranslatableCharacters');
    const cut = await cutDocument(deps, projectId, { ...source, lang });
    if (!cut.ok) return cut;
    const { blocks } = cut.value;
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

/** Enough of a text to tell its language, in UTF-16 units. */
const SAMPLE = 20_000;

/** The language of the two that a text is written in; null when it cannot be told. */
export function langOfSentences(
  side: readonly Pick<AlignedSentence, 'text'>[],
  { sourceLang, targetLang }: LanguagePair,
): LangTag | null {
  let sample = '';
  for (const { text } of side) {
    if (sample.length >= SAMPLE) break;
    sample += `${text}\n`;
  }
  return langOf(sample.slice(0, SAMPLE), [sourceLang, targetLang]);
}

/** Whether each side is written in the language of the other. */
export function areReversed(
  source: readonly AlignedSentence[],
  target: readonly AlignedSentence[],
  languages: LanguagePair,
): boolean {
  const isIn = (side: readonly AlignedSentence[], lang: LangTag) => {
    const found = langOfSentences(side, languages);
    return found !== null && sameLang(found, lang);
  };
  return isIn(source, languages.targetLang) && isIn(target, languages.sourceLang);
}
