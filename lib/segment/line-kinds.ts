import { monthsIn } from '../text/dates';
import type { LangTag } from '../text/types';
import { CREDIT_LABEL, namesAgency } from './agencies';

/** Questions about one line by itself. Counts of words are generous: what is longer is prose, whatever it looks like. */
const CREDIT_WORDS = 8;
const DATELINE_WORDS = 12;
/** How far from the end of a line a credit behind a full stop can begin. */
const LONGEST_CREDIT = 120;

/** No line of a special kind is longer, in UTF-16 units; questions about longer ones are answered without a look. */
export const LONGEST_LINE = 1000;

/** Words with a letter or digit, as far as it matters here: a text past `LONGEST_LINE` has as many as its beginning. */
export const wordsOf = (text: string): number =>
  text
    .slice(0, LONGEST_LINE)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** How many letters of the Arabic and of the Latin script a text has. */
export function lettersOf(text: string): { readonly arabic: number; readonly latin: number } {
  let arabic = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLatin(code)) latin++;
    else if (isArabic(code)) arabic++;
  }
  return { arabic, latin };
}
const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
/** Letters of the blocks Arabic, Arabic Supplement and the presentation forms; neither digits nor marks. */
const isArabic = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a && code !== 0x640) ||
  (code >= 0x66e && code <= 0x6d3 && code !== 0x670) ||
  (code >= 0x750 && code <= 0x77f) ||
  (code >= 0xfb50 && code <= 0xfdfb) ||
  (code >= 0xfe70 && code <= 0xfefc);

/** Whether a line is wholly in the other script than the language's: a name or two in brackets are forgiven. */
export function isForeign(text: string, lang: 'ar' | 'en'): boolean {
  const { arabic, latin } = lettersOf(text);
  const [own, other] = lang === 'ar' ? [arabic, latin] : [latin, arabic];
  return other > 0 && own * 9 < other;
}

/** A mark that ends a sentence, whatever closes behind it; a point that belongs to an acronym is none. */
export function endsSentence(text: string): boolean {
  const bare = text.slice(-40).replace(/["'”’»›)\]\s\p{Cf}]+$/u, '');
  return /[.!?…؟۔]$/u.test(bare) && !/(?:^|\s)(?:\p{Lu}\.){2,}$/u.test(bare);
}

/** A mark that a heading would not end with: those of a sentence, and those that promise more. */
export const endsOpen = (text: string): boolean => endsSentence(text) || /[:،,؛;–—-]["”»]?$/u.test(text.slice(-2));

const isBracketed = (text: string): string | null => /^[([]\s*([^()[\]]{2,60})\s*[)\]]$/u.exec(text)?.[1] ?? null;

/** `REUTERS/Name`, `AFP - Getty Images`, `Name / AP`: names, one of them an agency's, around a stroke or dash. */
const isSlashed = (text: string): boolean =>
  /^[^.!?؟؛;]{2,70}$/u.test(text) && /\S\s*[/|]\s*\S/u.test(text) && namesAgency(text);

/** A line that is nothing but a credit. */
export function isCredit(text: string): boolean {
  if (wordsOf(text) > CREDIT_WORDS) return false;
  if (CREDIT_LABEL.test(text)) return true;
  const inside = isBracketed(text);
  if (inside !== null) return namesAgency(inside) || CREDIT_LABEL.test(inside);
  return isSlashed(text) || (wordsOf(text) <= 3 && namesAgency(text) && !endsSentence(text));
}

/** Where a credit begins that stands alone behind the full stop of a caption; null when the line has none. */
export function trailingCreditStart(line: string): number | null {
  const from = Math.max(0, line.length - LONGEST_CREDIT);
  const ends = [...line.slice(from).matchAll(/[.!?؟…]["”’»)\]\p{Cf}]*\s+(?=\S)/gu)];
  const start = ends.at(-1);
  if (!start) return null;
  const at = from + start.index + start[0].length;
  const rest = line.slice(at).trim().replace(/\.$/u, '');
  return (isBracketed(rest) !== null || isSlashed(rest)) && isCredit(rest) ? at : null;
}

/** A line that ends with a credit in brackets: `… (رويترز)`, `… [File: AP]`. */
export function endsWithCredit(text: string): boolean {
  const inside = /\S\s*[([]\s*([^()[\]]{2,50})\s*[)\]]\.?$/u.exec(text)?.[1];
  return inside !== undefined && (namesAgency(inside) || CREDIT_LABEL.test(inside));
}

const LIST_MARK = /^(?:[-*•–—▪◦·●■✓►]\s+|\(?\p{Nd}{1,3}[.)\-–]\s+|\(?[a-zA-Zأبجد][.)]\s+)\S/u;
export const isListItem = (text: string): boolean => LIST_MARK.test(text);

const NUMERIC_DATE = /(?<!\p{Nd})\p{Nd}{1,4}\s?[/.-]\s?\p{Nd}{1,2}\s?[/.-]\s?\p{Nd}{2,4}(?!\p{Nd})/u;

/** A line that gives the time of a report, and little else. */
export function isDateline(text: string, lang: LangTag): boolean {
  if (wordsOf(text) > DATELINE_WORDS || /[.!?؟…]$/u.test(text)) return false;
  const hasDate = NUMERIC_DATE.test(text) || (/\p{Nd}/u.test(text) && monthsIn(text, lang).length > 0);
  return hasDate && restOfDate(text) <= 4;
}

/** `القاهرة - رويترز`, `CAIRO (Reuters)`: a place, then an agency. Below prose the same form credits a picture. */
export function isPlaceAndAgency(text: string): boolean {
  if (wordsOf(text) > DATELINE_WORDS || /[.!?؟…]$/u.test(text)) return false;
  const [place = '', ...others] = text.split(/\s*[-–—]\s+|\s+[-–—/|]\s*|\s+(?=\()/u).map((part) => part.trim());
  if (wordsOf(place) === 0 || wordsOf(place) > 3 || namesAgency(place)) return false;
  return others.some((part) => wordsOf(part) <= 3 && namesAgency(part.replace(/[()[\]]/gu, '')));
}

/** Words of a line that are neither numbers nor short: what a date line has little of. */
const restOfDate = (text: string): number => {
  const numbers = text.match(/\p{Nd}+/gu)?.length ?? 0;
  return Math.max(0, wordsOf(text) - numbers - 3);
};

/** An address by itself: nothing to translate and no alternative text. */
export const isAddress = (text: string): boolean =>
  /^(?:https?:\/\/|www\.|@|#)\S+$/iu.test(text) || /^\S+@\S+\.\S+$/u.test(text);
