import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import { fingerprint } from '../../text/fingerprint';
import type { InlineContent } from '../../text/inline';
import type { BlockRole } from '../../text/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badName, failureOf, forbidden, refuse } from '../failures';
import { cutDocument, type RuleNeeds } from '../rules/cut-document';
import type { LanguagePair } from '../views/common';
import { type DocumentDraft, draftOfSegmented, newBlocks } from './document-draft';
import {
  type DocumentSource,
  IMPORT_FORMATS,
  type ImportFormat,
  type ImportSource,
  type TextImportFormat,
} from './document-source';
import { draftOfXliff } from './xliff-units';

export { IMPORT_FORMATS, type ImportFormat, type TextImportFormat };

export type PreviewInput = ImportSource & { readonly projectId: string };
export type ImportDocumentInput = PreviewInput & {
  readonly name: string;
  readonly encoding: string;
  /** A byte order mark stood before the text: it goes out again with it. */
  readonly hasMark?: boolean;
  /** Corrections of the preview, by block; a block without one keeps what was recognised. */
  readonly roles?: Readonly<Record<number, BlockRole>>;
  /** Set by a job, so that a run that was killed after it had stored does not store again. */
  readonly documentId?: string;
};

/** The longest text that is taken as one document, in UTF-16 units: some two thousand pages. */
const MAX_LENGTH = 16_000_000;

/** What an import would store, segment by segment; nothing is kept. */
export async function previewDocument(
  deps: Pick<Deps, 'projects' | RuleNeeds>,
  actor: Actor,
  input: PreviewInput,
): Promise<Result<DocumentDraft, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  const found = await deps.projects.get(input.projectId);
  if (!found) return refuse('projectNotFound');
  return draftOf(deps, input.projectId, input, found.project);
}

/** Stores a document, whole or not at all. */
export async function importDocument(
  deps: Pick<Deps, 'projects' | 'documents' | 'newId' | RuleNeeds>,
  actor: Actor,
  input: ImportDocumentInput,
): Promise<Result<{ readonly documentId: string }, Failure>> {
  const name = input.name.trim();
  const refusal = forbidden(actor, 'manage') ?? badName(name);
  if (refusal) return refusal;
  const found = await deps.projects.get(input.projectId);
  if (!found) return refuse('projectNotFound');
  const { sourceLang, targetLang } = found.project;
  const draft = await draftOf(deps, input.projectId, input, found.project);
  if (!draft.ok) return draft;
  const documentId = input.documentId ?? deps.newId();
  await deps.documents.insert({
    projectId: input.projectId,
    id: documentId,
    name,
    format: draft.value.format,
    encoding: input.encoding,
    sourceLang,
    targetLang,
    skeleton: input.hasMark ? { ...draft.value.skeleton, hasMark: true } : draft.value.skeleton,
    contentHash: fingerprint('text' in input ? input.text : Buffer.from(input.bytes).toString('latin1')),
    run: { id: deps.newId(), fileName: name, actorId: actor.userId },
    blocks: newBlocks(
      draft.value.blocks.map((block, i) => ({ ...block, role: input.roles?.[i] ?? block.role })),
      deps,
    ),
  });
  return ok({ documentId });
}

async function draftOf(
  deps: Pick<Deps, RuleNeeds>,
  projectId: string,
  source: ImportSource,
  languages: LanguagePair,
): Promise<Result<DocumentDraft, Failure>> {
  const { text } = 'text' in source ? source : { text: '' };
  if (text.length > MAX_LENGTH) return refuse('fileTooLarge', { max: MAX_LENGTH });
  const unstorable = text.search(UNSTORABLE);
  if (unstorable >= 0) return refuse('untranslatableLine', { line: lineAt(text, unstorable) });
  const draft =
    source.format === 'xliff' ? await draftOfXliff(text, languages) : await cut(deps, projectId, source, languages);
  if (!draft.ok) return draft;
  return draft.value.blocks.some(({ segments }) => segments.length > 0) ? draft : refuse('emptyDocument');
}

async function cut(
  deps: Pick<Deps, RuleNeeds>,
  projectId: string,
  source: DocumentSource,
  languages: LanguagePair,
): Promise<Result<DocumentDraft, Failure>> {
  try {
    const segmented = await cutDocument(deps, projectId, { ...source, lang: languages.sourceLang });
    if (!segmented.ok) return segmented;
    const document = segmented.value;
    // An escape of the format (`\u0000` of JSON) can bring in what the file itself does not hold.
    const unstorable = document.blocks.find(({ segments, message }) =>
      [...segments.map(({ content }) => content), message?.target ?? []].some(isUnstorable),
    );
    if (unstorable) {
      const at = unstorable.segments[0]?.source.start ?? 0;
      return refuse('untranslatableLine', { line: 'text' in source ? lineAt(source.text, at) : 1 });
    }
    return ok(draftOfSegmented(document, languages));
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return fail(failureOf(error));
  }
}

/** What a database text cannot hold: NUL, and half a surrogate pair, which would be replaced silently on the way. */
export const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const isUnstorable = (content: InlineContent): boolean =>
  content.some((node) => UNSTORABLE.test(node.kind === 'text' ? node.text : node.data));

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
