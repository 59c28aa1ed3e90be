/**
 * Names of character properties as Java and ICU write them (`\p{…}`), turned into what JavaScript knows.
 * Sources: java.util.regex.Pattern, "Summary of regular-expression constructs"; ICU User Guide, "Regular Expressions"
 * and "UnicodeSet"; block ranges: Unicode Blocks.txt.
 */

/** POSIX-like names. Their Unicode reading is ICU's; Java's own reading is ASCII only. */
const POSIX: Readonly<Record<string, string>> = {
  alpha: '\\p{Alphabetic}',
  upper: '\\p{Uppercase}',
  lower: '\\p{Lowercase}',
  digit: '\\p{Nd}',
  alnum: '\\p{Alphabetic}\\p{Nd}',
  space: '\\p{White_Space}',
  whitespace: '\\p{White_Space}',
  blank: '\\t\\p{Zs}',
  punct: '\\p{P}',
  cntrl: '\\p{Cc}',
  xdigit: '\\p{Nd}a-fA-F',
  graph: '[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]',
  print: '[^\\p{Cc}\\p{Cs}\\p{Cn}]',
  word: '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d',
  all: '\\p{Any}',
  'l&': '\\p{LC}',
  l1: '\\x00-\\xff',
  javalowercase: '\\p{Lowercase}',
  javauppercase: '\\p{Uppercase}',
  javaalphabetic: '\\p{Alphabetic}',
  javaletter: '\\p{L}',
  javadigit: '\\p{Nd}',
  javawhitespace: '\\p{White_Space}',
};

const BLOCKS: Readonly<Record<string, string>> = {
  basiclatin: '\\x00-\\x7f',
  latin1supplement: '\\x80-\\xff',
  latinextendeda: '\\u0100-\\u017f',
  latinextendedb: '\\u0180-\\u024f',
  greek: '\\u0370-\\u03ff',
  greekandcoptic: '\\u0370-\\u03ff',
  cyrillic: '\\u0400-\\u04ff',
  armenian: '\\u0530-\\u058f',
  hebrew: '\\u0590-\\u05ff',
  arabic: '\\u0600-\\u06ff',
  syriac: '\\u0700-\\u074f',
  arabicsupplement: '\\u0750-\\u077f',
  arabicextendeda: '\\u08a0-\\u08ff',
  devanagari: '\\u0900-\\u097f',
  bengali: '\\u0980-\\u09ff',
  tamil: '\\u0b80-\\u0bff',
  thai: '\\u0e00-\\u0e7f',
  lao: '\\u0e80-\\u0eff',
  tibetan: '\\u0f00-\\u0fff',
  georgian: '\\u10a0-\\u10ff',
  hangulsyllables: '\\uac00-\\ud7af',
  khmer: '\\u1780-\\u17ff',
  generalpunctuation: '\\u2000-\\u206f',
  cjksymbolsandpunctuation: '\\u3000-\\u303f',
  hiragana: '\\u3040-\\u309f',
  katakana: '\\u30a0-\\u30ff',
  cjkunifiedideographs: '\\u4e00-\\u9fff',
  arabicpresentationformsa: '\\ufb50-\\ufdff',
  arabicpresentationformsb: '\\ufe70-\\ufeff',
  halfwidthandfullwidthforms: '\\uff00-\\uffef',
};

const resolved = new Map<string, string | null>();

/**
 * Class items for a property name (`Lu`, `IsArabic`, `InArabic`, `Punct`, `script=Arabic`), without its braces.
 * @returns null when the name is unknown
 */
export function propertyItems(name: string): string | null {
  let items = resolved.get(name);
  if (items === undefined) {
    items = resolve(name);
    resolved.set(name, items);
  }
  return items;
}

function resolve(name: string): string | null {
  if (name.startsWith('^')) return negate(resolve(name.slice(1)));
  const posix = POSIX[name.toLowerCase()];
  if (posix !== undefined) return posix;
  const block = /^(?:In|block=|blk=)(.+)$/iu.exec(name)?.[1];
  if (block !== undefined) {
    const range = BLOCKS[block.toLowerCase().replace(/[\s_-]/gu, '')];
    if (range !== undefined) return range;
  }
  const bare = name.replace(/^Is/u, '');
  const candidates = [name, bare, `Script=${bare}`, name.replace(/^(?:general_?category|gc)=/iu, '')].concat(
    name.replace(/^(?:script|sc)=/iu, 'Script='),
  );
  for (const candidate of candidates) if (isKnown(candidate)) return `\\p{${candidate}}`;
  return POSIX[bare.toLowerCase()] ?? null;
}

/** Everything outside the items. */
export const negate = (items: string | null): string | null => (items === null ? null : `[^${items}]`);

function isKnown(name: string): boolean {
  if (!/^[A-Za-z_0-9=]+$/u.test(name)) return false;
  try {
    new RegExp(`\\p{${name}}`, 'u');
    return true;
  } catch {
    return false; // The engine is the authority on the names it knows.
  }
}
