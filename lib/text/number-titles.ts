import { fold } from './fold';
import type { Token } from './types';

/**
 * Titles and set phrases whose words spell numbers that count nothing: ألف ليلة وليلة is a book, ألف مبروك a good wish, أم
 * أربعة وأربعين a centipede. Folded to `spelling`. A short list, written from general knowledge; what a glossary knows is
 * left to those who have one.
 */
const TITLES = `
الف ليلة وليلة
الف ليلة
الف مبروك
الف شكر
الف تحية
الف سلامة
الف سلام
الف باء
الف خير
مليون مبروك
مليون شكر
ام اربعة واربعين
ام اربع واربعين
thousand and one nights
thousand nights and a night
thousand nights and one night
1001 nights
1,001 nights
thousand thanks
million thanks
thousand apologies
forty winks
`;

/** By the last letters of its first word, which may have proclitics: the other words. */
const byFirst = new Map<string, (readonly string[])[]>();
for (const line of TITLES.trim().split('\n')) {
  const [first = '', ...rest] = line.split(' ');
  byFirst.set(first, [...(byFirst.get(first) ?? []), rest]);
}

/** Words of a number before the word that a title begins with: a, one; they belong to it. */
const BEFORE_THOUSAND: ReadonlySet<string> = new Set(['a', 'one']);

/**
 * Where a title of `TITLES` that begins at token `i` ends: the index of the token behind it, or `null` when none begins.
 * Proclitics and an article may stand before it (بألف خير), `a` and `one` in English.
 */
export function numberTitleEnd(tokens: readonly Token[], i: number): number | null {
  const word = keyOf(tokens[i]!);
  const from = BEFORE_THOUSAND.has(word) ? i + 1 : i;
  const opening = tokens[from];
  if (opening === undefined) return null;
  const first = from === i ? word : keyOf(opening);
  const rests = byFirst.get(first) ?? byFirst.get(first.replace(PROCLITICS, ''));
  const rest = rests?.find((words) => words.every((each, k) => keyOf(tokens[from + 1 + k]) === each));
  return rest === undefined ? null : from + 1 + rest.length;
}

const PROCLITICS = /^[وف]?[بلك]?(?:ال)?(?=...)/u;
const keyOf = (token: Token | undefined): string => (token === undefined ? '' : fold(token.text, 'spelling'));
