import type { ImportFormat } from '../workbench/import-document';

/** Formats of documents as they are named on the command line. */
export const IMPORT_FORMAT_NAMES: Readonly<Record<string, ImportFormat>> = {
  txt: 'plain',
  md: 'markdown',
  html: 'html',
  xliff: 'xliff',
  docx: 'docx',
  xlsx: 'xlsx',
  srt: 'srt',
  vtt: 'vtt',
  json: 'json',
  po: 'po',
};
