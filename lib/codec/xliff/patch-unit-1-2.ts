import { attribute, childNamed, type ElementNode, qualifiedName } from './element';
import { MEMOQ, OWN } from './names';
import type { ParsedSegment, ParsedUnit } from './parsed';
import { prefixOf } from './patch-content';
import {
  changesTarget,
  fill,
  insertTarget,
  type PatchContext,
  rendered,
  type SegmentEdit,
  targetIn,
} from './patch-unit';
import { altTrans } from './proposal';
import { CONF, MEMOQ_STATUS, STATE_12 } from './status';
import { XLIFF_STATUSES, type XliffStatus } from './types';
import { marksIn } from './unit-1-2';

/**
 * Changes a trans-unit of XLIFF 1.x: content of the target or of its marks, and the states that are there: `state` and
 * `approved` of the standard, `conf`, `percent` and `origin` of SDLXLIFF, `status` of memoQ, ours.
 * @returns whether a target was written, which asks for a target language
 */
export function patchUnit12(unit: ParsedUnit, edits: readonly SegmentEdit[], context: PatchContext): boolean {
  const changed = edits.filter((edit) => changesTarget(unit.segments[edit.segment]!, edit));
  const status = unitStatus(unit, edits);
  const missing = changed.filter((edit) => unit.segments[edit.segment]!.targetElement === null);
  for (const edit of changed) {
    const parsed = unit.segments[edit.segment]!;
    if (parsed.targetElement !== null)
      fill(parsed.targetElement, rendered(parsed, unit, edit.target!, parsed.targetElement, context), context.edits);
  }
  const target = targetIn(unit.element);
  let isNew = false;
  if (missing.length > 0) {
    if (target === null || isBare(target)) isNew = newTarget(unit, missing, target, status, context);
    else for (const edit of missing) addMark(unit, edit, missing, target, context);
  }
  for (const edit of edits) patchVendor(unit, edit, changed.includes(edit), context);
  addMatches(unit, edits, target, context);
  if (!isNew) patchState(unit, target, edits, status, context);
  patchApproved(unit, edits, status, context);
  return changed.length > 0;
}

/** Behind the target, new or old: `alt-trans` follows it. Files of Trados tell percent and origin on their own elements. */
function addMatches(
  unit: ParsedUnit,
  edits: readonly SegmentEdit[],
  target: ElementNode | null,
  { edits: text, lineBreak }: PatchContext,
): void {
  const source = childNamed(unit.element, 'source')!;
  const behind = target ?? childNamed(unit.element, 'seg-source') ?? source;
  for (const { segment, proposal } of edits) {
    const parsed = unit.segments[segment]!;
    if (proposal === undefined || parsed.sdl !== null) continue;
    text.insert(behind.end, lineBreak + altTrans(parsed.segment.id, proposal, prefixOf(source)));
  }
}

/** A target without marks and text: what stands in it may go when the marks come. */
const isBare = (target: ElementNode): boolean =>
  marksIn(target).length === 0 && target.children.every((node) => node.kind === 'text' && node.text.trim() === '');

/** The least finished of all segments as they will be. */
function unitStatus(unit: ParsedUnit, edits: readonly SegmentEdit[]): XliffStatus {
  const places = unit.segments.map(({ segment }, i) => {
    const edit = edits.findLast((other) => other.segment === i && other.status !== undefined);
    return XLIFF_STATUSES.indexOf(edit?.status ?? segment.status);
  });
  return XLIFF_STATUSES[Math.min(...places)]!;
}

/** Makes the content of a target from the seg-source: its shells and spaces, with the marks that have a translation. */
function newTarget(
  unit: ParsedUnit,
  edits: readonly SegmentEdit[],
  target: ElementNode | null,
  status: XliffStatus,
  context: PatchContext,
): boolean {
  const { edits: text } = context;
  const source = childNamed(unit.element, 'source')!;
  const segSource = childNamed(unit.element, 'seg-source');
  const scope = target ?? source;
  const write = (edit: SegmentEdit): string =>
    rendered(unit.segments[edit.segment]!, unit, edit.target!, scope, context);
  let content = '';
  if (segSource === null || unit.segments[0]!.element === unit.element) content = write(edits[0]!);
  else {
    let at = segSource.openEnd;
    for (const [i, parsed] of unit.segments.entries()) {
      content += text.original.slice(at, parsed.element.start);
      const edit = edits.find((other) => other.segment === i);
      if (edit) content += mark(parsed, write(edit), text.original);
      at = parsed.element.end;
    }
    content += text.original.slice(at, segSource.closeStart);
  }
  if (target !== null) {
    fill(target, content, text);
    return false;
  }
  const lang = attribute(source, 'xml:lang') === null ? null : context.targetLang;
  const attributes =
    (lang === null ? '' : ` xml:lang="${lang}"`) + (context.addStates ? ` state="${STATE_12[status]}"` : '');
  insertTarget(segSource ?? source, source, attributes, content, text);
  return true;
}

/** A mark of a target is written like that of the source, without what is ours. */
function mark(parsed: ParsedSegment, content: string, original: string): string {
  const { element } = parsed;
  const own = ['status', 'locked'].map((name) => qualifiedName(element, OWN, name));
  let tag = original.slice(element.start, element.openEnd).replace(/\s*\/>$/u, '>');
  for (const name of own)
    if (name !== null) tag = tag.replace(new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`, 'u'), '');
  return `${tag}${content}</${element.name}>`;
}

/** Adds the mark of one segment to a target that has others: behind the one before it, else before the one after it. */
function addMark(
  unit: ParsedUnit,
  edit: SegmentEdit,
  missing: readonly SegmentEdit[],
  target: ElementNode,
  context: PatchContext,
): void {
  const { edits: text } = context;
  const { segments } = unit;
  const parsed = segments[edit.segment]!;
  const made = mark(parsed, rendered(parsed, unit, edit.target!, target, context), text.original);
  const isMark = (segment: ParsedSegment): boolean =>
    segment.targetElement !== null && segment.targetElement !== target;
  const before = segments.slice(0, edit.segment).findLast(isMark);
  if (before) {
    text.insert(before.targetElement!.end, spaceOf(segments[edit.segment - 1]!) + made);
    return;
  }
  const after = segments.slice(edit.segment + 1).find(isMark);
  if (after) text.insert(after.targetElement!.start, made + spaceOf(parsed));
  else if (missing[0] === edit) text.insert(target.closeStart, made);
  else text.insert(target.closeStart, spaceOf(segments[edit.segment - 1]!) + made);
}

const spaceOf = (parsed: ParsedSegment): string =>
  /^[ \t\n]*$/u.test(parsed.segment.trailing) ? parsed.segment.trailing : ' ';

function patchVendor(unit: ParsedUnit, edit: SegmentEdit, isChanged: boolean, { edits }: PatchContext): void {
  const parsed = unit.segments[edit.segment]!;
  const status = edit.status !== undefined && edit.status !== parsed.segment.status ? edit.status : null;
  const { sdl } = parsed;
  if (sdl !== null) {
    if (status !== null) edits.attribute(sdl, 'conf', CONF[status]);
    if (isChanged) {
      if (edit.proposal !== undefined) edits.attribute(sdl, 'origin', 'tm');
      else if (attribute(sdl, 'origin') !== null) edits.attribute(sdl, 'origin', 'interactive');
      edits.attribute(sdl, 'percent', edit.proposal === undefined ? null : String(edit.proposal.percent));
    }
  }
  if (status === null) return;
  const memoq = qualifiedName(unit.element, MEMOQ, 'status');
  if (memoq !== null) edits.attribute(unit.element, memoq, MEMOQ_STATUS[status]);
  const own = qualifiedName(parsed.element, OWN, 'status');
  if (own !== null) edits.attribute(parsed.element, own, status);
}

/** The state of a target changes where it is, or where states are asked for. */
function patchState(
  unit: ParsedUnit,
  target: ElementNode | null,
  edits: readonly SegmentEdit[],
  status: XliffStatus,
  context: PatchContext,
): void {
  if (target === null || !changesStatus(unit, edits)) return;
  if (attribute(target, 'state') === null && !context.addStates) return;
  if (unit.segments.some(({ sdl }) => sdl !== null)) return;
  context.edits.attribute(target, 'state', STATE_12[status]);
}

function patchApproved(
  unit: ParsedUnit,
  edits: readonly SegmentEdit[],
  status: XliffStatus,
  context: PatchContext,
): void {
  const approved = attribute(unit.element, 'approved');
  if (approved === null || !changesStatus(unit, edits)) return;
  context.edits.attribute(unit.element, 'approved', status === 'approved' ? 'yes' : 'no');
}

const changesStatus = (unit: ParsedUnit, edits: readonly SegmentEdit[]): boolean =>
  edits.some(({ segment, status }) => status !== undefined && status !== unit.segments[segment]!.segment.status);
