import type { Attributes } from '../xml/handler';

/** No attributes: one object for the many elements that have none. */
export const NOTHING: Attributes = Object.freeze({});

/** Whether a text is more than white space; most texts show it in their first unit. */
export function isFilled(text: string): boolean {
  const c = text.charCodeAt(0);
  return (c > 0x20 && c < 0x85) || (c > 0xa0 && c < 0x1680) || /\S/u.test(text);
}

/** `YYYYMMDDThhmmssZ`, ISO 8601 as TMX has it. */
export function isDate(value: string): boolean {
  if (value.length !== 16) return false;
  for (let i = 0; i < 15; i++) {
    const c = value.charCodeAt(i);
    if (i === 8 ? c !== 0x54 : c < 0x30 || c > 0x39) return false;
  }
  return value.charCodeAt(15) === 0x5a;
}

/** TMX 1.1 knows only `lang`; both present, `xml:lang` wins. */
export function languageAttribute(attrs: Attributes): Attributes {
  if (attrs['lang'] === undefined) return attrs;
  const { lang, ...rest } = attrs;
  return rest['xml:lang'] === undefined ? { ...rest, 'xml:lang': lang! } : rest;
}

/** What a variant says beyond its language. */
export function withoutLanguage(attrs: Attributes): Attributes {
  const rest: Record<string, string> = {};
  let count = 0;
  for (const name in attrs) {
    if (name === 'xml:lang' || name === 'lang') continue;
    rest[name] = attrs[name]!;
    count++;
  }
  return count === 0 ? NOTHING : rest;
}
