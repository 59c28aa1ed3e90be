import type { Skeleton } from '../../codec/document';
import { writeDocx } from '../../codec/docx/write';
import { writeHtml } from '../../codec/html/write';
import { writeJson } from '../../codec/json/write';
import { writeMarkdown } from '../../codec/markdown/write';
import { writePlain } from '../../codec/plain/write';
import { poInUtf8, writePo } from '../../codec/po/write';
import { writeSubtitles } from '../../codec/subtitles/write';
import { writeXlsx } from '../../codec/xlsx/write';
import type { ExportedFile } from '../memory/export-memory';
import type { WholeDocument } from '../ports/documents';
import { blocksOf, finishedContent } from './blocks';
import { type FileSkeleton, isFileFormat, keptFile } from './document-source';
import type { XliffSkeleton } from './xliff-skeleton';
import { patchedXliff } from './xliff-units';

type AnySkeleton = Skeleton | FileSkeleton | XliffSkeleton;
type OriginalFormat = AnySkeleton['format'];

const FILES: Readonly<Record<string, { readonly extension: string; readonly mediaType: string }>> = {
  plain: { extension: 'txt', mediaType: 'text/plain' },
  html: { extension: 'html', mediaType: 'text/html' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  srt: { extension: 'srt', mediaType: 'application/x-subrip' },
  vtt: { extension: 'vtt', mediaType: 'text/vtt' },
  json: { extension: 'json', mediaType: 'application/json' },
  po: { extension: 'po', mediaType: 'text/x-gettext-translation' },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  'xliff-1.2': { extension: 'xlf', mediaType: 'application/x-xliff+xml' },
  'xliff-2': { extension: 'xlf', mediaType: 'application/xliff+xml' },
};

/** The format a document came in, from what was kept of it. */
export const originalFormat = ({ skeleton }: WholeDocument): OriginalFormat => (skeleton as AnySkeleton).format;

/** How a file of a format, or of the one a document came in, is named and served. */
export const originalFileOf = (format: string) => FILES[format] ?? FILES['plain']!;
export const originalFile = (whole: WholeDocument) => originalFileOf(originalFormat(whole));

/** How a format says that it is UTF-8, where that is not a byte order mark: tools of gettext and of JSON refuse one. */
const IN_UTF_8: Readonly<Record<string, (text: string) => string>> = { po: poInUtf8, json: (text) => text };

/** How the file was encoded, where it is a text. */
export function originalEncoding(whole: WholeDocument): Pick<ExportedFile, 'writtenAs'> {
  const format = originalFormat(whole);
  const { encoding } = whole.document;
  const { hasMark = false } = whole.skeleton as { readonly hasMark?: boolean };
  if (isFileFormat(format) || (encoding === 'utf-8' && !hasMark)) return {};
  const isMarkup = format === 'html' || format.startsWith('xliff');
  return { writtenAs: { encoding, hasMark, isMarkup, inUtf8: IN_UTF_8[format] ?? ((text) => `\ufeff${text}`) } };
}

/**
 * The document in the format it came in, from what was kept of the file: only what is translated is replaced.
 * Unfinished segments stand in their draft or their source.
 */
export function writeOriginal(whole: WholeDocument): string | Uint8Array {
  const skeleton = whole.skeleton as AnySkeleton;
  const { sourceLang, targetLang } = whole.document;
  if ('units' in skeleton) return patchedXliff(whole, skeleton);
  const targets = blocksOf(whole.segments).map((segments) =>
    // What nobody has touched keeps its place as it was: in a PO file that is no copy of the source.
    segments.every(({ targetText }) => targetText.trim() === '') ? null : finishedContent(segments),
  );
  switch (skeleton.format) {
    case 'plain':
      return writePlain(skeleton, targets);
    case 'markdown':
      return writeMarkdown(skeleton, targets);
    case 'html':
      return writeHtml(skeleton, targets, { sourceLang, targetLang });
    case 'srt':
    case 'vtt':
      return writeSubtitles(skeleton, targets);
    case 'json':
      return writeJson(skeleton, targets);
    case 'po':
      return writePo(skeleton, targets);
    case 'xlsx':
      return writeXlsx(keptFile(skeleton), targets, { sourceLang, targetLang });
    case 'docx': {
      const { trackedChanges = 'accept' } = skeleton;
      return writeDocx(keptFile(skeleton), targets, { sourceLang, targetLang }, { trackedChanges });
    }
  }
}
