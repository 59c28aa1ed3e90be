import { isUtf8 } from 'node:buffer';
import { canonicalEncoding, type DetectedEncoding, type Encoding } from './encoding';

/**
 * Says in which encoding a text is, from its beginning: byte order mark, then shape of UTF-16, then XML declaration,
 * then statistics. A mark overrules a declaration. A declared UTF-16 over eight-bit text is taken for the mistake it is.
 *
 * @param head the beginning of the file, 64 kB or more where there is as much
 * @param whole whether `head` is the whole file; if not, its last character may be cut
 */
export function detectEncoding(head: Uint8Array, whole: boolean): DetectedEncoding {
  const declared = declaredIn(head);
  const found = (
    encoding: Encoding,
    evidence: DetectedEncoding['evidence'],
    bomLength: 0 | 2 | 3 = 0,
  ): DetectedEncoding => ({ encoding, evidence, bomLength, declared });

  if (startsWith(head, 0xef, 0xbb, 0xbf)) return found('utf-8', 'bom', 3);
  if (startsWith(head, 0xff, 0xfe)) return found('utf-16le', 'bom', 2);
  if (startsWith(head, 0xfe, 0xff)) return found('utf-16be', 'bom', 2);
  const wide = utf16Shape(head);
  if (wide !== null) return found(wide, 'statistics');
  if (declared !== null) {
    const encoding = canonicalEncoding(declared);
    if (encoding === null) return found(declared.toLowerCase(), 'declaration');
    if (!encoding.startsWith('utf-16')) return found(encoding, 'declaration');
  }
  if (head.every((byte) => byte < 0x80)) return found('utf-8', 'default');
  if (isUtf8(whole ? head : withoutCutCharacter(head))) return found('utf-8', 'statistics');
  // XML without a declaration is UTF-8 by definition: other bytes are an error to be told, not to be guessed over.
  if (startsWithMarkup(head)) return found('utf-8', 'default');
  return found(legacyOf(head), 'statistics');
}

/** The encoding name in an XML declaration, read as far as ASCII goes in one or two bytes a character. */
function declaredIn(head: Uint8Array): string | null {
  const ascii = String.fromCharCode(...head.subarray(0, 400).filter((byte) => byte !== 0));
  return (
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/u.exec(ascii)?.[1] ??
    null
  );
}

/**
 * Which bytes order pairs as UTF-16 text of Arabic or Latin script would: nearly every pair has 00 (ASCII) or 06 (Arabic)
 * as its high byte, on one side only. Those two bytes do not occur in eight-bit text.
 */
function utf16Shape(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(head.length >> 1, 2048);
  if (pairs < 2) return null;
  let little = 0;
  let big = 0;
  for (let i = 0; i < pairs; i++) {
    const first = head[2 * i]!;
    const second = head[2 * i + 1]!;
    if ((second === 0 || second === 6) && first !== 0) little++;
    if ((first === 0 || first === 6) && second !== 0) big++;
  }
  if (little > 0.7 * pairs && little > 2 * big) return 'utf-16le';
  if (big > 0.7 * pairs && big > 2 * little) return 'utf-16be';
  return null;
}

/** Bytes of the six commonest letters whose place differs: ل م ن ه و ي. Table values from the code pages themselves. */
const WINDOWS_1256_LETTERS = new Set([0xe1, 0xe3, 0xe4, 0xe5, 0xe6, 0xed]);
const ISO_8859_6_LETTERS = new Set([0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xea]);
/** Alef, the same in both; with lam behind it, it makes the article, the commonest pair of Arabic. */
const ALEF = 0xc7;
const ARTICLE_WEIGHT = 4;

/**
 * The eight-bit encoding of a text that is not UTF-8. Arabic letters come in runs; the accented letters and curly quotes
 * of a Western text stand alone among ASCII. Between the two Arabic code pages, letters and the article decide.
 */
function legacyOf(head: Uint8Array): Encoding {
  let high = 0;
  let inRuns = 0;
  let windows = 0;
  let iso = 0;
  let notIso = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte < 0x80) continue;
    high++;
    if ((head[i - 1] ?? 0) >= 0xc0 || (head[i + 1] ?? 0) >= 0xc0) inRuns++;
    const weight = head[i - 1] === ALEF ? ARTICLE_WEIGHT : 1;
    if (WINDOWS_1256_LETTERS.has(byte)) windows += byte === 0xe1 ? weight : 1;
    if (ISO_8859_6_LETTERS.has(byte)) iso += byte === 0xe4 ? weight : 1;
    if (byte < 0xa0 || byte > 0xf2 || (byte > 0xda && byte < 0xe0)) notIso++;
  }
  if (inRuns < 0.6 * high) return 'windows-1252';
  return notIso === 0 && iso > windows ? 'iso-8859-6' : 'windows-1256';
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

const startsWithMarkup = (head: Uint8Array): boolean => startsWith(head, 0x3c, 0x3f, 0x78, 0x6d, 0x6c);

/** Leaves off an incomplete UTF-8 sequence at the end. */
export function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}
