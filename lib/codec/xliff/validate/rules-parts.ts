import { primaryLang } from '../../../text/lang';
import { attribute, type ElementNode, elements } from '../element';
import type { Report } from './report';
import type { Part, World } from './world';

/** What is in force around a unit, from the document down to its group. */
export type Around = {
  readonly srcLang: string | null;
  readonly trgLang: string | null;
  readonly lang: string | null;
  readonly space: string;
};

/** Segments and their states, languages and spaces; the unit itself. */
export function checkParts(world: World, around: Around, report: Report): void {
  const { holder } = world;
  const isUnit = holder.uri === world.core;
  if (isUnit) {
    if (!world.parts.some((part) => part.isSegment)) report('unit-has-segment', holder.at);
    for (const part of world.parts) checkState(part, report);
  }
  const lang = attribute(holder, 'xml:lang') ?? around.lang;
  const space = attribute(holder, 'xml:space') ?? around.space;
  const isReference = !isUnit && attribute(holder, 'reference') === 'yes';
  for (const part of world.parts) {
    checkLang(part.source, lang, around.srcLang, 'source-lang', report);
    if (!isReference) checkLang(part.target, lang, around.trgLang, 'target-lang', report);
    if (part.source === null || part.target === null) continue;
    const [source, target] = [part.source, part.target].map((side) => attribute(side, 'xml:space') ?? space);
    if (source !== target) report('space-equal', part.target.at, { source: source!, target: target! });
  }
}

function checkState(part: Part, report: Report): void {
  const state = attribute(part.element, 'state');
  if (attribute(part.element, 'subState') !== null && state === null) report('substate-needs-state', part.element.at);
  if (state !== null && ['translated', 'reviewed', 'final'].includes(state) && part.target === null)
    report('state-needs-target', part.element.at, { state });
}

/** The language in force equals the document's, without case; one that only has other sub-tags is told as a warning. */
export function checkLang(
  element: ElementNode | null,
  inherited: string | null,
  expected: string | null,
  rule: string,
  report: Report,
): void {
  if (element === null || expected === null) return;
  const lang = attribute(element, 'xml:lang') ?? inherited;
  if (lang === null || lang === '' || lang.toLowerCase() === expected.toLowerCase()) return;
  const isNear = primaryLang(lang) === primaryLang(expected);
  report(rule, element.at, { lang, expected }, isNear ? 'warning' : 'error');
}

/** Notes of one list; several lists may use the same ids. */
export function notesOf(holder: ElementNode, core: string): readonly ElementNode[] {
  return elements(holder)
    .filter((child) => child.uri === core && child.local === 'notes')
    .flatMap((list) => elements(list).filter((note) => note.local === 'note'));
}
