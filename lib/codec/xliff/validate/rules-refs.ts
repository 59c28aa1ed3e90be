import { attribute, type ElementNode, elements } from '../element';
import { GLOSSARY, MATCHES } from '../names';
import { type Fragment, isFragment, isInUnit, leafOf, parseFragment } from './fragment';
import type { Report } from './report';
import { notesOf } from './rules-parts';
import { inlines, isMark, type World } from './world';

type UnitPlace = { readonly file: string | null; readonly unit: string | null };

/** References by fragment identifier: of marks, matches, glossaries and notes. */
export function checkReferences(world: World, place: UnitPlace, report: Report): void {
  const notes = new Set(notesOf(world.holder, world.core).map((note) => attribute(note, 'id')));
  for (const side of [world.source, world.target])
    for (const { element } of inlines(side)) {
      const ref = attribute(element, 'ref');
      if (!isMark(element) || ref === null) continue;
      const fragment = readReference(element, ref, report);
      if (attribute(element, 'type') !== 'comment' || fragment?.kind === 'broken') continue;
      const leaf = fragment && isInUnit(fragment, place) ? leafOf(fragment) : null;
      if (leaf?.prefix !== 'n' || !notes.has(leaf.id)) report('comment-ref-note', element.at, { ref });
    }
  for (const note of notesOf(world.holder, world.core)) readReference(note, attribute(note, 'ref'), report);
}

/** Reads a reference inside the document; `null` for those to elsewhere, which are neither resolved nor fetched. */
export function readReference(element: ElementNode, ref: string | null, report: Report): Fragment | null {
  if (ref === null || !isFragment(ref)) return null;
  const fragment = parseFragment(ref);
  if (fragment.kind === 'broken') report(fragment.rule, element.at, { ref });
  return fragment;
}

/** `ref` of matches and glossary entries: a segment, an ignorable or a span of this unit. */
export function checkModuleReferences(world: World, place: UnitPlace, report: Report): void {
  for (const list of elements(world.holder)) {
    if (list.uri === MATCHES && list.local === 'matches')
      for (const match of elements(list)) checkSpan(match, 'mtc-ref', world, place, report);
    if (list.uri === GLOSSARY && list.local === 'glossary')
      for (const entry of elements(list))
        for (const element of [entry, ...elements(entry)])
          if (element.uri === GLOSSARY && ['glossEntry', 'translation'].includes(element.local))
            checkSpan(element, 'gls-entry', world, place, report);
  }
}

function checkSpan(element: ElementNode, rule: string, world: World, place: UnitPlace, report: Report): void {
  const ref = attribute(element, 'ref');
  if (ref === null) return;
  if (!isFragment(ref)) {
    // A bare id is met often enough: told, and an error only where it names nothing.
    report(rule, element.at, { ref }, isSpan(world, '', ref) ? 'warning' : 'error');
    return;
  }
  const fragment = readReference(element, ref, report);
  if (fragment === null || fragment.kind === 'broken') return;
  const leaf = isInUnit(fragment, place) ? leafOf(fragment) : null;
  if (leaf === null || !isSpan(world, leaf.prefix, leaf.id)) report(rule, element.at, { ref });
}

function isSpan(world: World, prefix: string, id: string): boolean {
  if (prefix === 't') return world.target.byId.has(id);
  if (prefix !== '') return false;
  return world.source.byId.has(id) || world.parts.some((part) => attribute(part.element, 'id') === id);
}
