import fc from 'fast-check';

/**
 * Segments over a small alphabet in which everything that the score grades occurs: clitics, article, endings, spelling
 * habits, tashkeel, digit systems, numbers of several agreement classes, quote styles, English inflection, function words.
 */
const WORDS = [
  ...['كتاب', 'كتابه', 'الكتاب', 'للكتاب', 'وبالكتاب', 'كِتَاب', 'كتـاب', 'وزير', 'الوزير', 'بالوزير', 'وزيرة', 'وزيره'],
  ...[
    'أعلن',
    'اعلن',
    'وأعلن',
    'أعلنت',
    'إلى',
    'الى',
    'في',
    'من',
    'لم',
    'لا',
    'مدينة',
    'المدينه',
    'للمدينة',
    'كلام',
    'بكلام',
  ],
  ...['the', 'The', 'report', 'reports', 'reported', 'minister', 'not', "don't", 'of'],
  ...['5', '٥', '50', '1,000', '1000', '7%', '٧٪', '.', '،', ',', '؟', '?', '«', '»', '"', '('],
];

export const word = fc.constantFrom(...WORDS);
export const words = (maxLength: number) => fc.array(word, { maxLength });
/** Mostly set apart by spaces, sometimes not. */
export const segment = (maxLength = 9) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '')), { maxLength })
    .map((parts) => parts.map(([w, gap]) => w + gap).join(''))
    .map((text) => text.trim());

/** A segment and another made from it by a few edits, so that high scores are common. */
export const similar = (maxLength = 9) =>
  fc
    .tuple(
      words(maxLength),
      fc.array(fc.tuple(fc.nat(30), fc.constantFrom('drop', 'add', 'swap'), word), { maxLength: 3 }),
    )
    .map(([from, edits]) => {
      const to = [...from];
      for (const [at, edit, w] of edits) {
        const i = to.length === 0 ? 0 : at % to.length;
        if (edit === 'drop') to.splice(i, 1);
        else if (edit === 'add') to.splice(i, 0, w);
        else if (to.length > 0) to[i] = w;
      }
      return [from.join(' '), to.join(' ')] as const;
    });
