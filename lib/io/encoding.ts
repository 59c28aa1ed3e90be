/**
 * An encoding by its canonical lower-case label of the WHATWG Encoding Standard. Those below are detected;
 * any other that `TextDecoder` knows can be asked for or declared.
 */
export type Encoding = string;
export const DETECTED_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'windows-1252',
  'iso-8859-6',
] as const satisfies readonly Encoding[];

/** How an encoding is known, strongest first. `default`: nothing but ASCII was seen. */
export type EncodingEvidence = 'asked' | 'bom' | 'declaration' | 'statistics' | 'default';

export type DetectedEncoding = {
  readonly encoding: Encoding;
  readonly evidence: EncodingEvidence;
  /** Length of the byte order mark. */
  readonly bomLength: 0 | 2 | 3;
  /** What the XML declaration says, as written; it may be wrong. */
  readonly declared: string | null;
};

/** The canonical label of an encoding name as met in files, or `null` for one nobody here can decode. */
export function canonicalEncoding(name: string): Encoding | null {
  const label = name.trim().toLowerCase();
  // The declaration of a UTF-16 file need not say in which order; without a mark, XML means the order seen.
  if (label === 'utf-16' || label === 'ucs-2' || label === 'iso-10646-ucs-2') return 'utf-16le';
  if (label === 'utf8') return 'utf-8';
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'replacement' ? null : encoding;
  } catch {
    return null;
  }
}

const CP1252_80_TO_9F =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * The 256 characters of a single-byte encoding, `'\ufffd'` where it has none; `null` when it is not single-byte.
 * windows-1252 stands here itself: some Node versions decode 0x80–0x9F of it as control characters.
 */
export function singleByteTable(encoding: Encoding): string | null {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = makeTable(encoding);
  tables.set(encoding, table);
  return table;
}
const tables = new Map<Encoding, string | null>();

function makeTable(encoding: Encoding): string | null {
  if (!/^(?:windows-|iso-8859-|koi8-|macintosh|ibm866|x-mac)/u.test(encoding)) return null;
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  if (encoding === 'windows-1252') {
    const latin = String.fromCharCode(...bytes);
    return latin.slice(0, 0x80) + CP1252_80_TO_9F + latin.slice(0xa0);
  }
  const decoder = new TextDecoder(encoding);
  return Array.from(bytes, (byte) => decoder.decode(Uint8Array.of(byte))).join('');
}
