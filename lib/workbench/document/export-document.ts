import { type Article, writeArticleHtml, writeArticleMarkdown, writeArticleText } from '../../codec/article/write';
import { writeBilingualDocx } from '../../codec/bilingual/docx-write';
import type { BilingualTable, TableWords } from '../../codec/bilingual/table';
import { type BilingualPage, type BilingualRow, writeBilingualHtml } from '../../codec/bilingual/write';
import { writeBilingualXlsx } from '../../codec/bilingual/xlsx-write';
import type { TmxUnit } from '../../codec/tmx/types';
import { writeTmx } from '../../codec/tmx/write';
import { type Failure, ok, type Result } from '../../core/result';
import { each } from '../../core/stream';
import { plainText } from '../../text/inline';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { bilingualTable } from '../exchange/bilingual-table';
import { forbidden, refuse } from '../failures';
import type { ExportedFile } from '../memory/export-memory';
import type { WholeDocument } from '../ports/documents';
import type { ExportFormat } from '../views/document';
import type { SegmentView } from '../views/segment';
import { blocksOf, finishedContent, type OrderedSegment } from './blocks';
import { documentProposals, type Proposals } from './document-proposals';
import { originalEncoding, originalFile, originalFileOf, originalFormat, writeOriginal } from './write-original';
import { isPatchable, patchedXliff, writeDocumentXliff } from './xliff-units';

export type ExportDocumentInput = {
  readonly projectId: string;
  readonly documentId: string;
  readonly format: ExportFormat;
  /** Words around the texts of the bilingual page, in the interface's language. */
  readonly labels?: BilingualPage['labels'];
  /** The same around a table for Word and Excel, which cannot do without. */
  readonly words?: TableWords;
  readonly locale?: string;
  /** An XLIFF takes the best match of the project's memories along for each segment. */
  readonly withMatches?: boolean;
};

/**
 * A document on its way out: for exchange (TMX, XLIFF), in the format it came in, for its readers (the article as text, Markdown or HTML), or for
 * reviewers without the workbench (bilingual HTML). What is not translated yet stands in its source.
 */
export async function exportDocument(
  deps: Pick<Deps, 'documents' | 'projects' | 'memories' | 'matcher'>,
  actor: Actor,
  input: ExportDocumentInput,
): Promise<Result<ExportedFile, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const whole = await deps.documents.whole(input.projectId, input.documentId);
  if (!whole) return refuse('documentNotFound');
  const isXliff = input.format === 'xliff-1.2' || input.format === 'xliff-2.1';
  const proposals = isXliff && input.withMatches ? await documentProposals(deps, input.projectId, whole) : undefined;
  const base = whole.document.name.replace(/\.[a-z0-9]{1,8}$/i, '');
  const { extension, mediaType } = input.format === 'original' ? originalFile(whole) : FILES[input.format];
  return ok({
    fileName: `${base}.${whole.document.targetLang}.${extension}`,
    mediaType: mediaType.startsWith('application/vnd') ? mediaType : `${mediaType}; charset=utf-8`,
    pieces: write(whole, input, proposals),
    ...(isAsItCame(whole, input.format) ? originalEncoding(whole) : {}),
  });
}

const FILES: Readonly<
  Record<Exclude<ExportFormat, 'original'>, { readonly extension: string; readonly mediaType: string }>
> = {
  tmx: { extension: 'tmx', mediaType: 'application/x-tmx+xml' },
  'xliff-1.2': { extension: 'xlf', mediaType: 'application/x-xliff+xml' },
  'xliff-2.1': { extension: 'xlf', mediaType: 'application/xliff+xml' },
  text: { extension: 'txt', mediaType: 'text/plain' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  html: { extension: 'html', mediaType: 'text/html' },
  'bilingual-html': { extension: 'bilingual.html', mediaType: 'text/html' },
  'bilingual-docx': { ...originalFileOf('docx'), extension: 'bilingual.docx' },
  'bilingual-xlsx': { ...originalFileOf('xlsx'), extension: 'bilingual.xlsx' },
};

function write(
  whole: WholeDocument,
  input: ExportDocumentInput,
  proposals: Proposals | undefined,
): AsyncGenerator<string | Uint8Array> {
  switch (input.format) {
    case 'original':
      return each([writeOriginal(whole)]);
    case 'tmx':
      return writeTmx(tmxUnits(whole), { attrs: { srclang: whole.document.sourceLang } });
    case 'xliff-1.2':
    case 'xliff-2.1':
      return isPatchable(whole.skeleton, input.format)
        ? each([patchedXliff(whole, whole.skeleton, proposals)])
        : writeDocumentXliff(whole, input.format, proposals);
    case 'bilingual-html':
      return writeBilingualHtml(pageOf(whole, input), rowsOf(whole));
    case 'bilingual-docx':
      return each([writeBilingualDocx(tableOf(whole, input))]);
    case 'bilingual-xlsx':
      return each([writeBilingualXlsx(tableOf(whole, input))]);
    case 'text':
    case 'markdown':
    case 'html':
      return each([writeArticle(whole, input.format)]);
  }
}

/** A page that came as HTML names its encoding in its head: it keeps it. */
const isAsItCame = (whole: WholeDocument, format: ExportFormat): boolean =>
  format === 'original' || (format === 'html' && originalFormat(whole) === 'html');

const ORIGINALS = { text: 'plain', markdown: 'markdown', html: 'html' } as const;

/** In the format it came in the document is written from its skeleton, otherwise anew from its blocks. */
function writeArticle(whole: WholeDocument, format: 'text' | 'markdown' | 'html'): string {
  if (originalFormat(whole) === ORIGINALS[format]) return writeOriginal(whole) as string;
  const { targetLang, name } = whole.document;
  const blocks = blocksOf(whole.segments);
  const targets = blocks.map(finishedContent);
  const article: Article = {
    title: titleOf(blocks) ?? name,
    lang: targetLang,
    blocks: blocks.map((segments, i) => ({
      role: segments[0]!.role,
      lang: segments.some(({ targetText }) => targetText !== '') ? targetLang : segments[0]!.lang,
      text: plainText(targets[i]!),
    })),
  };
  if (format === 'text') return writeArticleText(article);
  return format === 'markdown' ? writeArticleMarkdown(article) : writeArticleHtml(article);
}

const titleOf = (blocks: readonly (readonly OrderedSegment[])[]): string | null => {
  const headline = blocks.find(([first]) => first?.role === 'headline');
  return headline ? plainText(finishedContent(headline)) : null;
};

/** What is confirmed: a memory that takes a draft in offers it as a translation for ever. */
function* tmxUnits({ document, segments }: WholeDocument): Generator<TmxUnit> {
  for (const [i, segment] of segments.entries()) {
    if (!segment.translate || !isFinished(segment)) continue;
    const context = (type: string, neighbour: SegmentView | undefined) =>
      neighbour ? [{ type, text: neighbour.sourceText, attrs: {} }] : [];
    yield {
      attrs: { tuid: segment.id },
      notes: [],
      props: [
        { type: 'x-document', text: document.name, attrs: {} },
        { type: 'x-role', text: segment.role, attrs: {} },
        { type: 'x-status', text: segment.status, attrs: {} },
        ...context('x-context-pre', segments[i - 1]),
        ...context('x-context-post', segments[i + 1]),
      ],
      variants: [
        { lang: document.sourceLang, content: segment.source, attrs: {}, notes: [], props: [] },
        { lang: document.targetLang, content: segment.target, attrs: {}, notes: [], props: [] },
      ],
    };
  }
}

function tableOf(whole: WholeDocument, { words, locale = 'en' }: ExportDocumentInput): BilingualTable {
  if (!words) throw new Error('a bilingual table needs its words');
  return bilingualTable(whole, { words, locale });
}

const ENGLISH_LABELS = { number: 'No.', source: 'Source', target: 'Target', unfinished: 'not finished' };

const pageOf = ({ document }: WholeDocument, { labels, locale }: ExportDocumentInput): BilingualPage => ({
  title: document.name,
  sourceLang: document.sourceLang,
  targetLang: document.targetLang,
  locale: locale ?? 'en',
  labels: labels ?? ENGLISH_LABELS,
});

async function* rowsOf({ segments }: WholeDocument): AsyncGenerator<BilingualRow> {
  for (const [i, segment] of segments.entries()) {
    yield {
      number: i + 1,
      role: segment.role,
      sourceLang: segment.lang,
      source: segment.sourceText,
      target: segment.targetText,
      isFinished: isFinished(segment),
    };
  }
}

const isFinished = ({ status }: OrderedSegment): boolean => status !== 'untranslated' && status !== 'draft';
