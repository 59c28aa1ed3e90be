/** Classes of punctuation that translations share, whatever the script. Full stop and comma are too common to count. */
const CLASSES: readonly string[] = ['?؟', '!', ':', ';؛', '"“”«»„‟', '()[]{}', '%٪', '/', '…', '—–'];
const CLASS_OF = new Map(CLASSES.flatMap((chars, i) => [...chars].map((char) => [char, i] as const)));

/** Bit i is set when the text holds punctuation of class i. */
export function punctuationMask(text: string): number {
  let mask = 0;
  for (const char of text) {
    const i = CLASS_OF.get(char);
    if (i !== undefined) mask |= 1 << i;
  }
  return mask;
}

export const FULL_STOP = 1;
const ENDS: ReadonlyMap<string, number> = new Map([
  ['.', FULL_STOP],
  ['۔', FULL_STOP],
  ['?', 2],
  ['؟', 2],
  ['!', 3],
  [':', 4],
  [';', 5],
  ['؛', 5],
  [',', 6],
  ['،', 6],
  ['…', 7],
]);

/** The class of the mark that ends the text, closing quotes and brackets aside; 0 when there is none. */
export function endClass(text: string): number {
  const trimmed = text.replace(/[\s"“”«»'’)\]\u200e\u200f]+$/u, '');
  if (trimmed.endsWith('...')) return 7;
  return ENDS.get(trimmed.at(-1) ?? '') ?? 0;
}
