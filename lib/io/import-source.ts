import { fileFormatOf, formatOfFile } from '../workbench/document/document-format';
import {
  type FileFormat,
  type ImportSource,
  isFileFormat,
  type TrackedChanges,
} from '../workbench/document/document-source';
import type { ImportFormat, TextImportFormat } from '../workbench/document/import-document';
import { decodeBytes } from './bytes';
import type { DetectedEncoding } from './encoding';

/**
 * The bytes of a file as a document to bring in: packed formats as they are, all others decoded.
 *
 * @param asked what the user says; absent: as the name and the contents say
 * @throws CodecError `encoding`
 */
export function importSource(
  bytes: Uint8Array,
  fileName: string,
  asked: {
    readonly encoding?: string | undefined;
    readonly format?: ImportFormat | undefined;
    readonly trackedChanges?: TrackedChanges | undefined;
  } = {},
): { readonly source: ImportSource; readonly detected: DetectedEncoding | null } {
  const packed: FileFormat | null =
    asked.format === undefined ? fileFormatOf(fileName, bytes) : isFileFormat(asked.format) ? asked.format : null;
  if (packed) return { source: { format: packed, bytes, trackedChanges: asked.trackedChanges }, detected: null };
  const { text, detected } = decodeBytes(bytes, asked.encoding);
  const format = asked.format ?? formatOfFile(fileName, text);
  return { source: { format: format as TextImportFormat, text }, detected };
}
