/**
 * What becomes of each UTF-16 unit when texts are compared, level by level, and which units belong to the one before.
 *
 * Source: Unicode 16 charts (Arabic, Arabic Supplement, Extended-A, Presentation Forms); the grouping follows
 * Lucene's ArabicNormalizer and CAMeL Tools' normalisers, split into three levels because each fold above the first
 * merges different words (about 1 % of running words at `spelling`).
 */

/**
 * How much two spellings may differ and still be one.
 *
 * - `text` (F1): equal for a reader of unvocalised text. Canonical composition; presentation forms spelled out;
 *   tashkeel, tatweel and invisible characters gone; Persian look-alikes as Arabic letters; every no-break space a space.
 * - `spelling` (F2): also hamza on an alef, final ى against ي, digits of any system, and for Latin letters case and
 *   diacritics. Merges words (أن/إن, على/علي): for search keys, not for equality.
 * - `sound` (F3): also ة as ه, ؤ as و, ئ as ي, ء gone, Persian letters as the nearest Arabic one. For names only.
 */
export type FoldLevel = 'text' | 'spelling' | 'sound';

/** A unit that stands by itself. */
export const PLAIN = 0;
/** A unit that may compose with the one before: its cluster is folded as a whole. */
export const CONTINUES = 1;
/** A unit that no key keeps and that never composes. */
export const DELETED = 2;
const UNSEEN = 255;

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Arabic marks that never compose: harakat, tanwin, shadda, sukun, dagger alef, Quranic and honorific signs. */
const ARABIC_MARKS = [
  ...range(0x610, 0x61a),
  ...range(0x64b, 0x652),
  ...range(0x656, 0x65f),
  0x670,
  ...range(0x6d6, 0x6dc),
  ...range(0x6df, 0x6e8),
  ...range(0x6ea, 0x6ed),
  ...range(0x898, 0x89f),
  ...range(0x8ca, 0x8e1),
  ...range(0x8e3, 0x8ff),
];
/** Madda and hamza above or below: composed with their letter first (ا + ٓ = آ), gone when nothing took them. */
const COMPOSING_MARKS = [0x653, 0x654, 0x655];
/** Tatweel, joiners, bidi controls, soft hyphen, variation selectors and other characters nobody sees. */
const INVISIBLE = [
  0xad,
  0x34f,
  0x61c,
  0x640,
  0x180e,
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x2064),
  ...range(0x2066, 0x206f),
  ...range(0xfe00, 0xfe0f),
  0xfeff,
];

/** Letters of Persian, Urdu, Kurdish, the Maghreb and the Quran that stand for an Arabic one. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ۓ: 'ئ',
  ک: 'ك',
  ڪ: 'ك',
  ګ: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۃ: 'ة',
  ڢ: 'ف',
  ڧ: 'ق',
};
const NO_BREAK_SPACES = [0xa0, 0x202f, 0x2007];

const SPELLING: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي' };

/** Latin letters that canonical decomposition leaves whole. */
export const LATIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  ŋ: 'n',
  ə: 'e',
};

const SOUND: Readonly<Record<string, string>> = {
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ء: '',
  پ: 'ب',
  ڤ: 'ف',
  گ: 'ك',
  ڨ: 'ك',
  ڭ: 'ك',
  ڴ: 'ك',
  چ: 'ج',
  ژ: 'ز',
  ٹ: 'ت',
  ڈ: 'د',
  ڑ: 'ر',
  ں: 'ن',
};

export const isArabicPresentation = (c: number): boolean =>
  (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc);

const gone = new Set([...ARABIC_MARKS, ...INVISIBLE]);
export const isInvisible = (c: number): boolean => gone.has(c) && !arabicMarks.has(c);
const arabicMarks = new Set(ARABIC_MARKS);
/** Every mark that no key keeps, composing or not. */
export const isDroppedMark = (c: number): boolean => arabicMarks.has(c) || COMPOSING_MARKS.includes(c);

const CLASSES = new Uint8Array(0x10000).fill(UNSEEN);
CLASSES.fill(PLAIN, 0, 0x300);
CLASSES[0xad] = DELETED;

/** Whether a unit stands alone, may compose with the unit before, or is dropped. */
export function unitClass(c: number): number {
  const known = CLASSES[c]!;
  return known === UNSEEN ? classify(c) : known;
}

function classify(c: number): number {
  const char = String.fromCharCode(c);
  const isTatweelForm = isArabicPresentation(c) && /^[\p{M}\u0640]+$/u.test(char.normalize('NFKC'));
  const isJamo = (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff);
  const found = gone.has(c) || isTatweelForm ? DELETED : isJamo || /\p{M}/u.test(char) ? CONTINUES : PLAIN;
  CLASSES[c] = found;
  return found;
}

/** Marks a unit whose fold is more than one unit: `foldCluster` knows it. */
export const SEE_CLUSTER = 1;

/**
 * `table[c]` is what unit c becomes at a level: a unit, 0 for nothing, or `SEE_CLUSTER`. Valid for a unit that no
 * composing unit follows.
 */
export function unitTable(level: FoldLevel): Uint16Array {
  return (TABLES[level] ??= build(level));
}
const TABLES: Partial<Record<FoldLevel, Uint16Array>> = {};

function build(level: FoldLevel): Uint16Array {
  const table = new Uint16Array(0x10000);
  if (level === 'text') {
    const composed = everyUnit((units) => units.normalize('NFC'));
    for (let c = 0; c < 0x10000; c += 1) {
      const isForm = isArabicPresentation(c);
      table[c] = gone.has(c) ? 0 : isForm ? SEE_CLUSTER : single(c, composed[c]!);
    }
    for (const c of range(0xfb50, 0xfefc)) if (isArabicPresentation(c)) table[c] = ofForm(c);
    for (const c of COMPOSING_MARKS) table[c] = 0;
    for (const c of NO_BREAK_SPACES) table[c] = 0x20;
    for (const [from, to] of Object.entries(LOOK_ALIKES)) table[from.charCodeAt(0)] = to.charCodeAt(0);
    return table;
  }
  const below = unitTable(level === 'spelling' ? 'text' : 'spelling');
  const lower = level === 'spelling' ? everyUnit((units) => units.toLowerCase()) : [];
  for (let c = 0; c < 0x10000; c += 1) {
    const unit = below[c]!;
    if (unit <= SEE_CLUSTER) table[c] = unit;
    else if (level === 'sound') table[c] = single(unit, SOUND[String.fromCharCode(unit)] ?? String.fromCharCode(unit));
    else table[c] = single(unit, spellingOf(lower[unit]!));
  }
  return table;
}

const single = (c: number, folded: string): number =>
  folded === '' ? 0 : folded.length === 1 ? folded.charCodeAt(0) : c >= 0xd800 && c <= 0xdfff ? c : SEE_CLUSTER;

/** A presentation form that is one letter is looked up like that letter; others are spelled out by `foldCluster`. */
function ofForm(c: number): number {
  const letters = [...String.fromCharCode(c).normalize('NFKC')].filter(
    (letter) => !gone.has(letter.charCodeAt(0)) && !isDroppedMark(letter.charCodeAt(0)),
  );
  if (letters.length > 1) return SEE_CLUSTER;
  const letter = letters[0];
  return letter === undefined ? 0 : (LOOK_ALIKES[letter] ?? letter).charCodeAt(0);
}

/** The effect of a string function on every UTF-16 unit, in one call. Surrogates are left alone. */
function everyUnit(change: (units: string) => string): string[] {
  const units = range(0, 0xffff).map((c) =>
    c === 0x0a || (c >= 0xd800 && c <= 0xdfff) ? ' ' : String.fromCharCode(c),
  );
  const changed = change(units.join('\n')).split('\n');
  changed[0x0a] = '\n';
  for (let c = 0xd800; c <= 0xdfff; c += 1) changed[c] = String.fromCharCode(c);
  return changed;
}

/** The blocks that hold Latin letters with diacritics. */
const isLatinBeyondAscii = (c: number): boolean =>
  (c >= 0xaa && c <= 0x24f && c !== 0xd7 && c !== 0xf7) || (c >= 0x1e00 && c <= 0x1eff) || c === 0x259;

/** One character in lower case as the level `spelling` keeps it: without Latin diacritics, digits in ASCII. */
export function spellingOf(lower: string): string {
  const arabic = SPELLING[lower];
  if (arabic !== undefined) return arabic;
  const c = lower.charCodeAt(0);
  if (c >= 0x660 && c <= 0x669) return String.fromCharCode(c - 0x660 + 0x30);
  if (c >= 0x6f0 && c <= 0x6f9) return String.fromCharCode(c - 0x6f0 + 0x30);
  if (!isLatinBeyondAscii(c)) return lower;
  const bare = lower.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
  return bare.replace(/[æœøđðłħıŧþßŋə]/gu, (letter) => LATIN_LETTERS[letter] ?? letter);
}

export const soundOf = (char: string): string => SOUND[char] ?? char;
export const lookAlikeOf = (char: string): string =>
  LOOK_ALIKES[char] ?? (NO_BREAK_SPACES.includes(char.charCodeAt(0)) ? ' ' : char);
