import { attribute, childNamed, type ElementNode, elements } from '../element';

/** A segment or ignorable of a unit, or the one pair of a match. `index` counts from 1. */
export type Part = {
  readonly element: ElementNode;
  readonly isSegment: boolean;
  readonly index: number;
  readonly source: ElementNode | null;
  readonly target: ElementNode | null;
  /** Where the target stands among the targets: `order`, or its own place. */
  readonly order: number;
};

/** An inline element where it stands: `isEnd` marks the end tag of a `pc` or `mrk`. */
export type Step = { readonly element: ElementNode; readonly part: Part; readonly isEnd: boolean };

export type Side = {
  readonly name: 'source' | 'target';
  /** In the order of the reader: the target's parts by `order`. */
  readonly steps: readonly Step[];
  /** Elements with an id, the first of each. */
  readonly byId: ReadonlyMap<string, Step>;
};

/** What inline rules look at: one unit, or one match, whose ids do not meet those of the unit around it. */
export type World = {
  readonly holder: ElementNode;
  readonly core: string;
  readonly parts: readonly Part[];
  readonly dataIds: ReadonlySet<string>;
  readonly source: Side;
  readonly target: Side;
};

export function unitWorld(unit: ElementNode): World {
  const parts = elements(unit)
    .filter((child) => child.uri === unit.uri && (child.local === 'segment' || child.local === 'ignorable'))
    .map((element, i) => makePart(element, childNamed(element, 'source'), childNamed(element, 'target'), i + 1));
  return makeWorld(unit, unit.uri, parts);
}

export function matchWorld(match: ElementNode, core: string): World {
  const inside = (local: string) => elements(match).find((e) => e.uri === core && e.local === local) ?? null;
  return makeWorld(match, core, [makePart(match, inside('source'), inside('target'), 1)]);
}

function makePart(element: ElementNode, source: ElementNode | null, target: ElementNode | null, index: number): Part {
  const order = target === null ? null : attribute(target, 'order');
  const place = order !== null && /^\+?[0-9]+$/u.test(order.trim()) ? Number(order) : index;
  return { element, isSegment: element.local === 'segment', index, source, target, order: place };
}

function makeWorld(holder: ElementNode, core: string, parts: readonly Part[]): World {
  const dataIds = new Set<string>();
  for (const list of elements(holder))
    if (list.uri === core && list.local === 'originalData')
      for (const data of elements(list)) if (attribute(data, 'id') !== null) dataIds.add(attribute(data, 'id')!);
  const ordered = parts.filter((part) => part.target !== null).sort((a, b) => a.order - b.order);
  return {
    holder,
    core,
    parts,
    dataIds,
    source: side('source', parts, core),
    target: side('target', ordered, core),
  };
}

function side(name: 'source' | 'target', parts: readonly Part[], core: string): Side {
  const steps: Step[] = [];
  const byId = new Map<string, Step>();
  const visit = (element: ElementNode, part: Part): void => {
    for (const child of elements(element)) {
      if (child.uri !== core) continue;
      const step = { element: child, part, isEnd: false };
      steps.push(step);
      const id = attribute(child, 'id');
      if (id !== null && !byId.has(id)) byId.set(id, step);
      visit(child, part);
      if (child.local === 'pc' || child.local === 'mrk') steps.push({ element: child, part, isEnd: true });
    }
  };
  for (const part of parts) if (part[name] !== null) visit(part[name], part);
  return { name, steps, byId };
}

/** The inline elements of a side, each once. */
export const inlines = (side: Side): readonly Step[] => side.steps.filter((step) => !step.isEnd);

export const isCode = (element: ElementNode): boolean => ['ph', 'pc', 'sc', 'ec'].includes(element.local);
export const isMark = (element: ElementNode): boolean => element.local === 'mrk' || element.local === 'sm';
export const isIsolated = (element: ElementNode): boolean => attribute(element, 'isolated') === 'yes';

/** An editing hint with its default. */
export const hint = (element: ElementNode, name: 'canCopy' | 'canDelete' | 'canReorder' | 'canOverlap'): string =>
  attribute(element, name) ?? (name === 'canOverlap' && element.local === 'pc' ? 'no' : 'yes');
