import { attribute, type ElementNode } from '../element';
import type { Report } from './report';
import { hint, inlines, isCode, isIsolated, isMark, type Side, type World } from './world';

/** Inline elements one by one and in pairs: spanning codes, marks, original data, copies, code points. */
export function checkCodes(world: World, report: Report): void {
  for (const side of [world.source, world.target]) {
    for (const { element } of inlines(side)) {
      checkElement(element, report);
      checkData(element, world, report);
      checkCopy(element, world, report);
    }
    // Where a segment has no target yet, the other end may come with it.
    const isPartial =
      side.name === 'target' && world.parts.some(({ isSegment, target }) => isSegment && target === null);
    checkSpans(side, isPartial ? asWarning(report) : report);
    checkMarks(side, report);
  }
}

const asWarning =
  (report: Report): Report =>
  (rule, at, params) =>
    report(rule, at, params, rule === 'sc-has-ec' || rule === 'ec-resolves' ? 'warning' : 'error');

function checkElement(element: ElementNode, report: Report): void {
  const is = (name: string): string | null => attribute(element, name);
  if (element.local === 'ec') {
    const [id, startRef] = [is('id') !== null, is('startRef') !== null];
    if (isIsolated(element) ? !id || startRef : id || !startRef) report('ec-id-or-startref', element.at);
    if (!isIsolated(element) && is('dir') !== null) report('ec-dir', element.at);
  }
  if (isCode(element)) {
    if (
      hint(element, 'canReorder') !== 'yes' &&
      (hint(element, 'canCopy') !== 'no' || hint(element, 'canDelete') !== 'no')
    )
      report('canreorder-implies', element.at, { canReorder: hint(element, 'canReorder') });
    checkSubType(element, report);
  }
  if (element.local === 'cp') {
    const hex = is('hex');
    if (hex !== null && /^[0-9a-fA-F]+$/u.test(hex) && !needsCodePoint(Number.parseInt(hex, 16)))
      report('cp-needed', element.at, { hex });
  }
}

/** Sub-types of the standard's own prefix, and the type each goes with. */
const XLF_SUB_TYPES: Readonly<Record<string, string>> = {
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:var': 'ui',
};

function checkSubType(element: ElementNode, report: Report): void {
  const subType = attribute(element, 'subType');
  if (subType === null) return;
  const type = attribute(element, 'type');
  const isWrong = subType.startsWith('xlf:') && XLF_SUB_TYPES[subType] !== type;
  if (type === null || isWrong) report('subtype-needs-type', element.at, { subType, type: type ?? '' });
}

/** Characters that XML 1.0 cannot hold, which alone are written as `cp`. */
const needsCodePoint = (c: number): boolean =>
  c <= 8 ||
  c === 0xb ||
  c === 0xc ||
  (c >= 0xe && c <= 0x1f) ||
  (c >= 0xd800 && c <= 0xdfff) ||
  c === 0xfffe ||
  c === 0xffff;

function checkData(element: ElementNode, world: World, report: Report): void {
  for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
    const ref = attribute(element, name);
    if (ref !== null && !world.dataIds.has(ref)) report('dataref-resolves', element.at, { attribute: name, ref });
  }
  if ((attribute(element, 'dataRefStart') === null) !== (attribute(element, 'dataRefEnd') === null))
    report('dataref-resolves', element.at, { reason: 'oneOfPair' }, 'warning');
}

const hasData = (element: ElementNode): boolean =>
  ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => attribute(element, name) !== null);

function checkCopy(element: ElementNode, world: World, report: Report): void {
  const copyOf = attribute(element, 'copyOf');
  if (copyOf === null) return;
  const base = (world.source.byId.get(copyOf) ?? world.target.byId.get(copyOf))?.element;
  if (base === undefined || !isCode(base)) report('copyof-resolves', element.at, { copyOf });
  else if (hasData(base) || hint(base, 'canCopy') === 'no') report('copyof-base', element.at, { copyOf });
  if (hasData(element)) report('copyof-base', element.at, { copyOf, reason: 'ownData' });
}

/** `sc` and `ec`: one end for each start that is not isolated, later in the unit, with the same hints. */
function checkSpans(side: Side, report: Report): void {
  const starts = new Map<string, { element: ElementNode; ends: ElementNode[] }>();
  const all = inlines(side).map((step) => step.element);
  const endsBefore = new Set<string>();
  for (const element of all) {
    const id = attribute(element, 'id');
    if (element.local === 'sc' && id !== null && !starts.has(id)) {
      starts.set(id, { element, ends: [] });
      continue;
    }
    const ref = element.local === 'ec' && !isIsolated(element) ? attribute(element, 'startRef') : null;
    if (ref === null) continue;
    const start = starts.get(ref);
    if (start === undefined) {
      endsBefore.add(ref);
      report('ec-resolves', element.at, { startRef: ref });
      continue;
    }
    start.ends.push(element);
    if (isIsolated(start.element)) report('sc-isolated', start.element.at, { id: ref });
    else if (start.ends.length === 1) checkPair(start.element, element, report);
  }
  for (const [id, { element, ends }] of starts)
    if (!isIsolated(element) && ends.length !== 1) report('sc-has-ec', element.at, { id, ends: ends.length });
}

function checkPair(start: ElementNode, end: ElementNode, report: Report): void {
  for (const name of ['canCopy', 'canDelete', 'canOverlap'] as const)
    if (hint(start, name) !== hint(end, name)) report('sc-ec-hints', end.at, { attribute: name });
  const [first, last] = [hint(start, 'canReorder'), hint(end, 'canReorder')];
  if (first === 'firstNo' ? last !== 'no' : first !== last) report('sc-ec-hints', end.at, { attribute: 'canReorder' });
  // An end need not say its type; saying another one contradicts its start.
  for (const name of ['type', 'subType'])
    if (
      attribute(end, name) !== null &&
      attribute(start, name) !== null &&
      attribute(end, name) !== attribute(start, name)
    )
      report('sc-ec-hints', end.at, { attribute: name });
  const [copy, copyEnd] = [attribute(start, 'copyOf'), attribute(end, 'copyOf')];
  if (copy !== copyEnd) report('sc-ec-copyof', end.at, {}, copy === null || copyEnd === null ? 'warning' : 'error');
}

/** `sm` and `em`: as spanning codes, but a start never stands alone. */
function checkMarks(side: Side, report: Report): void {
  const starts = new Map<string, { element: ElementNode; ends: number }>();
  for (const { element } of inlines(side)) {
    const id = attribute(element, 'id');
    if (element.local === 'sm' && id !== null && !starts.has(id)) starts.set(id, { element, ends: 0 });
    if (element.local === 'em') {
      const ref = attribute(element, 'startRef') ?? '';
      const start = starts.get(ref);
      if (start === undefined) report('em-resolves', element.at, { startRef: ref });
      else start.ends++;
    }
    if (isMark(element)) checkMark(element, report);
  }
  for (const [id, { element, ends }] of starts) if (ends !== 1) report('sm-has-em', element.at, { id, ends });
}

function checkMark(element: ElementNode, report: Report): void {
  const type = attribute(element, 'type') ?? 'generic';
  if (type === 'comment' && (attribute(element, 'value') === null) === (attribute(element, 'ref') === null))
    report('comment-value-or-ref', element.at);
  if (type === 'mtc:match' && attribute(element, 'ref') !== null) report('mtc-inner', element.at, { attribute: 'ref' });
  if (type !== 'generic' || attribute(element, 'translate') !== null) return;
  const hasForeign = Object.keys(element.attrs).some((name) => name.includes(':') && !name.startsWith('xmlns'));
  if (!hasForeign) report('translate-annotation', element.at, {}, 'warning');
}
