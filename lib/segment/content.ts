import type { Span } from '../core/span';
import { isolateEnds, splitEnd } from '../text/cut-content';
import { type InlineCode, type InlineContent, type InlineNode, normalizeContent } from '../text/inline';
import type { CompiledRules } from './compile';
import { breaksOf } from './segment';

/** A segment of a block: its place in the plain text of the block, its content, and the white space that follows it. */
export type ContentSegment = {
  /** In UTF-16 units of the block's plain text; the spans of a block cover it. */
  readonly span: Span;
  /** Without the white space at its end; codes whose partner is in another segment are isolated. */
  readonly content: InlineContent;
  readonly trailing: string;
};

/** Codes that break the line: rules see a line end in their place. */
const isLineBreak = (code: InlineCode): boolean => code.element === 'br' || code.element === 'break';

/**
 * Splits content with inline codes into segments. Rules see the text without the codes, save that a line break is a
 * line end. A code between a break and the next letter goes to the side that SRX's `formathandle` says.
 *
 * Invariants (content.test.ts): the contents with their trailing white space, one after the other, hold the same
 * text and the same codes in the same order as `content`; spans cover its plain text.
 */
export function segmentContent(content: InlineContent, rules: CompiledRules): readonly ContentSegment[] {
  let at = 0;
  return cutAt(content, cutsOf(content, rules)).map((nodes) => {
    const start = at;
    for (const node of nodes) if (node.kind === 'text') at += node.text.length;
    const [kept, trailing] = splitEnd(isolateEnds(nodes));
    return { span: { start, end: at }, content: kept, trailing };
  });
}

/** A place in content: before the node `node`, or inside it when it is text and `offset` > 0. */
type Cut = { readonly node: number; readonly offset: number };

function cutsOf(content: InlineContent, rules: CompiledRules): readonly Cut[] {
  const shown = content.map((node) => {
    if (node.kind === 'text') return node.text;
    if (isLineBreak(node)) return '\n';
    return node.form === 'standalone' && rules.isolatedCodesAsWhitespace ? ' ' : '';
  });
  const starts: number[] = [];
  let length = 0;
  for (const text of shown) {
    starts.push(length);
    length += text.length;
  }
  let from = 0; // nodes before it end before the break
  return breaksOf(shown.join(''), rules).map(({ at, end }) => {
    while (from < content.length && starts[from]! + shown[from]!.length < at) from++;
    // The first code that may not stay with the segment before it is where the next segment begins.
    for (let i = from; i < content.length && starts[i]! <= end; i++) {
      const node = content[i]!;
      if (node.kind !== 'code' || starts[i]! < at) continue;
      if (shown[i] !== '' && starts[i] === end) break;
      if (shown[i] === '' && !staysBefore(node, rules)) return { node: i, offset: 0 };
    }
    return placeOf(content, shown, starts, from, end);
  });
}

/** Signs that follow the sentence they belong to, behind its full stop. */
const NOTES = new Set(['footnoteReference', 'endnoteReference', 'commentReference', 'commentRangeEnd', 'bookmarkEnd']);

const staysBefore = ({ form, element }: InlineCode, { includeCodes }: CompiledRules): boolean => {
  if (NOTES.has(element)) return true;
  if (form === 'open' || form === 'isolated-open') return includeCodes.start;
  return form === 'standalone' ? includeCodes.isolated : includeCodes.end;
};

/** Behind every code that stands at the offset: those were found to stay with the segment before. */
function placeOf(
  content: InlineContent,
  shown: readonly string[],
  starts: readonly number[],
  from: number,
  offset: number,
): Cut {
  for (let i = from; i < content.length; i++) {
    const start = starts[i]!;
    if (content[i]!.kind === 'text' && offset < start + shown[i]!.length)
      return { node: i, offset: Math.max(0, offset - start) };
    if (content[i]!.kind === 'code' && shown[i] !== '' && start >= offset) return { node: i, offset: 0 };
  }
  return { node: content.length, offset: 0 };
}

function cutAt(content: InlineContent, cuts: readonly Cut[]): InlineNode[][] {
  const pieces: InlineNode[][] = [[]];
  let next = 0;
  for (const [i, node] of content.entries()) {
    let from = 0;
    while (cuts[next]?.node === i) {
      const { offset } = cuts[next++]!;
      if (node.kind === 'text' && offset > from)
        pieces.at(-1)!.push({ kind: 'text', text: node.text.slice(from, offset) });
      pieces.push([]);
      from = offset;
    }
    pieces.at(-1)!.push(node.kind === 'text' && from > 0 ? { kind: 'text', text: node.text.slice(from) } : node);
  }
  return pieces.filter((piece) => piece.length > 0).map((piece) => [...normalizeContent(piece)]);
}
