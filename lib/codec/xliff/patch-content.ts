import type { InlineCode, InlineContent } from '../../text/inline';
import { CodecError, type InputPosition } from '../types';
import { isXmlChar } from '../xml/chars';
import { hasIllegal } from '../xml/escape';
import { attribute, type ElementNode, isNamespaceDeclaration } from './element';
import { type ParsedCode, sideOf } from './inline';
import { missingDeclarations } from './patch-edits';
import { crossingPairs, pairsIn } from './write-codes';

/** What is needed to write content into a place of a file. */
export type Target = {
  readonly original: string;
  readonly family: 1 | 2;
  readonly lineBreak: string;
  /** Codes that may be used, those to be preferred first. */
  readonly codes: readonly ParsedCode[];
  /** What the content will stand in: its namespaces, and the prefix of new elements. */
  readonly scope: ElementNode;
  /** Ids that a doubled code must not get. */
  readonly usedIds: Set<string>;
  readonly at: InputPosition;
};

/** Elements that are both ends of a pair, and what their ends are when they stand apart. */
const SPLIT: Readonly<Record<string, readonly [string, string]>> = {
  pc: ['sc', 'ec'],
  g: ['bx', 'ex'],
  mrk: ['sm', 'em'],
};

/**
 * Writes content as it will stand in the file. Text is escaped as little as may be; codes are the slices of the file
 * they were read from. A pair that no longer nests is split into two tags, and an end that lost its partner is written as
 * what stands alone: the cases where a tag is made anew. An annotation that lost an end is left out.
 *
 * @throws CodecError `notSupported`: a code that the unit does not have, a character that 1.x cannot write
 */
export function renderContent(content: InlineContent, target: Target): string {
  const slices = new Map<string, ParsedCode>();
  for (const parsed of target.codes) {
    const key = `${parsed.side} ${parsed.code.id}`;
    if (!slices.has(key)) slices.set(key, parsed);
  }
  const find = (code: InlineCode): ParsedCode => {
    const found = slices.get(`${sideOf(code.form)} ${code.id}`);
    if (found === undefined) throw refusal(target, 'unknownCode', code.id);
    return found;
  };
  const isOneElement = (code: InlineCode): boolean => {
    const found = slices.get(`${sideOf(code.form)} ${code.id}`);
    return found !== undefined && Object.hasOwn(SPLIT, found.element.local);
  };
  const pairs = pairsIn(content, ({ form }) => form !== 'standalone');
  const crossing = crossingPairs(new Map([...pairs].filter(([at]) => isOneElement(content[at] as InlineCode))));
  const copies = new Copies(target.usedIds);
  const made = content.map((node, at) => {
    if (node.kind === 'text') return text(node.text, target);
    if (node.element === 'cp' && !slices.has(`alone ${node.id}`)) return codePoint(node.id, target);
    const parsed = find(node);
    const partner = pairs.get(at);
    const isAlone = partner === undefined;
    if (isAlone && isMark(parsed)) return '';
    const id = target.family === 2 ? copies.idFor(node, at, partner) : null;
    // An end whose partner stands in another segment of the unit is as it should be.
    if (isAlone && (node.form === 'open' || node.form === 'close')) return loneTag(parsed, target, id);
    if (!isOneElement(node)) return slice(parsed, target, id);
    if (!isAlone && !crossing.has(at)) return tagOf(parsed, target, id);
    return splitTag(parsed, isAlone, target, id);
  });
  return made.join('');
}

const isMark = ({ element, side }: ParsedCode): boolean =>
  side !== 'alone' && ['mrk', 'sm', 'em'].includes(element.local);

const refusal = (target: Target, reason: string, name: string): CodecError =>
  new CodecError('notSupported', target.at, { reason, name });

function text(value: string, target: Target): string {
  const written = (part: string): string =>
    part
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll(']]>', ']]&gt;')
      .replaceAll('\r', '&#13;')
      .replaceAll('\n', target.lineBreak);
  if (!hasIllegal(value)) return written(value);
  if (target.family === 1) throw refusal(target, 'illegalCharacter', '');
  let out = '';
  for (const character of value) {
    const codePoint = character.codePointAt(0)!;
    out += isXmlChar(codePoint) ? written(character) : codePointTag(codePoint.toString(16), target);
  }
  return out;
}

function codePoint(id: string, target: Target): string {
  const hex = /^cp[0-9]+-([0-9a-fA-F]{1,6})$/u.exec(id)?.[1];
  if (hex === undefined || target.family === 1) throw refusal(target, 'unknownCode', id);
  return codePointTag(hex, target);
}
const codePointTag = (hex: string, target: Target): string =>
  `<${prefixOf(target.scope)}cp hex="${hex.toUpperCase().padStart(4, '0')}"/>`;

export const prefixOf = (element: ElementNode): string =>
  element.name.includes(':') ? element.name.slice(0, element.name.indexOf(':') + 1) : '';

/** Gives the second and later copies of a code an id of their own; both ends of a pair the same. */
class Copies {
  private readonly seen = new Map<string, number>();
  private readonly ids = new Map<number, string | null>();

  constructor(private readonly used: Set<string>) {}

  /**
   * @param partner where the other end of its pair stands, if it has one
   * @returns the new id, or `null` for the first of its kind
   */
  idFor(code: InlineCode, at: number, partner: number | undefined): string | null {
    const known = partner === undefined || partner > at ? undefined : this.ids.get(partner);
    if (known !== undefined) return known;
    const isEnd = sideOf(code.form) === 'close';
    const key = `${isEnd ? 'end' : 'start'} ${code.id}`;
    const count = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, count);
    const id = count === 1 ? null : this.fresh();
    this.ids.set(at, id);
    return id;
  }

  private fresh(): string {
    let n = 1;
    while (this.used.has(`copy${n}`)) n++;
    this.used.add(`copy${n}`);
    return `copy${n}`;
  }
}

/** The tag as it stands in the file; with another id for a copy, and the declarations it lacks in its new place. */
function slice(parsed: ParsedCode, target: Target, id: string | null): string {
  const { element } = parsed;
  const raw = target.original.slice(parsed.start, parsed.end);
  if (parsed.side === 'close' && parsed.start !== element.start) return raw;
  return withAttributes(raw, parsed, target, id);
}

function withAttributes(raw: string, parsed: ParsedCode, target: Target, id: string | null): string {
  const { element, start } = parsed;
  let out = raw;
  if (id !== null) {
    const name = attribute(element, 'id') === null ? 'startRef' : 'id';
    const span = element.values?.[name];
    if (span) out = out.slice(0, span.start - start) + id + out.slice(span.end - start);
    const isCopy = name === 'id' && element.local !== 'mrk' && element.local !== 'sm' && !hasData(element);
    if (isCopy && attribute(element, 'copyOf') === null)
      out = addToTag(out, ` copyOf="${attribute(element, 'id') ?? ''}"`);
  }
  return addToTag(out, missingDeclarations(element, target.scope));
}

const hasData = (element: ElementNode): boolean =>
  ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => attribute(element, name) !== null);

/** Puts attributes behind the name of the tag that a slice begins with. */
const addToTag = (raw: string, attributes: string): string =>
  attributes === '' ? raw : raw.replace(/^<[^\s/>]+/u, (head) => head + attributes);

/** One end of an element with both. An empty element gets a start tag and an end tag. */
function tagOf(parsed: ParsedCode, target: Target, id: string | null): string {
  const { element, side } = parsed;
  if (!element.selfClosing) return slice(parsed, target, id);
  if (side === 'close') return `</${element.name}>`;
  const raw = target.original.slice(element.start, element.openEnd).replace(/\s*\/>$/u, '>');
  return withAttributes(raw, parsed, target, id);
}

/** Attributes of a `pc` that an end has under another name. */
const ENDS = ['disp', 'equiv', 'dataRef', 'subFlows'];

function splitTag(parsed: ParsedCode, isAlone: boolean, target: Target, copy: string | null): string {
  const { element, side } = parsed;
  const isStart = side === 'open';
  const [start, end] = SPLIT[element.local]!;
  const prefix = prefixOf(element);
  const id = copy ?? attribute(element, 'id') ?? '';
  if (target.family === 1) {
    if (element.local === 'mrk') throw refusal(target, 'crossedMark', id);
    const kept = isStart ? attributesBut(element, ['id', 'rid']) : '';
    return `<${prefix}${isStart ? start : end} id="${id}" rid="${id}"${kept}/>`;
  }
  if (element.local === 'mrk') {
    return isStart ? `<${prefix}sm id="${id}"${attributesBut(element, ['id'])}/>` : `<${prefix}em startRef="${id}"/>`;
  }
  let out = `<${prefix}${isStart ? start : end}`;
  if (isStart) out += ` id="${id}"`;
  else if (isAlone) out += ` id="${newId(id, target.usedIds)}"`;
  else out += ` startRef="${id}"`;
  if (isAlone) out += ' isolated="yes"';
  const suffix = isStart ? 'Start' : 'End';
  for (const name of ENDS) out += optionalAttribute(name, attribute(element, name + suffix));
  const skipped = ['id', 'canOverlap', 'canReorder', ...ENDS.flatMap((name) => [`${name}Start`, `${name}End`])];
  const canReorder = attribute(element, 'canReorder');
  out += optionalAttribute('canReorder', !isStart && canReorder === 'firstNo' ? 'no' : canReorder);
  if (!isStart && !isAlone) skipped.push('dir');
  return `${out}${attributesBut(element, skipped)}/>`;
}

/** What an end without its partner may keep as an `it` of 1.2. */
const OF_IT = ['rid', 'ctype', 'ts', 'crc', 'xid', 'equiv-text'];

/** An end that lost its partner: isolated in 2.x, an `it` in 1.x. */
function loneTag(parsed: ParsedCode, target: Target, copy: string | null): string {
  const { element, side } = parsed;
  if (Object.hasOwn(SPLIT, element.local) && target.family === 2) return splitTag(parsed, true, target, copy);
  const id = attribute(element, 'id') ?? attribute(element, 'startRef') ?? '';
  const prefix = prefixOf(element);
  if (target.family === 2) {
    const own = side === 'open' ? (copy ?? id) : newId(copy ?? id, target.usedIds);
    return `<${prefix}${element.local} id="${own}" isolated="yes"${attributesBut(element, ['id', 'startRef', 'isolated'])}/>`;
  }
  const holds = element.local === 'bpt' || element.local === 'ept';
  const native = holds && !element.selfClosing ? target.original.slice(element.openEnd, element.closeStart) : '';
  const skipped = Object.keys(element.attrs).filter((name) => !OF_IT.includes(name));
  return `<${prefix}it id="${id}" pos="${side === 'open' ? 'open' : 'close'}"${attributesBut(element, skipped)}>${native}</${prefix}it>`;
}

function newId(id: string, used: Set<string>): string {
  let fresh = `${id}-end`;
  for (let n = 2; used.has(fresh); n++) fresh = `${id}-end${n}`;
  used.add(fresh);
  return fresh;
}

const optionalAttribute = (name: string, value: string | null): string =>
  value === null
    ? ''
    : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`;

function attributesBut(element: ElementNode, skipped: readonly string[]): string {
  let out = '';
  for (const name in element.attrs)
    if (!skipped.includes(name) && !isNamespaceDeclaration(name)) out += optionalAttribute(name, element.attrs[name]!);
  return out;
}
