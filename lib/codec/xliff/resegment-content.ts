import { attribute, type ElementNode, isNamespaceDeclaration } from './element';
import type { ParsedCode, ParsedInline } from './inline';
import { prefixOf } from './patch-content';
import { crossingPairs } from './write-codes';

/** A stretch of text, or a code as it was read. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly parsed: ParsedCode };

/** The content of a source or target as tokens, in order. */
export function tokensOf(inline: ParsedInline): readonly Token[] {
  let next = 0;
  return inline.content.map((node) =>
    node.kind === 'text' ? { kind: 'text', text: node.text } : { kind: 'code', parsed: inline.codes[next++]! },
  );
}

/**
 * Cuts tokens at places of their plain text, ascending. A code at a cut goes with what it closes, else with what follows.
 * @returns one list more than there are places
 */
export function cutTokens(tokens: readonly Token[], places: readonly number[]): readonly (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  let offset = 0;
  const isDue = (): boolean => pieces.length <= places.length && places[pieces.length - 1]! <= offset;
  for (const token of tokens) {
    if (token.kind === 'code') {
      if (isDue() && token.parsed.side !== 'close') pieces.push([]);
      pieces.at(-1)!.push(token);
      continue;
    }
    let { text } = token;
    while (text !== '') {
      while (isDue()) pieces.push([]);
      const end = pieces.length <= places.length ? places[pieces.length - 1]! - offset : text.length;
      const piece = text.slice(0, end);
      pieces.at(-1)!.push({ kind: 'text', text: piece });
      offset += piece.length;
      text = text.slice(piece.length);
    }
  }
  while (pieces.length <= places.length) pieces.push([]);
  return pieces;
}

const WHOLE: Readonly<Record<string, string>> = { sc: 'pc', ec: 'pc', pc: 'pc', sm: 'mrk', em: 'mrk', mrk: 'mrk' };

/** Writes tokens: a pair that nests is one element, one that does not, or whose other end is elsewhere, two tags. */
export function renderTokens(tokens: readonly Token[], original: string): string {
  const pairs = new Map<number, number>();
  const open = new Map<string, number>();
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'text' || !isSpan(token.parsed)) continue;
    const { side, code } = token.parsed;
    if (side === 'open') open.set(code.id, at);
    else if (open.has(code.id)) {
      pairs.set(open.get(code.id)!, at).set(at, open.get(code.id)!);
      open.delete(code.id);
    }
  }
  const crossing = crossingPairs(pairs);
  return tokens
    .map((token, at) => {
      if (token.kind === 'text') return escaped(token.text);
      const { parsed } = token;
      if (!isSpan(parsed)) return original.slice(parsed.start, parsed.end);
      const partner = pairs.get(at);
      const other = partner === undefined ? null : (tokens[partner] as Extract<Token, { kind: 'code' }>).parsed;
      return other !== null && !crossing.has(at) ? wholeTag(parsed, other, original) : halfTag(parsed, original);
    })
    .join('');
}

const isSpan = ({ element }: ParsedCode): boolean =>
  Object.hasOwn(WHOLE, element.local) && attribute(element, 'isolated') !== 'yes';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;').replaceAll('\r', '&#13;');

const quoted = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, (c) => `&#${c.charCodeAt(0)};`);

/** Attributes that a `pc` has for each of its ends. */
const OF_ENDS = ['dataRef', 'disp', 'equiv', 'subFlows'];

function wholeTag(parsed: ParsedCode, other: ParsedCode, original: string): string {
  const { element, side } = parsed;
  const name = prefixOf(element) + WHOLE[element.local]!;
  const isWhole = element.local === 'pc' || element.local === 'mrk';
  if (side === 'close') return `</${name}>`;
  if (isWhole)
    return element.selfClosing
      ? original.slice(parsed.start, parsed.end).replace(/\s*\/>$/u, '>')
      : original.slice(parsed.start, parsed.end);
  if (element.local === 'sm') return `<${name}${attributes(element, [])}>`;
  let out = `<${name}${attributes(element, [...OF_ENDS, 'canOverlap', 'isolated'])}`;
  for (const end of OF_ENDS) {
    out += optional(`${end}Start`, attribute(element, end));
    out += optional(`${end}End`, attribute(other.element, end));
  }
  // The defaults differ: two tags may overlap with others, one element may not.
  return `${out} canOverlap="${attribute(element, 'canOverlap') ?? 'yes'}">`;
}

function halfTag(parsed: ParsedCode, original: string): string {
  const { element, side } = parsed;
  if (!['pc', 'mrk'].includes(element.local)) return original.slice(parsed.start, parsed.end);
  const isStart = side === 'open';
  const id = attribute(element, 'id') ?? '';
  const prefix = prefixOf(element);
  if (element.local === 'mrk')
    return isStart ? `<${prefix}sm${attributes(element, [])}/>` : `<${prefix}em startRef="${quoted(id)}"/>`;
  const ends = OF_ENDS.flatMap((name) => [`${name}Start`, `${name}End`]);
  const canReorder = attribute(element, 'canReorder');
  let out = `<${prefix}${isStart ? 'sc' : 'ec'}${isStart ? '' : ` startRef="${quoted(id)}"`}`;
  out += attributes(element, [...ends, 'canOverlap', 'canReorder', ...(isStart ? [] : ['id', 'dir'])]);
  for (const name of OF_ENDS) out += optional(name, attribute(element, name + (isStart ? 'Start' : 'End')));
  out += optional('canReorder', !isStart && canReorder === 'firstNo' ? 'no' : canReorder);
  return `${out} canOverlap="${attribute(element, 'canOverlap') ?? 'no'}"/>`;
}

const optional = (name: string, value: string | null): string => (value === null ? '' : ` ${name}="${quoted(value)}"`);

export function attributes(element: ElementNode, skipped: readonly string[]): string {
  let out = '';
  for (const name in element.attrs)
    if (!skipped.includes(name) && !isNamespaceDeclaration(name)) out += optional(name, element.attrs[name]!);
  return out;
}
