import type { FileFormat } from './document-source';
import type { TextImportFormat } from './import-document';

const EXTENSIONS: Readonly<Record<string, TextImportFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  srt: 'srt',
  vtt: 'vtt',
  json: 'json',
  po: 'po',
  pot: 'po',
  xlf: 'xliff',
  xliff: 'xliff',
  sdlxliff: 'xliff',
  mqxliff: 'xliff',
  mxliff: 'xliff',
};
const FILE_EXTENSIONS: Readonly<Record<string, FileFormat>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xlsx',
};
const XLIFF = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:[\w-]+:)?xliff\b/u;
const HTML = /^\s*<(?:!doctype html|html|head|body|\?xml|div|p|h[1-6]|article|section)\b/iu;

/** The format of a file by its name, or by how its text begins where the name says nothing. Plain text is the last resort. */
export function formatOfFile(fileName: string, text: string): TextImportFormat {
  const known = EXTENSIONS[extensionOf(fileName)];
  if (known) return known;
  if (XLIFF.test(text)) return 'xliff';
  if (/^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'vtt';
  return HTML.test(text) ? 'html' : 'plain';
}

/** The packed format of a file, null for text. A name that says so is believed, so that a broken file is told as such. */
export function fileFormatOf(fileName: string, bytes: Uint8Array): FileFormat | null {
  const known = FILE_EXTENSIONS[extensionOf(fileName)];
  if (known) return known;
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return isArchive ? 'docx' : null;
}

/** Marks of direction may stand around the dot and at the end of a name written in Arabic. */
const extensionOf = (fileName: string): string =>
  /\.([a-z0-9]+)$/i.exec(fileName.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))?.[1]?.toLowerCase() ??
  '';
