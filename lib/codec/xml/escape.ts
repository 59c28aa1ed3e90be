import { illegalAt, isXmlChar } from './chars';

const TEXT_SPECIAL = /[&<>\r]/gu;
const ATTRIBUTE_SPECIAL = /[&<>"\t\n\r]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const referenceOf = (character: string): string => REFERENCES[character]!;

/**
 * Character data that a parser reads back as `text`. A carriage return becomes a reference, since a raw one would be
 * read as a line feed. The caller deals with characters XML cannot hold first (`hasIllegal`, `replaceIllegal`).
 */
export const escapeText = (text: string): string => text.replace(TEXT_SPECIAL, referenceOf);

/** The inside of a double-quoted attribute value; line breaks and tabs as references, since raw ones read as spaces. */
export const escapeAttribute = (value: string): string => value.replace(ATTRIBUTE_SPECIAL, referenceOf);

/** ` name="value"` for each attribute, in order. Names are taken as they are. */
export const writeAttributes = (attrs: Readonly<Record<string, string>>): string => {
  let out = '';
  for (const name in attrs) out += ` ${name}="${escapeAttribute(replaceIllegal(attrs[name]!))}"`;
  return out;
};

/** Whether a text holds characters that XML 1.0 cannot hold in any spelling. */
export const hasIllegal = (text: string): boolean => illegalAt(text) !== -1;

/**
 * Puts U+FFFD in the place of every character XML cannot hold. Loses them: for texts where that is better than no file
 * (a memory on export); a format with its own way (`cp` of XLIFF 2) escapes instead.
 */
export function replaceIllegal(text: string): string {
  if (illegalAt(text) === -1) return text;
  let out = '';
  for (const character of text) out += isXmlChar(character.codePointAt(0)!) ? character : '\ufffd';
  return out;
}
