import { fold } from '../../text/fold';
import type { NumberOccurrence } from '../../text/numbers';
import { isArabic, monthsOf, wordsOf } from '../analysis';
import type { SegmentText } from '../types';

/**
 * Numbers that a text implies without saying them as numbers: ordinals, duals, decades, dozens, months, Roman numerals.
 * They excuse a number of the other side; they are never asked for.
 */

/** Masculine ordinal stems, folded to `spelling`, by value. Feminine adds ه. Source: Ryding (2005), §15.3. */
const ARABIC_ORDINALS: ReadonlyMap<string, number> = new Map([
  ...(
    [
      [1, 'اول اولي اولا حادي حاديه واحد اولين'],
      [2, 'ثاني ثان ثانيا'],
      [3, 'ثالث ثالثا'],
      [4, 'رابع رابعا'],
      [5, 'خامس خامسا'],
      [6, 'سادس سادسا'],
      [7, 'سابع سابعا'],
      [8, 'ثامن ثامنا'],
      [9, 'تاسع تاسعا'],
      [10, 'عاشر عاشرا'],
      [20, 'عشرون عشرين'],
      [30, 'ثلاثون ثلاثين'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
]);
const ENGLISH_ORDINALS: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
   seventeenth eighteenth nineteenth twentieth`
    .trim()
    .split(/\s+/u)
    .map((word, i) => [word, i + 1]),
);
const DECADES: ReadonlyMap<string, number> = new Map(
  'عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين'.split(' ').map((stem, i) => [stem, (i + 2) * 10]),
);
const ENGLISH_DECADES: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, i) => [word, (i + 2) * 10]),
);
/** Words that stand for a number. */
const IMPLIED: Readonly<Record<string, readonly number[]>> = {
  one: [1],
  a: [1],
  an: [1],
  single: [1],
  once: [1],
  first: [1],
  both: [2],
  twice: [2],
  double: [2],
  doubled: [2],
  couple: [2],
  pair: [2],
  twin: [2],
  triple: [3],
  dozen: [12],
  dozens: [12],
  decade: [10],
  century: [100],
  hundred: [100],
  half: [0.5, 50],
  third: [0.33, 3],
  quarter: [0.25, 25, 4],
  thousand: [1000],
  million: [1e6],
  billion: [1e9],
  midnight: [12, 0],
  noon: [12],
  zero: [0],
  واحد: [1],
  واحده: [1],
  احد: [1],
  احدي: [1],
  مره: [1],
  كلا: [2],
  كلتا: [2],
  كلي: [2],
  ضعف: [2],
  مرتين: [2],
  زوج: [2],
  نصف: [0.5, 50, 30],
  ثلث: [0.33],
  ثلثي: [0.66],
  ربع: [0.25, 25, 15],
  عقد: [10],
  قرن: [100],
  مئه: [100],
  مائه: [100],
  الف: [1000],
  مليون: [1e6],
  مليار: [1e9],
  صفر: [0],
  دزينه: [12],
};
const FROM_DUAL = 2;

/** Values (canonical decimals) that one side implies; or, given one of its numbers, the other values that number may have. */
export function otherReadings(side: SegmentText, number?: NumberOccurrence): ReadonlySet<string> {
  return new Set((number === undefined ? implied(side) : variantsOf(side.text, number)).map(String));
}

function implied(side: SegmentText): readonly number[] {
  const words = wordsOf(side).map(({ text }) => fold(text, 'sound'));
  const months = monthsOf(side).map(({ month }) => month);
  return [...months, ...(isArabic(side) ? arabic(words) : english(words, side.text))];
}

function arabic(words: readonly string[]): readonly number[] {
  const values: number[] = [];
  for (const [i, word] of words.entries()) {
    const bare = word.replace(/^[وف]?(?:[بك]?ال|لل|[بلك])?(?=...)/u, '');
    const forms = [word, bare, word.replace(/^[وفبلك](?=...)/u, '')];
    for (const form of forms) {
      values.push(...(IMPLIED[form] ?? []));
      const ordinal = ARABIC_ORDINALS.get(form) ?? ARABIC_ORDINALS.get(form.replace(/[ه]$/u, ''));
      if (ordinal === undefined) continue;
      values.push(ordinal);
      const next = words[i + 1] ?? '';
      if (/^عشره?$/u.test(next)) values.push(ordinal + 10);
      const tens = ARABIC_ORDINALS.get(next.replace(/^وال/u, ''));
      if (/^وال/u.test(next) && tens !== undefined && tens >= 20) values.push(ordinal + tens);
    }
    const decade = DECADES.get(bare.replace(/(?:يات|ات|ي|يه)$/u, ''));
    if (decade !== undefined) values.push(decade, 1900 + decade, 1800 + decade, 2000 + decade);
    if (word.length >= 5 && /(?:ان|ين|تا|تي)(?:هما|هم|ه|ها)?$/u.test(word)) values.push(FROM_DUAL);
  }
  return values;
}

function english(words: readonly string[], text: string): readonly number[] {
  const values: number[] = [];
  for (const [i, word] of words.entries()) {
    const lower = word.toLowerCase();
    const stem = lower.replace(/(?<=th|ird|arter|red|and|ion|ade)s$/u, '');
    values.push(...(IMPLIED[stem] ?? []));
    const ordinal = ENGLISH_ORDINALS.get(lower);
    if (ordinal !== undefined) {
      values.push(ordinal);
      const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].indexOf(
        words[i - 1] ?? '',
      );
      if (tens >= 0) values.push((tens + 2) * 10 + ordinal);
    }
    const decade = ENGLISH_DECADES.get(lower);
    if (decade !== undefined) values.push(decade, 1900 + decade, 1800 + decade, 2000 + decade);
  }
  for (const [roman] of text.matchAll(/(?<![\p{L}\p{N}])[IVX]{1,5}(?![\p{L}\p{N}])/gu)) values.push(romanValue(roman));
  return values;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const romanValue = (roman: string): number =>
  [...roman].reduce((sum, letter, i) => {
    const value = ROMAN[letter]!;
    return sum + (value < (ROMAN[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

/** 5 p.m. is 17; 17:00 is 5; the 1990s and the '90s are one decade; years of two digits. */
function variantsOf(text: string, { value, start, end }: NumberOccurrence): readonly number[] {
  const n = Number(value);
  const variants: number[] = [];
  const after = text.slice(end, end + 12);
  if (Number.isInteger(n) && n <= 12 && /^(?:[:.]\d\d)?\s?(?:p\.?m|م\b|مساء|ظهرا|عصرا)/iu.test(after))
    variants.push(n + 12);
  if (Number.isInteger(n) && n > 12 && n <= 24 && /^:\d\d/u.test(after)) variants.push(n - 12);
  if (/^['’]?s\b/u.test(after) && n % 10 === 0) {
    variants.push(n % 100, 1900 + (n % 100));
    if (n % 100 === 0) variants.push(n / 100 + 1); // the 2000s are the 21st century
  }
  const since = /(\d{2})\d{2}\s?[-–/]\s?$/u.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  if (since !== undefined && n < 100) variants.push(Number(since) * 100 + n); // 1950-53
  if (/^['’‘]$/u.test(text[start - 1] ?? '') && n < 100) variants.push(1900 + n, 2000 + n);
  return variants;
}
