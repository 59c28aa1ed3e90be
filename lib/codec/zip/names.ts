import { strFromU8, strToU8 } from 'fflate';

/** Code page 720, Arabic of MS-DOS: how Windows in Arabic named entries before UTF-8. Source: unicode.org, CP720.TXT; upper half. */
const CP720 =
  '\u0080\u0081éâ\u0084à\u0086çêëèïî\u008d\u008e\u008f\u0090\u0651\u0652ô¤ـûùءآأؤ£إئابةتثجحخدذرزسشص«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀ضطظعغفµقكلمنهوىي≡\u064b\u064c\u064d\u064e\u064f\u0650≈°∙·√ⁿ²■\u00a0';

/** UTF-8, or null when the bytes are none. */
export function utf8(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes);
  if (!text.includes('\ufffd')) return text;
  const again = strToU8(text);
  return again.length === bytes.length && again.every((byte, i) => byte === bytes[i]) ? text : null;
}

/** The name of an entry: UTF-8 as flagged, or as it looks (many write it without the flag), else Arabic MS-DOS. */
export const nameOf = (bytes: Uint8Array): string =>
  utf8(bytes) ?? Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP720[byte - 128]!)).join('');
