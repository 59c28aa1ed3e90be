import { fold } from './fold';

/**
 * Words that turn a statement into its opposite. Closed classes, from the grammars (Ryding, "A Reference Grammar of Modern
 * Standard Arabic", 2005, chapter 37; Quirk et al., "A Comprehensive Grammar of the English Language", 1985, §10.54–10.63).
 * Left out on purpose: ما, which more often means "what", and غير, which as often means "other than".
 */
const ARABIC = new Set('لا لم لن ليس ليست ليسا ليسوا لسن لست لستم لسنا'.split(' '));
const ENGLISH = new Set("not no never cannot none nor neither nobody nothing nowhere without n't".split(' '));

/** Whether a word, with any tashkeel, case and conjunction (ولم، فلا، أليس), negates. */
export function isNegation(word: string): boolean {
  const key = fold(word, 'text').toLowerCase().replaceAll('’', "'");
  return ENGLISH.has(key) || key.endsWith("n't") || ARABIC.has(key) || ARABIC.has(key.replace(/^[وفأ]/u, ''));
}
