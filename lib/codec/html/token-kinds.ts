import { INLINE, META_NAMES, OPAQUE, TEXT_ATTRIBUTES, VOID } from './elements';
import type { HtmlAttribute, HtmlToken } from './tokens';

/** Whether an element is taken as one, with all that stands in it. */
export function isOpaque({ name, attributes }: HtmlToken): boolean {
  if (VOID.has(name)) return false;
  if (OPAQUE.has(name)) return true;
  const value = (of: string) => attributes.find((attribute) => attribute.name === of)?.value;
  return value('translate')?.toLowerCase() === 'no' || /(?:^|\s)notranslate(?:\s|$)/u.test(value('class') ?? '');
}

/** The index of the end tag that closes the element begun at `open`; the last token when none does. */
export function closing(tokens: readonly HtmlToken[], open: number): number {
  const { name } = tokens[open]!;
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.name !== name) continue;
    if (token.kind === 'start') depth++;
    else if (token.kind === 'end' && --depth === 0) return i;
  }
  return tokens.length - 1;
}

/** What a code is called where it is shown. */
export const labelOf = (token: HtmlToken, data: string): string => {
  if (token.kind === 'end') return `/${token.name}`;
  if (token.kind === 'comment') return '<!-- -->';
  const inside = OPAQUE.has(token.name) && INLINE.has(token.name) ? data.replace(/<[^>]*>/gu, '') : '';
  return inside !== '' && inside.length <= 24 ? inside : token.name;
};

/** Whether a reader sees the value of an attribute. */
export function isTextAttribute({ name, attributes }: HtmlToken, attribute: HtmlAttribute): boolean {
  if (attribute.value.trim() === '') return false;
  if (TEXT_ATTRIBUTES.has(attribute.name)) return name !== 'link' && name !== 'meta';
  if (name !== 'meta' || attribute.name !== 'content') return false;
  const key = attributes.find((other) => other.name === 'name' || other.name === 'property')?.value.toLowerCase();
  return key !== undefined && META_NAMES.has(key);
}

/** Where the value of an attribute stands, without its quotes, and which quote it has. */
export function valuePlace(html: string, { start, end }: HtmlAttribute): { start: number; end: number; quote: string } {
  const equals = html.indexOf('=', start);
  let from = equals + 1;
  while (/[\s]/u.test(html[from] ?? '')) from++;
  const quote = html[from] === '"' || html[from] === "'" ? html[from]! : '';
  return quote === '' ? { start: from, end, quote } : { start: from + 1, end: end - 1, quote };
}
