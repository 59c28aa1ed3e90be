import { fold } from './fold';
import { numberCategory } from './numbers';

/** Units, currency signs and magnitudes that do not change with the number before them. */
const INVARIABLE = new Set(
  '% ٪ ‰ ° م كم سم ملم مم كغ كجم غ غم ل مل طن هكتار دولار يورو ين يوان € $ £ ¥ ص هـ ق.م USD EUR GBP LYD EGP km m cm kg g'.split(
    ' ',
  ),
);
/** Words before a number that make it a name of something: a year, a page, a rank. Singular and with the article. */
const LABELS = new Set(
  'عام سنة رقم مادة المادة فصل الفصل صفحة الصفحة ص إصدار الإصدار نسخة قناة طريق الطريق شارع الساعة ساعة فقرة بند البند هاتف يوم'.split(
    ' ',
  ),
);

export type NumberNeighbours = { readonly before?: string; readonly after?: string };

/**
 * Whether another number can stand where one stands in an Arabic sentence without a change of any other word.
 *
 * True within one category; across categories only where nothing is counted (a year, a page, a percentage, a unit
 * sign) and between `many` and `other` before a noun whose accusative looks like its genitive (50 سنة, 100 سنة). False
 * whenever 0, 1, 2 are among them and a noun is counted: they change verbs and adjectives too.
 */
export function keepsAgreement(from: number, to: number, { before, after }: NumberNeighbours): boolean {
  const [old, now] = [numberCategory(from), numberCategory(to)];
  const next = after === undefined ? '' : fold(after, 'text');
  const label = before === undefined ? '' : fold(before, 'text').replace(/^[وفبل](?=...)/u, '');
  if (next === '' || !/\p{L}/u.test(next) || INVARIABLE.has(next) || LABELS.has(label)) return true;
  if ([old, now].some((category) => category === 'zero' || category === 'one' || category === 'two'))
    return from === to;
  if (old === now) return true;
  return old !== 'few' && now !== 'few' && looksTheSame(after ?? '');
}

/** Nouns whose indefinite accusative bears no alef: those in ة, اء, ى, and those written without it already. */
const looksTheSame = (noun: string): boolean => /(?:[ةى]|اء)$/u.test(fold(noun, 'text'));
