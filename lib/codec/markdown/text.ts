import { decodeReference } from '../html/text';

/** A stretch of text as a reader sees it, and where it stands in the file. */
export type MarkdownPiece = { readonly text: string; readonly source: number; readonly sourceLength: number };

const ESCAPABLE = /[!-/:-@[-`{-~]/u;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/uy;
const LINE_BREAK = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/uy;

/**
 * Walks a value that the parser gives along its source, so that each character keeps its place: escapes and references
 * are shorter than they are written, and a line break inside a paragraph, with what stands before the next line in a
 * quotation or list, is one space.
 */
export function alignText(source: string, start: number, end: number, value: string): readonly MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let at = start;
  let plainFrom = start;
  let read = 0;
  const add = (text: string, length: number) => {
    if (at > plainFrom)
      pieces.push({ text: source.slice(plainFrom, at), source: plainFrom, sourceLength: at - plainFrom });
    pieces.push({ text, source: at, sourceLength: length });
    at += length;
    plainFrom = at;
  };
  while (at < end && read < value.length) {
    const char = source[at]!;
    const wanted = value[read]!;
    if (wanted === '\n') {
      LINE_BREAK.lastIndex = at;
      const found = LINE_BREAK.exec(source);
      if (found) {
        add(' ', Math.min(found[0].length, end - at));
        read++;
        continue;
      }
    }
    if (char === '\\' && ESCAPABLE.test(source[at + 1] ?? '') && source[at + 1] === wanted) {
      add(wanted, 2);
      read++;
      continue;
    }
    REFERENCE.lastIndex = at;
    const reference = char === '&' ? REFERENCE.exec(source)?.[0] : undefined;
    const decoded = reference === undefined ? undefined : decodeReference(reference);
    if (reference !== undefined && decoded !== undefined && decoded !== reference && value.startsWith(decoded, read)) {
      add(decoded, reference.length);
      read += decoded.length;
      continue;
    }
    if (char !== wanted) break; // written in a way not foreseen here: the rest is one whole
    at++;
    read++;
  }
  if (at > plainFrom)
    pieces.push({ text: source.slice(plainFrom, at), source: plainFrom, sourceLength: at - plainFrom });
  const rest = value.slice(read).replaceAll('\n', ' ');
  if (rest !== '') pieces.push({ text: rest, source: at, sourceLength: Math.max(0, end - at) });
  return pieces;
}
