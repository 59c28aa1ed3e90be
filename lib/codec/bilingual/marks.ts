import { toAsciiDigits } from '../../text/digits';
import { type InlineCode, type InlineContent, type InlineNode, normalizeContent } from '../../text/inline';
import { replaceIllegal } from '../xml/escape';

/** A stretch of a cell: words, or the mark that stands for a code. */
export type CellPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string; readonly label: string };

/** The codes of one segment by their marks: `⟦1⟧` opens, `⟦/1⟧` closes, `⟦2/⟧` stands alone. */
export type Marks = { readonly markOf: (code: InlineCode) => string; readonly byMark: ReadonlyMap<string, InlineCode> };

/**
 * Numbers the codes of a segment in the order they stand in its source; those that only the target has come after. A pair shares a
 * number. As long as the source stays, so do the numbers, whatever happens to the target.
 */
export function marksOf(source: InlineContent, target: InlineContent): Marks {
  const numbers = new Map<string, number>();
  const byMark = new Map<string, InlineCode>();
  const markOf = (code: InlineCode): string => {
    const family = `${FAMILIES[code.form]} ${code.id}`;
    const number = numbers.get(family) ?? numbers.size + 1;
    numbers.set(family, number);
    if (code.form === 'standalone') return `⟦${number}/⟧`;
    return code.form === 'close' || code.form === 'isolated-close' ? `⟦/${number}⟧` : `⟦${number}⟧`;
  };
  for (const node of source) if (node.kind === 'code') byMark.set(markOf(node), node);
  // The target's own code goes back into the target: it may be spelled another way there.
  for (const node of target) if (node.kind === 'code') byMark.set(markOf(node), node);
  return { markOf, byMark };
}

const FAMILIES = {
  open: 'pair',
  close: 'pair',
  standalone: 'alone',
  'isolated-open': 'open',
  'isolated-close': 'close',
} as const;

/** A content as it stands in a cell. Line breaks are `\n`; what XML cannot hold is replaced. */
export const cellPieces = (content: InlineContent, { markOf }: Marks): readonly CellPiece[] =>
  content.map((node) =>
    node.kind === 'text'
      ? { kind: 'text', text: replaceIllegal(node.text.replace(/\r\n?/gu, '\n')).replaceAll('⟦', '⟦⟦') }
      : { kind: 'mark', text: markOf(node), label: node.label ?? node.id },
  );

/** The text of a cell as a reader gives it: empty lines at its ends are nobody's words. */
export const cellText = (pieces: readonly CellPiece[]): string =>
  withoutEmptyEnds(pieces.map(({ text }) => text).join(''));
export const withoutEmptyEnds = (text: string): string => text.replace(/^\n+|\n+$/gu, '');

/** A mark as somebody may have retyped it: spaces, marks of direction, and digits of any system inside the brackets. */
const MARK =
  /⟦⟦|⟦[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*(\/?)\s*([0-9٠-٩۰-۹]{1,6})\s*(\/?)[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*⟧/gu;

/** A cell as content again. A mark that no code of the segment has stays as text and is told in `unknown`. */
export function contentOfCell(
  cell: string,
  { byMark }: Marks,
): { readonly content: InlineContent; readonly unknown: readonly string[] } {
  const nodes: InlineNode[] = [];
  const unknown: string[] = [];
  let at = 0;
  for (const match of cell.matchAll(MARK)) {
    nodes.push({ kind: 'text', text: cell.slice(at, match.index) });
    at = match.index + match[0].length;
    const [, before = '', digits, after = ''] = match;
    const mark = digits === undefined ? '⟦⟦' : `⟦${before}${toAsciiDigits(digits)}${after}⟧`;
    const code = byMark.get(mark);
    if (mark === '⟦⟦') nodes.push({ kind: 'text', text: '⟦' });
    else if (code) nodes.push(code);
    else {
      unknown.push(mark);
      nodes.push({ kind: 'text', text: match[0] });
    }
  }
  nodes.push({ kind: 'text', text: cell.slice(at) });
  return { content: normalizeContent(nodes), unknown };
}

/** Marks of one content that another lacks, each as often as it lacks it. */
export function lackingMarks(of: InlineContent, other: InlineContent, { markOf }: Marks): readonly string[] {
  const there = marksIn(other, markOf);
  return marksIn(of, markOf).filter((mark) => {
    const at = there.indexOf(mark);
    if (at !== -1) there.splice(at, 1);
    return at === -1;
  });
}
const marksIn = (content: InlineContent, markOf: Marks['markOf']): string[] =>
  content.flatMap((node) => (node.kind === 'code' ? [markOf(node)] : []));

/** Whether every pair that is opened is closed behind it, and none is closed that is not open. */
export function isPaired(content: InlineContent): boolean {
  const open = new Set<string>();
  for (const node of content) {
    if (node.kind !== 'code') continue;
    if (node.form === 'open') {
      if (open.has(node.id)) return false;
      open.add(node.id);
    } else if (node.form === 'close' && !open.delete(node.id)) return false;
  }
  return open.size === 0;
}
