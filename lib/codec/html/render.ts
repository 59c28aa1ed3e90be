import type { InlineContent } from '../../text/inline';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Content as HTML between tags: text escaped, codes as the markup they stand for. */
export const renderText = (content: InlineContent): string =>
  content.map((node) => (node.kind === 'text' ? escaped(node.text) : node.data)).join('');

/** The value of an attribute without codes; `quote` is the one the file uses, `''` for none: then the value brings its own. */
export function renderAttribute(content: InlineContent, quote: string): string {
  const text = content.map((node) => (node.kind === 'text' ? node.text : '')).join('');
  const value = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (quote === "'") return value.replaceAll("'", '&#39;');
  const safe = value.replaceAll('"', '&quot;');
  return quote === '"' ? safe : `"${safe}"`;
}

/** How a slot of a given kind is written: `text`, or `attribute` with its quote behind; `html:` before it inside Markdown. */
export function renderKind(kind: string | undefined, content: InlineContent): string {
  const own = kind?.replace(/^html:/u, '') ?? 'text';
  return own.startsWith('attribute') ? renderAttribute(content, own.slice('attribute'.length)) : renderText(content);
}
