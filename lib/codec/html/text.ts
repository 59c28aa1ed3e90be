import { parseFragment } from 'parse5';
import { SourceMapBuilder } from '../document';

/** A stretch of decoded text and where each part of it stands. `isSpace` counts as one collapsible white space. */
export type DecodedPiece = { readonly text: string; readonly source: number; readonly sourceLength: number };

const REFERENCE = /&(?:#(?:\d+|[xX][\da-fA-F]+)|[A-Za-z][A-Za-z\d]*);?/gu;
const SPACES = /[ \t\n\f\r]+/gu;

const references = new Map<string, string>();

/** What a character reference stands for, by the parser's own table; a reference it does not know stands for itself. */
export function decodeReference(reference: string): string {
  let text = references.get(reference);
  if (text === undefined) {
    const node = parseFragment(reference).childNodes[0];
    text = node && 'value' in node ? node.value : reference;
    references.set(reference, text);
  }
  return text;
}

/** Cuts a stretch of HTML text into plain runs and references, decoded. */
export function decodeText(html: string, start: number, end: number): readonly DecodedPiece[] {
  const pieces: DecodedPiece[] = [];
  let at = start;
  const plain = (to: number) => {
    if (to > at) pieces.push({ text: html.slice(at, to), source: at, sourceLength: to - at });
  };
  for (const match of html.slice(start, end).matchAll(REFERENCE)) {
    const text = decodeReference(match[0]);
    if (text === match[0]) continue;
    plain(start + match.index);
    at = start + match.index + match[0].length;
    pieces.push({ text, source: start + match.index, sourceLength: match[0].length });
  }
  plain(end);
  return pieces;
}

/** Puts one space in the place of each run of white space, as a browser shows text outside `pre`. */
export function collapse(pieces: readonly DecodedPiece[]): readonly DecodedPiece[] {
  return pieces.flatMap((piece) => {
    // A reference stays what it is: nobody writes &#10; by accident.
    if (piece.text.length !== piece.sourceLength) return [piece];
    const parts: DecodedPiece[] = [];
    let at = 0;
    for (const match of piece.text.matchAll(SPACES)) {
      if (match[0] === ' ') continue;
      if (match.index > at) parts.push(slice(piece, at, match.index));
      parts.push({ text: ' ', source: piece.source + match.index, sourceLength: match[0].length });
      at = match.index + match[0].length;
    }
    if (at < piece.text.length) parts.push(slice(piece, at, piece.text.length));
    return parts;
  });
}

const slice = (piece: DecodedPiece, from: number, to: number): DecodedPiece => ({
  text: piece.text.slice(from, to),
  source: piece.source + from,
  sourceLength: to - from,
});

/** Takes the white space off the ends of a value; the pieces left keep their places. */
export function trim(pieces: readonly DecodedPiece[]): readonly DecodedPiece[] {
  const kept = [...pieces];
  while (kept.length > 0 && kept[0]!.text.trim() === '') kept.shift();
  while (kept.length > 0 && kept.at(-1)!.text.trim() === '') kept.pop();
  const first = kept[0];
  if (first && first.text.length === first.sourceLength)
    kept[0] = slice(first, first.text.length - first.text.trimStart().length, first.text.length);
  const last = kept.at(-1);
  if (last && last.text.length === last.sourceLength)
    kept[kept.length - 1] = slice(last, 0, last.text.trimEnd().length);
  return kept;
}

export const textOf = (pieces: readonly DecodedPiece[]): string => pieces.map(({ text }) => text).join('');

export function mapOf(pieces: readonly DecodedPiece[]) {
  const map = new SourceMapBuilder();
  for (const { text, source, sourceLength } of pieces) map.add(text.length, source, sourceLength);
  return map.done();
}
