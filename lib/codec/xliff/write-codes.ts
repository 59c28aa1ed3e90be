import type { InlineCode, InlineContent } from '../../text/inline';
import { escapeAttribute, hasIllegal } from '../xml/escape';
import { sideOf } from './inline';
import { isNmtoken } from './validate/values';

/** A code where it stands in a content, with its partner there and its id in the file. */
export type PlacedCode = {
  readonly code: InlineCode;
  /** Index of the node in the content. */
  readonly at: number;
  /** Index of the other end's node, when it is in the same content. */
  readonly partner: number | null;
  readonly id: string;
};

/** Codes that do not nest in the content, and therefore cannot be one element each. */
export type PlacedCodes = { readonly byNode: ReadonlyMap<number, PlacedCode>; readonly crossing: ReadonlySet<number> };

/**
 * Gives codes ids that hold for a whole unit: ours hold in a segment only, and a translator may have doubled a code.
 * The same code in source and target of a segment gets the same id.
 */
export class CodeIds {
  private readonly ids = new Map<string, string>();
  private readonly used: Set<string>;
  private next = 1;

  constructor(reserved: Iterable<string>) {
    this.used = new Set(reserved);
  }

  place(content: InlineContent, segment: number): PlacedCodes {
    const partners = pairsIn(content);
    const byNode = new Map<number, PlacedCode>();
    const counts = new Map<string, number>();
    for (const [at, code] of content.entries()) {
      if (code.kind !== 'code') continue;
      const partner = partners.get(at) ?? null;
      if (partner !== null && partner < at) {
        byNode.set(at, { code, at, partner, id: byNode.get(partner)!.id });
        continue;
      }
      const key = `${segment} ${kindOf(code)} ${code.id}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      byNode.set(at, { code, at, partner, id: this.idFor(`${key} ${count}`, code.id) });
    }
    return { byNode, crossing: crossingPairs(partners) };
  }

  private idFor(key: string, wanted: string): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    let id = wanted;
    while (!isNmtoken(id) || id.trim() !== id || this.used.has(id)) id = `c${this.next++}`;
    this.used.add(id);
    this.ids.set(key, id);
    return id;
  }
}

const kindOf = (code: InlineCode): string =>
  code.form === 'standalone' ? 'alone' : code.form === 'close' || code.form === 'isolated-close' ? 'end' : 'span';

/**
 * Nodes of opening and closing codes that belong together, both ways: each end with the last open start of its id.
 * @param isTaken which codes are looked at; all by default
 */
export function pairsIn(
  content: InlineContent,
  isTaken: (code: InlineCode) => boolean = ({ form }) => form === 'open' || form === 'close',
): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>();
  const pairs = new Map<number, number>();
  for (const [at, node] of content.entries()) {
    if (node.kind !== 'code' || !isTaken(node)) continue;
    const side = sideOf(node.form);
    if (side === 'open') open.set(node.id, [...(open.get(node.id) ?? []), at]);
    else if (side === 'close') {
      const start = open.get(node.id)?.pop();
      if (start !== undefined) pairs.set(start, at).set(at, start);
    }
  }
  return pairs;
}

/** Nodes of pairs that do not nest in one another. */
export function crossingPairs(pairs: ReadonlyMap<number, number>): ReadonlySet<number> {
  const crossing = new Set<number>();
  const open: number[] = [];
  for (const [at, partner] of [...pairs].sort(([a], [b]) => a - b)) {
    if (partner > at) open.push(at);
    else {
      const place = open.lastIndexOf(partner);
      // Everything opened since and still open crosses this pair.
      if (place !== open.length - 1) for (const start of [partner, ...open.slice(place + 1)]) crossing.add(start);
      open.splice(place, 1);
    }
  }
  for (const start of [...crossing]) crossing.add(pairs.get(start)!);
  return crossing;
}

/**
 * What of a code the elements of the format cannot say, as JSON for our own attribute. `data` stands in the file as
 * text, unless XML cannot hold it.
 */
export function codeJson({
  id,
  form,
  element,
  data,
  label,
  attrs,
  canCopy,
  canDelete,
  canReorder,
}: InlineCode): string {
  const held = hasIllegal(data) ? { data } : {};
  return JSON.stringify({ id, form, element, ...held, label, attrs, canCopy, canDelete, canReorder }).replace(
    /[\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

/** ` name="value"` where there is a value. */
export const optional = (name: string, value: string | null | undefined): string =>
  value === null || value === undefined || value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`;
