import { attribute, elements } from './element';
import { MATCHES } from './names';
import type { ParsedSegment, ParsedUnit } from './parsed';
import { prefixOf } from './patch-content';
import { changesTarget, fill, insertTarget, type PatchContext, rendered, type SegmentEdit } from './patch-unit';
import { match2, matches2 } from './proposal';
import { ownSubState, readOwnSubState, STATE_2 } from './status';

/**
 * Changes a unit of XLIFF 2: content of targets, `state` and `subState` of segments.
 * @returns whether a target was added, which asks for a `trgLang`
 */
export function patchUnit2(unit: ParsedUnit, edits: readonly SegmentEdit[], context: PatchContext): boolean {
  let added = false;
  addMatches(unit, edits, context);
  for (const edit of edits) {
    const parsed = unit.segments[edit.segment]!;
    const content = edit.target ?? parsed.target?.content ?? [];
    const needsTarget = edit.status === 'translated' || edit.status === 'reviewed' || edit.status === 'approved';
    if (parsed.targetElement !== null) {
      if (changesTarget(parsed, edit))
        fill(parsed.targetElement, rendered(parsed, unit, content, parsed.targetElement, context), context.edits);
    } else if (content.length > 0 || needsTarget) {
      const space = attribute(parsed.sourceElement, 'xml:space');
      insertTarget(
        parsed.sourceElement,
        parsed.sourceElement,
        space === null ? '' : ` xml:space="${space}"`,
        rendered(parsed, unit, content, parsed.sourceElement, context),
        context.edits,
      );
      added = true;
    }
    patchState(parsed, edit, content.length > 0, context);
  }
  return added;
}

/** At the end of the matches that are there, else as a new list: modules stand first in a unit. */
function addMatches({ element, segments }: ParsedUnit, edits: readonly SegmentEdit[], context: PatchContext): void {
  const list = elements(element).find(({ uri, local }) => uri === MATCHES && local === 'matches');
  const core = prefixOf(segments[0]!.sourceElement);
  const made = edits.flatMap(({ segment, proposal }) => {
    const { id } = segments[segment]!.segment;
    return proposal === undefined || id === null ? [] : [match2(id, proposal, list ? prefixOf(list) : 'mtc:', core)];
  });
  if (made.length === 0) return;
  const { lineBreak, edits: text } = context;
  if (list === undefined) text.insert(element.openEnd, lineBreak + matches2(made, lineBreak).trimEnd());
  else if (!list.selfClosing) text.insert(list.closeStart, made.map((match) => match + lineBreak).join(''));
}

/** A change of state takes a `subState` with it, for it told something of the old one; our own is told anew. */
function patchState(parsed: ParsedSegment, edit: SegmentEdit, hasText: boolean, { edits }: PatchContext): void {
  const { status } = edit;
  if (status === undefined || status === parsed.segment.status) return;
  const { element } = parsed;
  const state = STATE_2[status];
  const hasChanged = (attribute(element, 'state') ?? 'initial') !== state;
  if (hasChanged) edits.attribute(element, 'state', state);
  const own = readOwnSubState(attribute(element, 'subState'));
  if (own !== null) edits.attribute(element, 'subState', ownSubState(status, hasText, own.isLocked));
  else if (hasChanged) edits.attribute(element, 'subState', null);
}
