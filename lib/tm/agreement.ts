import { fold } from '../text/fold';
import { sameLang } from '../text/lang';
import { numberCategory } from '../text/numbers';
import type { LangTag, Token } from '../text/types';

/** Why a number cannot be exchanged without looking at the words around it. */
export type AgreementProblem = 'otherClass' | 'oneOrTwo';

/**
 * Whether a number in a text can be replaced by another without changing any other word, `null` when it can.
 *
 * In Arabic a number governs its noun: plural after 3–10, singular accusative after 11–99, singular genitive after 100, and 1
 * and 2 change noun, adjective and verb. In other languages the classes are those of CLDR (in English one, other).
 * Allowed across classes where the word after the number never changes (a per cent sign, a unit, a currency code, a month)
 * or the number names something (a year, a page, a clock time), and between 11–99 and 100 where the noun shows no case.
 *
 * @param tokens, at the number in its text
 * Source: CLDR plural rules; the grammar is Ryding (2005), chapter 15.
 */
export function agreementProblem(
  lang: LangTag,
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
): AgreementProblem | null {
  const [a, b] = [classOf(lang, from), classOf(lang, to)];
  if (a === b && !(sameLang(lang, 'ar') && (isSmall(from) || isSmall(to)))) return null;
  if (isName(tokens, at)) return null;
  const noun = tokens[at + 1];
  if (noun === undefined || isInvariable(noun)) return null;
  if (isSmall(from) || isSmall(to)) return from === to ? null : 'oneOrTwo';
  const isManyOrOther = [a, b].every((category) => category === 'many' || category === 'other');
  return sameLang(lang, 'ar') && isManyOrOther && CASELESS.test(fold(noun.text, 'text')) ? null : 'otherClass';
}

const classOf = (lang: LangTag, n: number): string =>
  sameLang(lang, 'ar') ? numberCategory(n) : new Intl.PluralRules(lang).select(n);
const isSmall = (n: number): boolean => n === 1 || n === 2;

/** Nouns that look alike in the accusative and the genitive singular. */
const CASELESS = /(?:ة|اء|ى)$/u;

/** Units and signs that have one form, and what cannot be a counted noun. */
const INVARIABLE = new Set(
  'كم سم ملم مم م كغ كجم كلغ غ طن لتر ميل هكتار km m cm mm kg g mg l ml ha GB MB KB TB GHz MHz Hz kWh MW kW px pt بالمئة بالمائة في'.split(
    ' ',
  ),
);

/** Month names of the press; a day or a year stands beside them. */
const MONTHS = new Set(
  (
    'يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار ' +
    'حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);

const isMonth = (token: Token | undefined): boolean =>
  token?.kind === 'word' && MONTHS.has(fold(token.text, 'text').toLowerCase());

function isInvariable(token: Token): boolean {
  if (token.kind !== 'word') return true;
  const word = fold(token.text, 'text');
  return INVARIABLE.has(word) || /^[A-Z]{3}$/u.test(word) || isMonth(token);
}

/** Words after which a number is a name: page 5, article 11, version 3, the year 1990. */
const NAMING = new Set(
  (
    'رقم المادة مادة الفصل فصل صفحة الصفحة ص القسم البند الباب الطبعة الإصدار إصدار النسخة الغرفة القناة الحلقة العدد ' +
    'عام سنة الساعة منذ page article chapter section version release figure table room channel no year in since step'
  ).split(' '),
);

function isName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  const word = fold(before.text, 'text').toLowerCase();
  if (NAMING.has(word) || isMonth(before)) return true;
  // 12:30, 3.2.1, #5: part of something longer.
  return before.kind !== 'word' && before.end === tokens[at]!.start && /[:#/.\-№]/u.test(before.text);
}
