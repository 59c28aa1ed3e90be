import type { ExportedFile } from '../workbench/export-memory';
import { encodeText } from './encoding-encode';

/**
 * The pieces of an export as they leave: UTF-8, or the encoding and mark that the file came in with. A character that encoding
 * lacks is a numeric reference in markup; any other text is then UTF-8 with a mark, so that nothing is lost and everybody sees it.
 */
export async function* writtenBytes({ pieces, writtenAs }: ExportedFile): AsyncGenerator<string | Uint8Array> {
  if (!writtenAs) {
    yield* pieces;
    return;
  }
  const { encoding, hasMark, isMarkup } = writtenAs;
  const whole: string[] = [];
  for await (const piece of pieces) {
    if (typeof piece === 'string') whole.push(piece);
    else yield piece;
  }
  const text = whole.join('');
  if (text === '') return;
  const as = { encoding, bomLength: hasMark ? 2 : 0 } as const;
  yield encodeText(text, as) ?? (isMarkup ? encodeText(withReferences(text, encoding), as) : null) ?? `\ufeff${text}`;
}

const withReferences = (text: string, encoding: string): string =>
  Array.from(text, (character) =>
    encodeText(character, { encoding, bomLength: 0 }) === null ? `&#${character.codePointAt(0)};` : character,
  ).join('');
