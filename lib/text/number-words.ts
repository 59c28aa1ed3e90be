/**
 * Words for numbers, both languages. Arabic forms are folded at level `text`, each with and without its hamza.
 *
 * Source: Ryding, "A Reference Grammar of Modern Standard Arabic" (2005), ch. 15; مليار and بليون have one value, as in
 * the press (short scale).
 */
export type NumberWord =
  /** 0–9 in Arabic, 0–19 in English. */
  | { readonly kind: 'unit'; readonly value: number }
  /** 20 … 90. */
  | { readonly kind: 'ten'; readonly value: number }
  /** The second half of 11–19 in Arabic, which alone is 10. */
  | { readonly kind: 'teen' }
  /** `value` hundreds: 1 for مئة, 2 for مئتان, 3 for ثلاثمئة. */
  | { readonly kind: 'hundred'; readonly value: number }
  /** 10³ and up, `count` of them: 2 for a dual; 0 for a plural, which needs a number before it. */
  | { readonly kind: 'magnitude'; readonly exponent: number; readonly count: number }
  /** ½ and ¼, in hundredths. */
  | { readonly kind: 'fraction'; readonly hundredths: number };

const AR_UNITS: readonly (readonly [number, string])[] = [
  [0, 'صفر'],
  [1, 'واحد واحدة أحد إحدى'],
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين إثنا إثني'],
  [3, 'ثلاثة ثلاث'],
  [4, 'أربعة أربع'],
  [5, 'خمسة خمس'],
  [6, 'ستة ست'],
  [7, 'سبعة سبع'],
  [8, 'ثمانية ثمان ثماني'],
  [9, 'تسعة تسع'],
];
const AR_TENS: readonly (readonly [number, string])[] = [
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
];
const AR_HUNDRED_STEMS: readonly (readonly [number, string])[] = [
  [3, 'ثلاث'],
  [4, 'أربع'],
  [5, 'خمس'],
  [6, 'ست'],
  [7, 'سبع'],
  [8, 'ثمان'],
  [8, 'ثماني'],
  [9, 'تسع'],
];
/** exponent: singular (also accusative), dual in both cases and in construct, plural. */
const AR_MAGNITUDES: readonly (readonly [number, string, string, string])[] = [
  [3, 'ألف ألفا', 'ألفان ألفين ألفي', 'آلاف ألوف'],
  [6, 'مليون مليونا', 'مليونان مليونين مليوني', 'ملايين'],
  [9, 'مليار مليارا بليون بليونا', 'ملياران مليارين ملياري بليونان بليونين', 'مليارات بلايين'],
  [12, 'تريليون تريليونا ترليون ترليونا', 'تريليونان تريليونين ترليونان ترليونين', 'تريليونات ترليونات'],
];

const list = (words: string): readonly string[] => words.split(' ');

/** Number words are often written without hamza (اربعة); the other way round it tells واحد from وأحد. */
const bareAlef = (word: string): string => word.replace(/[أإآ]/gu, 'ا');

function arabicTable(): ReadonlyMap<string, NumberWord> {
  const table = new Map<string, NumberWord>();
  const add = (words: string, meaning: NumberWord): void => {
    for (const word of list(words)) table.set(word, meaning).set(bareAlef(word), meaning);
  };
  for (const [value, words] of AR_UNITS) add(words, { kind: 'unit', value });
  for (const [value, words] of AR_TENS) add(words, { kind: 'ten', value });
  add('عشر عشرة', { kind: 'teen' });
  add('مئة مائة', { kind: 'hundred', value: 1 });
  add('مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي', { kind: 'hundred', value: 2 });
  for (const [value, start] of AR_HUNDRED_STEMS) add(`${start}مئة ${start}مائة`, { kind: 'hundred', value });
  for (const [exponent, one, two, many] of AR_MAGNITUDES) {
    add(one, { kind: 'magnitude', exponent, count: 1 });
    add(two, { kind: 'magnitude', exponent, count: 2 });
    add(many, { kind: 'magnitude', exponent, count: 0 });
  }
  add('نصف', { kind: 'fraction', hundredths: 50 });
  add('ربع', { kind: 'fraction', hundredths: 25 });
  return table;
}

function englishTable(): ReadonlyMap<string, NumberWord> {
  const table = new Map<string, NumberWord>();
  const units =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
  for (const [value, word] of list(units).entries()) table.set(word, { kind: 'unit', value });
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
  for (const [i, word] of list(tens).entries()) table.set(word, { kind: 'ten', value: (i + 2) * 10 });
  table.set('hundred', { kind: 'hundred', value: 1 });
  for (const [exponent, one] of [
    [3, 'thousand'],
    [6, 'million'],
    [9, 'billion'],
    [12, 'trillion'],
  ] as const) {
    table.set(one, { kind: 'magnitude', exponent, count: 1 });
  }
  for (const [short, exponent] of [
    ['m', 6],
    ['mn', 6],
    ['bn', 9],
    ['tn', 12],
    ['k', 3],
  ] as const) {
    table.set(short, { kind: 'magnitude', exponent, count: 0 });
  }
  table.set('half', { kind: 'fraction', hundredths: 50 });
  table.set('quarter', { kind: 'fraction', hundredths: 25 });
  return table;
}

export const ARABIC_NUMBER_WORDS = arabicTable();
export const ENGLISH_NUMBER_WORDS = englishTable();

/** Words after a number that make it a share of a hundred: one word, or two. */
export const PERCENT_WORDS: ReadonlySet<string> = new Set([
  'percent',
  'per cent',
  'pc',
  'بالمئة',
  'بالمائة',
  'في المئة',
  'في المائة',
  'بالمية',
]);
/** Words right before صفر that make it the month. */
export const MONTH_MARKERS: ReadonlySet<string> = new Set(['شهر', 'لشهر', 'بشهر', 'وشهر']);
