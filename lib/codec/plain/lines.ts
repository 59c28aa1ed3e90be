import type { Span } from '../../core/span';

/** Groups of lines that make one paragraph; an empty group for a blank line. */
export type LineGroups = readonly (readonly Span[])[];

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/gu;
const BLANK = /^[\p{White_Space}\ufeff\u200b]*$/u;

/** A line this long that stops without a mark and is followed by a small letter was cut by its editor. */
const CUT_LINE = 40;
/** Editors and mailers wrap at 60 to 100 columns; a longer line is a paragraph of its own. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 50;

const ENDS = /[.!?…؟۔:؛;]["'”’»)\]\p{Cf}]*$/u;
const LIST_ITEM = /^(?:[-*•–—▪◦]|\(?(?:\p{Nd}{1,3}|\p{L})[.)-])\s/u;
const CONTINUES = /^(?:\p{Ll}|\(\s|[.,;:!?،؛؟](?:\s|$))/u;

/** A paragraph of so many lines shows how wide a text is wrapped; fewer can fit one width by chance. */
const TELLING_LINES = 4;

/**
 * Finds the paragraphs of a text: each line by itself, except
 *  - in a text wrapped at a fixed width (some paragraph of four lines or more leaves no room at the end of any line but
 *    the last for the word that begins the next): there a line without that room goes on in the next;
 *  - a long line without a mark at its end whose next line goes on with a small letter.
 *
 * Invariants: spans ascend, have no white space at their ends, and hold everything that is not white space.
 */
export function lineGroups(text: string): LineGroups {
  const paragraphs: Span[][] = [[]];
  for (const line of linesOf(text)) {
    if (line.end > line.start) paragraphs.at(-1)!.push(line);
    else paragraphs.push([]);
  }
  const width = Math.max(0, ...paragraphs.filter((lines) => isWrapped(text, lines)).map(widthOf));
  // Each blank line began a new paragraph: an empty group stands for it.
  return paragraphs.flatMap((lines, i) => [...(i === 0 ? [] : [[]]), ...joined(text, lines, width)]);
}

/** Every line without the white space at its ends; a blank one is empty. */
function* linesOf(text: string): Generator<Span> {
  let start = 0;
  const trimmed = (end: number): Span => {
    const line = text.slice(start, end);
    if (BLANK.test(line)) return { start, end: start };
    const from = start + line.length - line.trimStart().length;
    return { start: from, end: start + line.trimEnd().length };
  };
  for (const match of text.matchAll(LINE_END)) {
    yield trimmed(match.index);
    start = match.index + match[0].length;
  }
  if (start < text.length) yield trimmed(text.length);
}

/** @param width the width the text is wrapped at, 0 when it is not */
function joined(text: string, lines: readonly Span[], width: number): Span[][] {
  const groups: Span[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last && (goesOn(text, last, line, width) || isCut(text, last, line))) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

const lengthOf = ({ start, end }: Span): number => end - start;
const widthOf = (lines: readonly Span[]): number => Math.max(0, ...lines.map(lengthOf));
const isListItem = (text: string, line: Span): boolean => LIST_ITEM.test(text.slice(line.start, line.end));

function isCut(text: string, line: Span, next: Span): boolean {
  if (lengthOf(line) < CUT_LINE || ENDS.test(text.slice(line.start, line.end))) return false;
  return CONTINUES.test(text.slice(next.start, next.end)) && !isListItem(text, next);
}

/** Whether a line was wrapped: the first word of the next had no room in it. */
function goesOn(text: string, line: Span, next: Span, width: number): boolean {
  if (lengthOf(line) > width || lengthOf(next) > width || isListItem(text, next)) return false;
  const word = /^\S+/u.exec(text.slice(next.start, next.end))![0];
  return lengthOf(line) + 1 + word.length > width;
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  const width = widthOf(lines);
  if (lines.length < TELLING_LINES || width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  return lines.slice(1).every((line, i) => isListItem(text, line) || goesOn(text, lines[i]!, line, width));
}
