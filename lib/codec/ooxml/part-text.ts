import { strToU8 } from 'fflate';
import { CodecError } from '../types';
import { parseNodes, type XmlNode } from '../xml/nodes';
import { utf8 } from '../zip/names';

/** The text of an XML part and the way back to bytes of the same encoding. The byte order mark is part of the text. */
export type PartText = { readonly name: string; readonly text: string; readonly encode: (text: string) => Uint8Array };

/**
 * Decodes an XML part: UTF-8 or UTF-16 with a mark, the two encodings that parts of a package may have (ECMA-376-2, 6.2.5).
 * Invariant: `encode(text)` is the part, byte for byte.
 *
 * @throws CodecError `encoding`
 */
export function partText(bytes: Uint8Array, name: string): PartText {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isLittle || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    if (bytes.length % 2 === 1)
      throw new CodecError('encoding', { line: 1, column: 1 }, { encoding: 'utf-16', part: name });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += 2) pieces.push(String.fromCharCode(view.getUint16(at, isLittle)));
    return { name, text: pieces.join(''), encode: (text) => utf16(text, isLittle) };
  }
  const text = utf8(bytes);
  if (text === null) throw new CodecError('encoding', { line: 1, column: 1 }, { encoding: 'utf-8', part: name });
  // The decoder drops the mark.
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { name, text: marked && !text.startsWith('\ufeff') ? `\ufeff${text}` : text, encode: (out) => strToU8(out) };
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const out = new Uint8Array(text.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return out;
}

/** The text without its mark, for a parser. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** The nodes of a part. @throws CodecError of the parser, with `params.part` */
export function partNodes({ name, text }: PartText): XmlNode {
  try {
    return parseNodes(text);
  } catch (error) {
    throw ofPart(name, error);
  }
}

/** An error that says in which part of the package its place is. */
export const ofPart = (part: string, error: unknown): unknown =>
  error instanceof CodecError
    ? new CodecError(error.code, error.at, { ...error.params, part }, { cause: error })
    : error;
