import { each } from '../core/stream';
import type { ExportedFile } from '../workbench/memory/export-memory';
import { encodeText } from './encoding-encode';

/** A file on its way out. `lacking`: the encoding it came in, which cannot hold its text any more; it is UTF-8 now. */
export type WrittenFile = Omit<ExportedFile, 'writtenAs'> & { readonly lacking: string | null };

/**
 * An export as it leaves: UTF-8, or the encoding and mark that the file came in with. A character that encoding lacks is a
 * numeric reference in markup; any other text is then UTF-8, and the file's name says so (`a.en.utf-8.txt`).
 */
export async function writtenFile({ writtenAs, ...file }: ExportedFile): Promise<WrittenFile> {
  if (!writtenAs) return { ...file, lacking: null };
  const { encoding, hasMark, isMarkup, inUtf8 } = writtenAs;
  const whole: string[] = [];
  for await (const piece of file.pieces) {
    if (typeof piece !== 'string') throw new Error('a packed file has no encoding');
    whole.push(piece);
  }
  const text = whole.join('');
  const as = { encoding, bomLength: hasMark ? 2 : 0 } as const;
  const bytes = encodeText(text, as) ?? (isMarkup ? encodeText(withReferences(text, encoding), as) : null);
  if (bytes) return { ...file, mediaType: withCharset(file.mediaType, encoding), pieces: each([bytes]), lacking: null };
  return {
    ...file,
    fileName: file.fileName.replace(/(?=\.[^.]*$)/u, '.utf-8'),
    pieces: each([inUtf8(text)]),
    lacking: encoding,
  };
}

const withCharset = (mediaType: string, encoding: string): string =>
  mediaType.replace(/charset=utf-8$/u, `charset=${encoding}`);

const withReferences = (text: string, encoding: string): string =>
  Array.from(text, (character) =>
    encodeText(character, { encoding, bomLength: 0 }) === null ? `&#${character.codePointAt(0)};` : character,
  ).join('');
