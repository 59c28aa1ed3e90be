import fc from 'fast-check';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءىةٱ'];
const LOOK_ALIKES = [...'یکہھەۀپڤگچژڢڧ'];
const MARKS = [...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u06d6\u0610'];
const INVISIBLE = [...'\u0640\u200c\u200d\u200e\u200f\u202b\u202c\u2067\u2069\u00ad\ufeff\ufe0f\u200b'];
const FORMS = [...'ﷲﻻﷺﹰﹱﺍﻼ﷼ﭐ'];
const LATIN = [...'abcXYZéÉüÅßøÆıİſ'];
const OTHER = [...'åãñ\u0301\u0308Ωжй가각ᄀ中9٣۴½ .,،؟!-\u00a0\n«»“%٪😀'];
const LONE = ['\ud800', '\udc00', '\udfff'];

/** Text of every kind the rules speak of, lone surrogates and stray marks included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...LETTERS) },
      { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 2, arbitrary: fc.constantFrom(...INVISIBLE) },
      { weight: 2, arbitrary: fc.constantFrom(...LOOK_ALIKES, ...FORMS) },
      { weight: 2, arbitrary: fc.constantFrom(...LATIN) },
      { weight: 3, arbitrary: fc.constantFrom(...OTHER) },
      { weight: 1, arbitrary: fc.constantFrom(...LONE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** An unvocalised Arabic word of two to nine letters. */
export const arabicWord: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...LETTERS.slice(0, -1)), { minLength: 2, maxLength: 9 })
  .map((letters) => letters.join(''));

/** A word and the same word with tashkeel, tatweel and invisible characters strewn between its letters. */
export const dressedWord: fc.Arbitrary<{ readonly word: string; readonly dressed: string }> = fc
  .tuple(
    arabicWord,
    fc.array(
      fc.constantFrom('', '', '\u064e', '\u064f', '\u0651\u0650', '\u0640', '\u0640\u0640', '\u200d', '\u0652'),
      {
        minLength: 9,
        maxLength: 9,
      },
    ),
  )
  .map(([word, marks]) => ({ word, dressed: [...word].map((letter, i) => letter + (marks[i] ?? '')).join('') }));
