import { CodecError } from '../types';
import { attribute, descendants, type ElementNode, elements } from './element';
import { NO_INLINE, type ParsedInline } from './inline';
import { originalDataOf, readInline2, sourceOf, targetOf } from './inline-2';
import type { ParsedUnit } from './parsed';
import { prefixOf } from './patch-content';
import { parseXliff } from './patch-parse';
import { attributes, cutTokens, renderTokens, type Token, tokensOf } from './resegment-content';

/** A change of the segments of one unit of XLIFF 2, by positions as `readXliff` gives them. */
export type SegmentChange =
  /**
   * Cuts a segment at places of its plain source text, and its target at as many of its own. The part `ignorable` becomes
   * what stands between two segments and has no target.
   */
  | {
      readonly kind: 'split';
      readonly unit: number;
      readonly segment: number;
      readonly source: readonly number[];
      readonly target?: readonly number[];
      readonly ignorable?: number;
    }
  /** Makes one of segments that follow each other in the order of the targets, with what stands between them. */
  | { readonly kind: 'join'; readonly unit: number; readonly segments: readonly number[] };

/** A part of a unit as it will be written. */
type Part = {
  readonly isSegment: boolean;
  readonly element: ElementNode;
  readonly id: string | null;
  readonly state: string | null;
  readonly subState: string | null;
  readonly source: readonly Token[];
  readonly target: readonly Token[] | null;
  readonly space: string | null;
  /** Place among the targets; fractions until all are numbered anew. */
  readonly order: number;
  readonly saysOrder: boolean;
  readonly isChanged: boolean;
};

/**
 * Splits or joins segments of an XLIFF 2 file and gives the file back; only the segments of that unit are rewritten.
 *
 * Ids: the first part keeps its own, new ones are not used anywhere in the unit. States: a join takes the earliest with
 * its subState; the parts of a split are at most `translated`, for nobody reviewed them as they are. Orders are numbered
 * anew, and a joined source follows the order of its targets. Where white space was treated in two ways, it is preserved.
 * Modules that named a segment which was joined to another name that one.
 *
 * @throws CodecError those of `readXliff`; `notSupported`: `canResegment`, `unknownSegment`, `notAdjacent`, `version`
 * Spec: XLIFF 2.1 §4.7.3 (segmentation modification); states after a split as in the suite's `toSegment` pairs.
 */
export function resegmentXliff(text: string, change: SegmentChange): string {
  const { family, units } = parseXliff(text);
  const unit = units[change.unit];
  const refuse = (reason: string) =>
    new CodecError('notSupported', unit?.unit.at ?? { line: 1, column: 1 }, { reason });
  if (family !== 2) throw refuse('version');
  if (unit === undefined) throw refuse('unknownSegment');
  const before = partsOf(unit);
  const chosen = change.kind === 'split' ? [change.segment] : change.segments;
  const elementsChosen = chosen.map((i) => unit.segments[i]?.element);
  if (chosen.length === 0 || elementsChosen.some((element) => element === undefined)) throw refuse('unknownSegment');
  const indexes = elementsChosen.map((element) => before.findIndex((part) => part.element === element));
  for (const i of indexes) if (!mayResegment(before[i]!, unit)) throw refuse('canResegment');
  const after = change.kind === 'split' ? split(before, indexes[0]!, change, unit) : join(before, indexes, refuse);
  return write(text, unit.element, before, numbered(after));
}

function mayResegment({ element }: Part, { unit }: ParsedUnit): boolean {
  const own = attribute(element, 'canResegment');
  return own === null ? unit.canResegment : own === 'yes';
}

function partsOf({ element }: ParsedUnit): readonly Part[] {
  const data = originalDataOf(element, element.uri);
  const read = (holder: ElementNode | null): ParsedInline => (holder === null ? NO_INLINE : readInline2(holder, data));
  return elements(element)
    .filter((child) => child.uri === element.uri && (child.local === 'segment' || child.local === 'ignorable'))
    .map((part, i) => {
      const [source, target] = [sourceOf(part), targetOf(part)];
      const order = target === null ? null : attribute(target, 'order');
      return {
        isSegment: part.local === 'segment',
        element: part,
        id: attribute(part, 'id'),
        state: attribute(part, 'state'),
        subState: attribute(part, 'subState'),
        source: tokensOf(read(source)),
        target: target === null ? null : tokensOf(read(target)),
        space: source === null ? null : attribute(source, 'xml:space'),
        order: order === null ? i + 1 : Number(order),
        saysOrder: order !== null,
        isChanged: false,
      };
    });
}

const STATES = ['initial', 'translated', 'reviewed', 'final'];
const rank = (state: string | null): number => Math.max(0, STATES.indexOf(state ?? 'initial'));

function split(
  parts: readonly Part[],
  index: number,
  change: Extract<SegmentChange, { kind: 'split' }>,
  unit: ParsedUnit,
): readonly Part[] {
  const part = parts[index]!;
  const sources = cutTokens(part.source, change.source);
  const places = change.target ?? change.source.map(() => Number.POSITIVE_INFINITY);
  const targets = part.target === null ? null : cutTokens(part.target, places);
  const used = new Set(unit.segments.map(({ segment }) => segment.id));
  for (const { source, target } of parts)
    for (const token of [...source, ...(target ?? [])]) if (token.kind === 'code') used.add(token.parsed.code.id);
  const isReviewed = rank(part.state) > rank('translated');
  const made = sources.map((source, i): Part => {
    const cut = { ...part, source, order: part.order + i / sources.length, isChanged: true };
    if (i === change.ignorable)
      return { ...cut, isSegment: false, id: null, state: null, subState: null, target: null };
    return {
      ...cut,
      id: i === 0 ? part.id : newId(used),
      state: isReviewed ? 'translated' : part.state,
      subState: isReviewed ? null : part.subState,
      target: targets === null ? null : targets[i]!,
    };
  });
  return parts.toSpliced(index, 1, ...made);
}

/** The first of s1, s2 … that nothing in the unit has. Takes it. */
function newId(used: Set<string | null>): string {
  let n = 1;
  while (used.has(`s${n}`)) n++;
  used.add(`s${n}`);
  return `s${n}`;
}

function join(
  parts: readonly Part[],
  indexes: readonly number[],
  refuse: (reason: string) => CodecError,
): readonly Part[] {
  const inOrder = [...parts].sort((a, b) => a.order - b.order);
  const places = indexes.map((i) => inOrder.indexOf(parts[i]!)).sort((a, b) => a - b);
  const run = inOrder.slice(places[0], places.at(-1)! + 1);
  if (run.some((part) => part.isSegment && !indexes.includes(parts.indexOf(part)))) throw refuse('notAdjacent');
  const segments = run.filter((part) => part.isSegment);
  const least = segments.reduce((a, b) => (rank(b.state) < rank(a.state) ? b : a));
  const hasTarget = run.some((part) => part.target !== null);
  const spaces = new Set(run.map((part) => part.space ?? 'default'));
  const made: Part = {
    ...segments[0]!,
    id: segments.find(({ id }) => id !== null)?.id ?? null,
    state: least.state,
    subState: least.subState,
    source: run.flatMap((part) => part.source),
    target: hasTarget ? run.flatMap((part) => part.target ?? part.source) : null,
    space: spaces.size > 1 ? 'preserve' : segments[0]!.space,
    order: run[0]!.order,
    saysOrder: run[0]!.saysOrder,
    isChanged: true,
  };
  const first = Math.min(...run.map((part) => parts.indexOf(part)));
  return parts.flatMap((part, i) => (i === first ? [made] : run.includes(part) ? [] : [part]));
}

/** Orders as 1..N; said where it was said before, or where it is not the part's own place. */
function numbered(parts: readonly Part[]): readonly (Part & { readonly place: number | null })[] {
  const places = new Map([...parts].sort((a, b) => a.order - b.order).map((part, i) => [part, i + 1]));
  return parts.map((part, i) => {
    const place = places.get(part)!;
    return { ...part, place: part.target !== null && (part.saysOrder || place !== i + 1) ? place : null };
  });
}

/** Writes the parts where the old ones stood, each behind the white space that stood before the first. */
function write(
  text: string,
  unit: ElementNode,
  before: readonly Part[],
  after: readonly (Part & { readonly place: number | null })[],
): string {
  const start = before[0]!.element.start;
  const end = before.at(-1)!.element.end;
  const gap = /[ \t\r\n]*$/u.exec(text.slice(0, start))![0];
  const written = after.map((part) => (part.isChanged ? partText(part, text) : unchangedText(part, text)));
  return redirected(text.slice(0, start), unit, before, after) + written.join(gap) + text.slice(end);
}

/**
 * The unit up to its segments, where matches, glossaries and revisions that named a segment which went into another name that one:
 * none of them is left pointing nowhere. `ref` is a fragment (`#s2`) in modules, a bare id in change tracking.
 */
function redirected(head: string, unit: ElementNode, before: readonly Part[], after: readonly Part[]): string {
  const ids = new Set(after.map(({ id }) => id));
  const moved = new Map<string, string>();
  for (const { id, element } of before) {
    if (id === null || ids.has(id)) continue;
    const holder = after.find((part) => part.isChanged && part.isSegment && part.id !== null);
    if (holder && element.local === 'segment') moved.set(id, holder.id!);
  }
  if (moved.size === 0) return head;
  let out = head;
  for (const element of [...descendants(unit)].filter(({ openEnd }) => openEnd <= head.length).reverse()) {
    const ref = attribute(element, 'ref');
    const to = ref === null ? undefined : moved.get(ref.replace(/^#/u, ''));
    if (ref === null || to === undefined) continue;
    const tag = out.slice(element.start, element.openEnd);
    const sign = ref.startsWith('#') ? '#' : '';
    const told = tag.replace(/(\sref\s*=\s*["'])[^"']*/u, (_, lead: string) => `${lead}${sign}${to}`);
    out = out.slice(0, element.start) + told + out.slice(element.openEnd);
  }
  return out;
}

/** A part that stays, but for its order. */
function unchangedText(part: Part & { readonly place: number | null }, text: string): string {
  const { element } = part;
  const target = targetOf(element);
  const raw = text.slice(element.start, element.end);
  const value = target === null ? null : attribute(target, 'order');
  if (target === null || String(part.place ?? '') === (value ?? '')) return raw;
  const tag = text.slice(target.start, target.openEnd).replace(/\s+order\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  const ordered = part.place === null ? tag : tag.replace(/(\s*\/?>)$/u, ` order="${part.place}"$1`);
  return raw.slice(0, target.start - element.start) + ordered + raw.slice(target.openEnd - element.start);
}

function partText(part: Part & { readonly place: number | null }, text: string): string {
  const { element } = part;
  const [source, target] = [sourceOf(element)!, targetOf(element) ?? sourceOf(element)!];
  const optional = (name: string, value: string | number | null) => (value === null ? '' : ` ${name}="${value}"`);
  const space = optional('xml:space', part.space);
  const sides = [
    `<${source.name}${attributes(source, ['xml:space'])}${space}>${renderTokens(part.source, text)}</${source.name}>`,
  ];
  const name = source.name.replace('source', 'target');
  if (part.target !== null)
    sides.push(
      `<${name}${attributes(target, ['xml:space', 'order', ...(target.local === 'source' ? ['xml:lang'] : [])])}${space}${optional('order', part.place)}>${renderTokens(part.target, text)}</${name}>`,
    );
  if (!part.isSegment) {
    const ignorable = `${prefixOf(element)}ignorable`;
    return `<${ignorable}>${sides.join('')}</${ignorable}>`;
  }
  const own = optional('id', part.id) + attributes(element, ['id', 'state', 'subState']);
  const state = optional('state', part.state) + optional('subState', part.subState);
  return `<${element.name}${own}${state}>${sides.join('')}</${element.name}>`;
}
