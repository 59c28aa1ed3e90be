/**
 * Punctuation of the two languages. Source: Unicode charts for the characters; usage as in Arabic press style (the
 * comma ، semicolon ؛ and question mark ؟ are mirrored twins of the Latin ones, quotes are « » or " ").
 */

/** Each Arabic mark and the English one of the same meaning. */
const PAIRS: readonly (readonly [arabic: string, english: string])[] = [
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
  ['٪', '%'],
  ['٫', '.'],
  ['٬', ','],
  ['«', '“'],
  ['»', '”'],
  ['۔', '.'],
];

/** The English mark an Arabic one stands for. */
export const englishOf: ReadonlyMap<string, string> = new Map(PAIRS);
/** The Arabic mark to write for an English one; marks both languages share are absent. */
export const arabicOf: ReadonlyMap<string, string> = new Map([
  [',', '،'],
  [';', '؛'],
  ['?', '؟'],
  ['%', '٪'],
  ['“', '«'],
  ['”', '»'],
] as const);

/** Marks of one meaning, whatever the script. The first of each class names it. */
const CLASSES: readonly string[] = [
  ',،,、',
  ';؛',
  '?؟?',
  '.۔.',
  '!！',
  ':：',
  '…‥',
  '%٪',
  '‰؉',
  '-‐‑−',
  '–—―',
  '"“”„‟«»',
  "'‘’‚‛‹›",
  '(﴾',
  ')﴿',
];
const CLASS_OF = new Map(CLASSES.flatMap((marks) => [...marks].map((mark) => [mark, marks[0]!] as const)));

/** The mark that names the meaning of a mark: itself for one without twins. */
export const punctuationClass = (mark: string): string => CLASS_OF.get(mark) ?? mark;

/** Whether two marks mean the same: `samePunctuation('؟', '?')`. */
export const samePunctuation = (a: string, b: string): boolean => punctuationClass(a) === punctuationClass(b);

const SENTENCE_ENDS = new Set('.!?؟۔…！？。‼⁇⁈⁉');
/** Whether a mark can end a sentence. */
export const isSentenceEnd = (mark: string): boolean => SENTENCE_ENDS.has(mark);

/** Opening bracket or quote → what closes it. Mirrored on display, never in the text. */
export const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['‹', '›'],
  ['“', '”'],
  ['‘', '’'],
  ['﴿', '﴾'],
]);
