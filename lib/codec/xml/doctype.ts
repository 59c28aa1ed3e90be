import type { IssueParams } from '../types';
import { isNameChar, isNameStart, isXmlChar } from './chars';

/** General entities of an internal subset: name → replacement text, character references already expanded. */
export type Entities = ReadonlyMap<string, string>;

export const PREDEFINED: Entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

/** Something in a document type declaration that is refused; `offset` counts from the start of the declaration. */
export class DoctypeRefusal extends Error {
  constructor(
    readonly code: 'malformedXml' | 'doctypeEntity',
    readonly offset: number,
    readonly params: IssueParams,
  ) {
    super(code);
  }
}

const QUOTED = /\s+(?:"([^"]*)"|'([^']*)')\s*>/uy;
const EXTERNAL = /\s+(?:SYSTEM|PUBLIC)\s/uy;

/**
 * Offset just behind the `>` that ends the declaration starting at `start`, or −1 when it is not there yet.
 * Quotes, comments, instructions and brackets are skipped as such.
 */
export function doctypeEnd(text: string, start: number): number {
  let bracket = false;
  for (let i = start + 9; i < text.length; i++) {
    const c = text[i]!;
    if (c === '"' || c === "'") {
      i = text.indexOf(c, i + 1);
    } else if (c === '<' && text.startsWith('!--', i + 1)) {
      i = text.indexOf('-->', i + 4);
      if (i !== -1) i += 2;
    } else if (c === '<' && text[i + 1] === '?') {
      i = text.indexOf('?>', i + 2);
      if (i !== -1) i += 1;
    } else if (c === '[') bracket = true;
    else if (c === ']') bracket = false;
    else if (c === '>' && !bracket) return i + 1;
    // A declaration inside the subset ends with `>` too: only the bracket tells them apart.
    if (i === -1) return -1;
  }
  return -1;
}

/**
 * Reads the internal subset for entities of text. Nothing else of a DTD has an effect here: no attribute defaults,
 * no content models, and nothing is ever fetched.
 *
 * @throws DoctypeRefusal for parameter entities, external entities and what is not a declaration at all
 */
export function readDoctype(declaration: string): { readonly name: string; readonly entities: Entities } {
  const head = /^<!DOCTYPE\s+([^\s[>]+)/u.exec(declaration);
  if (head === null) throw new DoctypeRefusal('malformedXml', 0, { reason: 'doctype' });
  const entities = new Map<string, string>();
  const open = subsetStart(declaration, head[0].length);
  if (open === -1) return { name: head[1]!, entities };

  for (let i = open + 1; i < declaration.length; ) {
    const c = declaration[i]!;
    if (c === ']') break;
    if (/\s/u.test(c)) i++;
    else if (c === '%') throw new DoctypeRefusal('doctypeEntity', i, { reason: 'parameterEntity' });
    else if (declaration.startsWith('<!--', i)) i = declaration.indexOf('-->', i) + 3;
    else if (declaration.startsWith('<?', i)) i = declaration.indexOf('?>', i) + 2;
    else if (declaration.startsWith('<!ENTITY', i)) i = entity(declaration, i, entities);
    else if (/^<!(?:ELEMENT|ATTLIST|NOTATION)\s/u.test(declaration.slice(i, i + 12)))
      i = declarationEnd(declaration, i);
    else throw new DoctypeRefusal('malformedXml', i, { reason: 'doctype' });
  }
  return { name: head[1]!, entities };
}

/** Offset of the `[` that opens the subset, past the quoted identifiers; −1 without a subset. */
function subsetStart(declaration: string, from: number): number {
  for (let i = from; i < declaration.length; i++) {
    const c = declaration[i]!;
    if (c === '"' || c === "'") i = declaration.indexOf(c, i + 1);
    else if (c === '[') return i;
  }
  return -1;
}

function declarationEnd(declaration: string, from: number): number {
  for (let i = from; i < declaration.length; i++) {
    const c = declaration[i]!;
    if (c === '"' || c === "'") i = declaration.indexOf(c, i + 1);
    else if (c === '>') return i + 1;
    if (i === -1) break;
  }
  throw new DoctypeRefusal('malformedXml', from, { reason: 'doctype' });
}

function entity(declaration: string, start: number, entities: Map<string, string>): number {
  const head = /^<!ENTITY\s+(%\s+)?([^\s"'>]+)/u.exec(declaration.slice(start, start + 600));
  if (head === null) throw new DoctypeRefusal('malformedXml', start, { reason: 'doctype' });
  const name = head[2]!;
  if (head[1] !== undefined) throw new DoctypeRefusal('doctypeEntity', start, { reason: 'parameterEntity', name });
  if (!isName(name)) throw new DoctypeRefusal('malformedXml', start, { reason: 'name', name });
  const after = start + head[0].length;
  EXTERNAL.lastIndex = after;
  if (EXTERNAL.test(declaration)) throw new DoctypeRefusal('doctypeEntity', start, { reason: 'externalEntity', name });
  QUOTED.lastIndex = after;
  const value = QUOTED.exec(declaration);
  if (value === null) throw new DoctypeRefusal('malformedXml', start, { reason: 'doctype' });
  const literal = value[1] ?? value[2] ?? '';
  if (literal.includes('%')) throw new DoctypeRefusal('doctypeEntity', start, { reason: 'parameterEntity', name });
  // The first declaration of a name binds (XML 1.0, 4.2), and the five predefined ones cannot change their meaning.
  if (!entities.has(name) && !PREDEFINED.has(name)) entities.set(name, expandCharacters(literal, start));
  return QUOTED.lastIndex;
}

const isName = (name: string): boolean =>
  isNameStart(name.charCodeAt(0)) && [...name].every((c) => isNameChar(c.charCodeAt(0)));

function expandCharacters(literal: string, offset: number): string {
  return literal.replace(
    /&#(?:x([0-9a-fA-F]+)|([0-9]+));/gu,
    (_, hex: string | undefined, decimal: string | undefined) => {
      const codePoint = hex === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hex, 16);
      if (!isXmlChar(codePoint)) throw new DoctypeRefusal('malformedXml', offset, { reason: 'illegalCharacter' });
      return String.fromCodePoint(codePoint);
    },
  );
}
