import type { InlineContent } from '../../text/inline';
import type { LangTag } from '../../text/types';
import { attribute, childNamed, descendants, type ElementNode } from './element';
import type { ParsedInline } from './inline';
import type { ParsedSegment, ParsedUnit } from './parsed';
import { prefixOf, renderContent } from './patch-content';
import type { TextEdits } from './patch-edits';
import type { XliffProposal } from './proposal';
import type { XliffStatus } from './types';

/** What is to change in one segment, by its position in its unit. */
export type SegmentEdit = {
  readonly segment: number;
  readonly target?: InlineContent;
  readonly status?: XliffStatus;
  /** Added to the file's matches. */
  readonly proposal?: XliffProposal;
};

/** What patching one unit needs of its file. */
export type PatchContext = {
  readonly edits: TextEdits;
  readonly family: 1 | 2;
  readonly lineBreak: string;
  readonly targetLang: LangTag | null;
  /** Whether states are written where a unit of 1.x has none. */
  readonly addStates: boolean;
};

/** Whether an edit asks for another content than a segment has. Codes count by id and side. */
export function changesTarget(parsed: ParsedSegment, edit: SegmentEdit): boolean {
  if (edit.target === undefined) return false;
  return contentKey(edit.target) !== contentKey(parsed.target?.content ?? []);
}

/** Content as what counts in a comparison: text, and codes by id and side; a control character written as code too. */
const contentKey = (content: InlineContent): string =>
  JSON.stringify(
    content.map((node) =>
      node.kind === 'text' ? node.text : [node.id.replace(/^cp[0-9]+-/u, 'cp-'), node.form.replace('isolated-', '')],
    ),
  );

/** The new content of a segment, with comments of the old one at its end. */
export function rendered(
  parsed: ParsedSegment,
  unit: ParsedUnit,
  content: InlineContent,
  scope: ElementNode,
  context: PatchContext,
): string {
  const own = parsed.target === null ? [] : parsed.target.codes;
  const others = unit.segments.filter((segment) => segment !== parsed);
  const codes = [
    ...own,
    ...parsed.source.codes,
    ...others.flatMap((segment) => segment.target?.codes ?? []),
    ...others.flatMap((segment) => segment.source.codes),
  ];
  const text = renderContent(content, {
    original: context.edits.original,
    family: context.family,
    lineBreak: context.lineBreak,
    codes,
    scope,
    usedIds: idsIn(unit.element),
    at: parsed.element.at,
  });
  return text + unseenText(parsed.target, context.edits.original);
}

const unseenText = (target: ParsedInline | null, original: string): string =>
  (target?.unseen ?? []).map(({ start, end }) => original.slice(start, end)).join('');

function idsIn(unit: ElementNode): Set<string> {
  const ids = new Set<string>();
  for (const element of descendants(unit)) {
    const id = attribute(element, 'id');
    if (id !== null) ids.add(id);
  }
  return ids;
}

/** Puts content into an element that is there. */
export function fill(element: ElementNode, content: string, edits: TextEdits): void {
  if (!element.selfClosing) {
    edits.replace(element.openEnd, element.closeStart, content);
    return;
  }
  if (content === '') return;
  const tag = edits.original.slice(element.start, element.openEnd);
  const slash = element.start + tag.replace(/\s*\/>$/u, '').length;
  edits.replace(slash, element.openEnd, `>${content}</${element.name}>`);
}

/**
 * Adds a `target` behind the source (or seg-source), with the white space that stands before the source; none of it
 * where white space counts.
 */
export function insertTarget(
  behind: ElementNode,
  source: ElementNode,
  attributes: string,
  content: string,
  edits: TextEdits,
): void {
  const name = `${prefixOf(source)}target`;
  const space = isPreserved(source) ? '' : (/[ \t\r\n]*$/u.exec(edits.original.slice(0, source.start))?.[0] ?? '');
  edits.insert(behind.end, `${space}<${name}${attributes}>${content}</${name}>`);
}

/** Whether `xml:space="preserve"` holds around an element; its own does not count. */
function isPreserved(element: ElementNode): boolean {
  for (let at = element.parent; at !== null; at = at.parent) {
    const space = attribute(at, 'xml:space');
    if (space !== null) return space === 'preserve';
  }
  return false;
}

export const targetIn = (unit: ElementNode): ElementNode | null => childNamed(unit, 'target');
