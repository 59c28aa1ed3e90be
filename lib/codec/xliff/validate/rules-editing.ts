import { attribute, type ElementNode } from '../element';
import type { Report } from './report';
import { hint, inlines, isCode, isIsolated, type Side, type Step, type World } from './world';

/** What a translation must keep of the codes of its source: those not to be deleted, copied or reordered. */
export function checkEditing(world: World, report: Report): void {
  checkStarts(world.source, report);
  checkStarts(world.target, report);
  if (!world.parts.some((part) => part.target !== null)) return;
  checkDeleted(world, report);
  checkCopied(world, report);
  checkReordered(world, report);
}

const isFixed = (element: ElementNode): boolean => hint(element, 'canReorder') !== 'yes';
/** An `ec` that closes an `sc`, rather than standing for itself. */
const isClosing = (element: ElementNode): boolean => element.local === 'ec' && !isIsolated(element);
const codes = (side: Side): readonly Step[] => side.steps.filter((step) => isCode(step.element));

/** A code that may not be reordered follows one that may not either; ends of spans are no codes of their own here. */
function checkStarts(side: Side, report: Report): void {
  let before: Step | null = null;
  let opened: Step | null = null;
  for (const step of codes(side)) {
    const { element } = step;
    if (!step.isEnd && !isClosing(element)) {
      const fits = [before, opened].some((other) => other !== null && isFixed(other.element));
      if (hint(element, 'canReorder') === 'no' && !fits) report('noreorder-start', element.at);
      opened = step;
    }
    before = step;
  }
}

/**
 * Codes not to be deleted, of sources that have a target, occur in some target of the unit.
 * The finding stands at the target that should have it.
 */
function checkDeleted(world: World, report: Report): void {
  for (const { element, part } of inlines(world.source)) {
    if (!isCode(element) || isClosing(element) || hint(element, 'canDelete') !== 'no' || part.target === null) continue;
    const id = attribute(element, 'id');
    if (id !== null && !world.target.byId.has(id)) report('candelete-kept', part.target.at, { id });
  }
}

/** Codes not to be copied: the targets have no more codes with their data than the sources. */
function checkCopied(world: World, report: Report): void {
  const count = (side: Side) => {
    const counts = new Map<string, number>();
    for (const { element } of inlines(side)) {
      const ref = attribute(element, 'dataRef') ?? attribute(element, 'dataRefStart');
      if (isCode(element) && ref !== null) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
    return counts;
  };
  const guarded = new Set<string>();
  for (const { element } of inlines(world.source)) {
    const ref = attribute(element, 'dataRef') ?? attribute(element, 'dataRefStart');
    if (isCode(element) && ref !== null && hint(element, 'canCopy') === 'no') guarded.add(ref);
  }
  if (guarded.size === 0) return;
  const [inSource, inTarget] = [count(world.source), count(world.target)];
  for (const { element } of inlines(world.target)) {
    const ref = attribute(element, 'dataRef') ?? attribute(element, 'dataRefStart');
    const id = attribute(element, 'id');
    if (ref === null || !guarded.has(ref) || (id !== null && world.source.byId.has(id)) || isClosing(element)) continue;
    if ((inTarget.get(ref) ?? 0) > (inSource.get(ref) ?? 0)) report('cancopy-kept', element.at, { dataRef: ref });
  }
}

/** Sequences of codes that keep their order: a first one and what directly follows it. By id, ends left aside. */
function sequences(side: Side): readonly Step[][] {
  const found: Step[][] = [];
  let current: Step[] | null = null;
  for (const step of inlines(side).filter(({ element }) => isCode(element) && !isClosing(element))) {
    const canReorder = hint(step.element, 'canReorder');
    if (canReorder === 'firstNo') found.push((current = [step]));
    else if (canReorder === 'no') current?.push(step);
    else current = null;
  }
  return found;
}

/** Each sequence reappears whole, adjacent and in order; it may move as a whole. */
function checkReordered(world: World, report: Report): void {
  const target = inlines(world.target).filter(({ element }) => isCode(element) && !isClosing(element));
  const place = new Map(target.map((step, i) => [attribute(step.element, 'id'), i]));
  for (const sequence of sequences(world.source)) {
    if (sequence.some((step) => step.part.target === null)) continue;
    const places = sequence.map((step) => place.get(attribute(step.element, 'id')));
    const first = places.find((at) => at !== undefined);
    if (first === undefined) continue;
    for (const [i, at] of places.entries()) {
      if (at === undefined) {
        // Told as deleted already, and what follows it can be in order all the same.
        break;
      }
      if (i > 0 && at !== places[i - 1]! + 1) {
        report('noreorder-kept', target[at]!.element.at, { id: attribute(target[at]!.element, 'id') ?? '' });
        break;
      }
    }
  }
}
