import { attribute, type ElementNode, elements } from '../element';
import type { Report } from './report';
import { inlines, type Part, type World } from './world';

/** Ids of a world: data, parts, inline elements of either side; and the order of the targets. */
export function checkIds(world: World, report: Report): void {
  checkDataIds(world, report);
  checkPartIds(world, report);
  checkTargetIds(world, report);
  checkOrder(world, report);
}

/** `ids` once each among elements of one list. */
export function checkUnique(list: Iterable<ElementNode>, rule: string, report: Report, attributeName = 'id'): void {
  const seen = new Set<string>();
  for (const element of list) {
    const id = attribute(element, attributeName);
    if (id === null) continue;
    if (seen.has(id)) report(rule, element.at, { id });
    seen.add(id);
  }
}

function checkDataIds(world: World, report: Report): void {
  for (const list of elements(world.holder))
    if (list.uri === world.core && list.local === 'originalData')
      checkUnique(
        elements(list).filter((data) => data.local === 'data'),
        'data-id-unique',
        report,
      );
}

/** One set for segments, ignorables and every inline id of all sources. */
function checkPartIds(world: World, report: Report): void {
  const seen = new Set<string>();
  const see = (element: ElementNode): void => {
    const id = attribute(element, 'id');
    if (id === null) return;
    if (seen.has(id)) report('part-id-unique', element.at, { id });
    seen.add(id);
  };
  let part: Part | null = null;
  const enter = (next: number): void => {
    for (let i = part?.index ?? 0; i < next; i++) {
      part = world.parts[i]!;
      if (part.element !== world.holder) see(part.element);
    }
  };
  for (const step of inlines(world.source)) {
    enter(step.part.index);
    see(step.element);
  }
  enter(world.parts.length);
}

/** A target's id is its source's, then of the same kind, or a new one; once over all targets. */
function checkTargetIds(world: World, report: Report): void {
  const seen = new Set<string>();
  const partIds = new Set(
    world.parts.filter((part: Part) => part.element !== world.holder).map((part) => attribute(part.element, 'id')),
  );
  for (const { element } of inlines(world.target)) {
    const id = attribute(element, 'id');
    if (id === null) continue;
    if (seen.has(id)) report('target-id-unique', element.at, { id });
    seen.add(id);
    const source = world.source.byId.get(id)?.element;
    if (source ? kindOf(source) !== kindOf(element) : partIds.has(id))
      report('target-id-corresponds', element.at, { id, element: element.name });
  }
}

const KINDS: Readonly<Record<string, string>> = { pc: 'span', sc: 'span', mrk: 'mark', sm: 'mark' };
const kindOf = (element: ElementNode): string => KINDS[element.local] ?? element.local;

/** Resolved places are 1..N over segments and ignorables, no two alike. */
function checkOrder(world: World, report: Report): void {
  const targets = world.parts.filter((part) => part.target !== null);
  if (!targets.some((part) => attribute(part.target!, 'order') !== null)) return;
  const taken = new Map<number, Part>();
  for (const part of targets) {
    if (part.order < 1 || part.order > world.parts.length)
      report('order-range', part.target!.at, { order: part.order, parts: world.parts.length });
    const other = taken.get(part.order);
    if (other === undefined) taken.set(part.order, part);
    else {
      const said = attribute(part.target!, 'order') === null ? other : part;
      report('order-unique', said.target!.at, { order: part.order });
    }
  }
}
