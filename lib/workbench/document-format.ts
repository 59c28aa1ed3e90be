import type { ImportFormat } from './import-document';

const EXTENSIONS: Readonly<Record<string, ImportFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  xlf: 'xliff',
  xliff: 'xliff',
  sdlxliff: 'xliff',
  mqxliff: 'xliff',
  mxliff: 'xliff',
};
const XLIFF = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:[\w-]+:)?xliff\b/u;
const HTML = /^\s*<(?:!doctype html|html|head|body|\?xml|div|p|h[1-6]|article|section)\b/iu;

/** The format of a file by its name, or by how its text begins where the name says nothing. Plain text is the last resort. */
export function formatOfFile(fileName: string, text: string): ImportFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const known = EXTENSIONS[extension];
  if (known) return known;
  if (XLIFF.test(text)) return 'xliff';
  return HTML.test(text) ? 'html' : 'plain';
}
