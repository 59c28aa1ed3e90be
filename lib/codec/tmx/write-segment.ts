import type { InlineCode, InlineContent } from '../../text/inline';
import { escapeAttribute, escapeText, replaceIllegal } from '../xml/escape';
import { xmlEventsOf } from '../xml/events';
import { CONTENT_KIND } from './segment-builder';

/** Numbers that codes have in all variants of one unit, so that a reader can tell which is which: TMX's `x`. */
export class CodeNumbers {
  private readonly byId = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(contents: readonly InlineContent[]) {
    for (const content of contents)
      for (const node of content)
        if (node.kind === 'code' && node.attrs?.['x'] !== undefined) this.taken.add(node.attrs['x']);
  }

  /** A code's own number if its id is one and free, else the next free. */
  of(id: string): string {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    let number = /^[1-9]\d{0,8}$/u.test(id) && !this.taken.has(id) ? id : '';
    for (let n = 1; number === ''; n++) if (!this.taken.has(String(n))) number = String(n);
    this.taken.add(number);
    this.byId.set(id, number);
    return number;
  }
}

/** The inside of `seg`. Codes of other formats become the TMX element of their form, with their markup as data. */
export function writeSegment(content: InlineContent, numbers: CodeNumbers): string {
  if (content.length === 1 && content[0]!.kind === 'text') return escapeText(replaceIllegal(content[0]!.text));
  const pairs = new PairNumbers(content);
  const nested = nestedHighlights(content);
  let out = '';
  content.forEach((node, index) => {
    if (node.kind === 'text') out += escapeText(replaceIllegal(node.text));
    else if (nested.has(index)) out += node.form === 'open' ? `<hi${attributes(node, ['x', 'type'])}>` : '</hi>';
    else out += code(node, pairs.of(index), numbers);
  });
  return out;
}

const TMX_CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'hi']);

function code(node: InlineCode, i: string | null, numbers: CodeNumbers): string {
  const isOurs = TMX_CODES.has(node.element);
  const x = isOurs ? attributes(node, ['x']) : ` x="${escapeAttribute(numbers.of(node.id))}"`;
  const type = isOurs ? attributes(node, ['type']) : typeOf(node);
  const data = dataOf(node);
  switch (node.form) {
    case 'open':
      if (i !== null) return `<bpt i="${i}"${x}${type}>${data}</bpt>`;
      break;
    case 'close':
      if (i !== null) return `<ept i="${i}">${data}</ept>`;
      break;
    case 'isolated-open':
      return `<it pos="begin"${x}${type}>${data}</it>`;
    case 'isolated-close':
      return `<it pos="end"${x}${type}>${data}</it>`;
    case 'standalone':
      if (node.element === 'ut') return `<ut${x}>${data}</ut>`;
      return `<ph${x}${isOurs ? attributes(node, ['assoc']) : ''}${type}>${data}</ph>`;
  }
  // One half of a pair whose other half is gone.
  return `<it pos="${node.form === 'open' ? 'begin' : 'end'}"${x}${type}>${data}</it>`;
}

/** A code of another format is named by what that format called it. */
const typeOf = (node: InlineCode): string => ` type="${escapeAttribute(node.attrs?.['type'] ?? node.element)}"`;

function attributes(node: InlineCode, names: readonly string[]): string {
  let out = '';
  for (const name of names) {
    const value = node.attrs?.[name];
    if (value !== undefined) out += ` ${name}="${escapeAttribute(replaceIllegal(value))}"`;
  }
  return out;
}

function dataOf(node: InlineCode): string {
  if (node.attrs?.[CONTENT_KIND] !== 'xml') return escapeText(replaceIllegal(node.data));
  try {
    for (const _ of xmlEventsOf(`<x>${node.data}</x>`));
    return node.data;
  } catch {
    return escapeText(replaceIllegal(node.data)); // no longer XML: at least nothing else breaks
  }
}

/** The `i` of each paired code: the file's own where it is still unique, else a free number. */
class PairNumbers {
  private readonly numbers = new Map<number, string>();

  constructor(content: InlineContent) {
    const open = new Map<string, number[]>();
    const pairs: (readonly [number, number])[] = [];
    content.forEach((node, index) => {
      if (node.kind !== 'code') return;
      if (node.form === 'open') open.set(node.id, [...(open.get(node.id) ?? []), index]);
      else if (node.form === 'close') {
        const opener = open.get(node.id)?.pop();
        if (opener !== undefined) pairs.push([opener, index]);
      }
    });
    const taken = new Set<string>();
    const pending: (readonly [number, number])[] = [];
    for (const pair of pairs.sort((a, b) => a[0] - b[0])) {
      const node = content[pair[0]] as InlineCode;
      const own = node.attrs?.['i'];
      if (node.element === 'bpt' && own !== undefined && /^\d{1,9}$/u.test(own) && !taken.has(own))
        this.give(pair, own, taken);
      else pending.push(pair);
    }
    let next = 1;
    for (const pair of pending) {
      while (taken.has(String(next))) next++;
      this.give(pair, String(next), taken);
    }
  }

  of(index: number): string | null {
    return this.numbers.get(index) ?? null;
  }

  private give([opener, closer]: readonly [number, number], number: string, taken: Set<string>): void {
    taken.add(number);
    this.numbers.set(opener, number);
    this.numbers.set(closer, number);
  }
}

/** Indices of highlight codes that still nest properly: those can be elements again, others must be pairs. */
function nestedHighlights(content: InlineContent): ReadonlySet<number> {
  const nested = new Set<number>();
  const stack: number[] = [];
  content.forEach((node, index) => {
    if (node.kind !== 'code' || node.element !== 'hi') return;
    if (node.form === 'open') stack.push(index);
    else if (node.form === 'close') {
      const opener = stack.at(-1);
      if (opener === undefined || (content[opener] as InlineCode).id !== node.id) return;
      stack.pop();
      nested.add(opener).add(index);
    }
  });
  return nested;
}
