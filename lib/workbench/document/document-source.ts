import type { DocumentFormat, ExtractedBlock, Skeleton } from '../../codec/document';
import { TRACKED_CHANGES, type TrackedChanges } from '../../codec/docx/items';
import { readDocx } from '../../codec/docx/read';
import { readHtml } from '../../codec/html/read';
import { readJson } from '../../codec/json/read';
import { readMarkdown } from '../../codec/markdown/read';
import { readPlain } from '../../codec/plain/read';
import { readPo } from '../../codec/po/read';
import { readSubtitles } from '../../codec/subtitles/read';
import { readXlsx } from '../../codec/xlsx/read';
import { trailingCreditStart } from '../../segment/line-kinds';

/** Formats that are no text: packed files, kept as they came. */
export const FILE_FORMATS = ['docx', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
/** What becomes of tracked changes of a Word document. */
export { TRACKED_CHANGES, type TrackedChanges };
export const isFileFormat = (format: string): format is FileFormat => FILE_FORMATS.some((known) => known === format);

/** Formats that documents come in. */
export const IMPORT_FORMATS = [
  'plain',
  'html',
  'markdown',
  'xliff',
  'docx',
  'xlsx',
  'srt',
  'vtt',
  'json',
  'po',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
export type TextImportFormat = Exclude<ImportFormat, FileFormat>;

/** What a document is cut from: decoded text, or the bytes of a format that is no text. */
export type DocumentSource =
  | { readonly format: DocumentFormat; readonly text: string }
  | { readonly format: FileFormat; readonly bytes: Uint8Array; readonly trackedChanges?: TrackedChanges | undefined };

/** A file to bring in: text, or the bytes of a packed file. */
export type ImportSource = DocumentSource | { readonly format: 'xliff'; readonly text: string };

/** A packed file as it came, base64: its writer patches it. */
export type FileSkeleton = {
  readonly format: FileFormat;
  readonly file: string;
  readonly trackedChanges?: TrackedChanges;
};

export type ReadDocument = {
  readonly format: DocumentFormat | FileFormat;
  readonly blocks: readonly ExtractedBlock[];
  readonly skeleton: Skeleton | FileSkeleton;
};

/** The blocks of a document and what is needed to write it again. @throws CodecError when a file breaks its format */
export function readDocument(source: DocumentSource): ReadDocument {
  switch (source.format) {
    case 'plain':
      return readPlain(source.text, trailingCreditStart);
    case 'html':
      return readHtml(source.text);
    case 'markdown':
      return readMarkdown(source.text);
    case 'srt':
    case 'vtt':
      return readSubtitles(source.text, source.format);
    case 'json':
      return readJson(source.text);
    case 'po':
      return readPo(source.text);
    case 'docx': {
      const { bytes, trackedChanges = 'accept' } = source;
      const file = Buffer.from(bytes).toString('base64');
      const blocks = readDocx(bytes, { trackedChanges });
      return { format: 'docx', blocks, skeleton: { format: 'docx', file, trackedChanges } };
    }
    case 'xlsx': {
      const file = Buffer.from(source.bytes).toString('base64');
      return { format: 'xlsx', blocks: readXlsx(source.bytes), skeleton: { format: 'xlsx', file } };
    }
  }
}

/** The bytes of a packed file that was kept. */
export const keptFile = ({ file }: FileSkeleton): Uint8Array => new Uint8Array(Buffer.from(file, 'base64'));
