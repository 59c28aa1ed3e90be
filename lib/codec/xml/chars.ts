/** Classes of characters of XML 1.0, fifth edition (W3C, 2008), productions 2, 3, 4 and 4a, by UTF-16 unit. */

const NAME_START = 1;
const NAME = 2;

/** Bits for the ASCII range; everything else goes through the ranges below. */
const ASCII = new Uint8Array(128);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:') ASCII[c.charCodeAt(0)] = NAME_START | NAME;
for (const c of '0123456789-.') ASCII[c.charCodeAt(0)] = NAME;

/** Inclusive ranges of NameStartChar above ASCII. Astral letters (planes 1–14) appear as their surrogates. */
const START_RANGES = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00, 0x2fef,
  0x3001, 0xd7ff, 0xd800, 0xdb7f, 0xdc00, 0xdfff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd,
];
const MORE_NAME_RANGES = [0xb7, 0xb7, 0x300, 0x36f, 0x203f, 0x2040];

const within = (ranges: readonly number[], c: number): boolean => {
  for (let i = 0; i < ranges.length; i += 2) if (c >= ranges[i]! && c <= ranges[i + 1]!) return true;
  return false;
};

export const isNameStart = (c: number): boolean => (c < 128 ? (ASCII[c]! & NAME_START) !== 0 : within(START_RANGES, c));

export const isNameChar = (c: number): boolean =>
  c < 128 ? ASCII[c] !== 0 : within(START_RANGES, c) || within(MORE_NAME_RANGES, c);

export const isXmlSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x09 || c === 0x0d;

/** Whether XML 1.0 can hold this code point at all, written as itself or as a reference. */
export const isXmlChar = (codePoint: number): boolean =>
  codePoint < 0x20
    ? codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d
    : codePoint < 0xd800 || (codePoint > 0xdfff && codePoint < 0xfffe) || (codePoint > 0xffff && codePoint <= 0x10ffff);

/** Offset of the first unit that XML cannot hold (control, lone surrogate, U+FFFE, U+FFFF) at or after `from`, or −1. */
export function illegalAt(text: string, from = 0): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x20 && c < 0xd800) continue;
    const codePoint = text.codePointAt(i)!;
    if (!isXmlChar(codePoint)) return i;
    if (codePoint > 0xffff) i++;
  }
  return -1;
}

/** Whether a whole string is a Name of XML. */
export function isXmlName(text: string): boolean {
  if (text === '' || !isNameStart(text.charCodeAt(0)) || illegalAt(text) !== -1) return false;
  for (let i = 1; i < text.length; i++) if (!isNameChar(text.charCodeAt(i))) return false;
  return true;
}
