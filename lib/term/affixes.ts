/**
 * What Arabic attaches to a name or noun, as far as terms are concerned.
 * Inventories and conditions: notes on Arabic, §2.1 and §2.2 (checked there against 154,838 running words).
 */

/** Proclitics before a noun, alone and compounded; the question particle is left out (it made إجمالي out of جمال). */
export const PROCLITICS: readonly (readonly string[])[] = [
  [],
  ['و'],
  ['ف'],
  ['ب'],
  ['ل'],
  ['ك'],
  ['و', 'ب'],
  ['و', 'ل'],
  ['و', 'ك'],
  ['ف', 'ب'],
  ['ف', 'ل'],
  ['ف', 'ك'],
];
/** Index in `PROCLITICS` by conjunction and preposition, as UTF-16 units; 0 for none. */
export const SEQUENCES: Readonly<Record<number, Readonly<Record<number, number>>>> = Object.fromEntries(
  ['', 'و', 'ف'].map((conjunction) => [
    unitOf(conjunction),
    Object.fromEntries(
      ['', 'ب', 'ل', 'ك'].map((preposition) => [
        unitOf(preposition),
        PROCLITICS.findIndex((all) => all.join('') === conjunction + preposition),
      ]),
    ),
  ]),
);
function unitOf(letter: string): number {
  return letter === '' ? 0 : letter.charCodeAt(0);
}

/** Pronouns on a noun. Folded (`sound`): the automaton compares folded letters. */
export const PRONOUNS: ReadonlySet<string> = new Set(['ه', 'ها', 'هما', 'هم', 'هن', 'ك', 'كما', 'كم', 'كن', 'ي', 'نا']);

/** Dual, sound plurals, case; on the last word of a term. */
export const INFLECTIONS: ReadonlySet<string> = new Set(['ان', 'ين', 'ون', 'ات', 'ا', 'و', 'ي']);

/** Construct state of dual and sound masculine plural, on the first word of a compound: مجلسي الأمن, مقاتلو الحركة. */
export const CONSTRUCT_ENDINGS: ReadonlySet<string> = new Set(['ا', 'ي', 'و', 'ات']);

/** Adjective of a place, with number and gender. */
export const NISBA_ENDINGS: ReadonlySet<string> = new Set(['ي', 'يه', 'يون', 'يين', 'يات', 'يتين', 'يتان', 'يا']);

/** Place names whose adjective is not made by rule (notes §2.2). */
export const IRREGULAR_NISBA: Readonly<Record<string, readonly string[]>> = {
  اليمن: ['يمن', 'يمان'],
  أمريكا: ['أمريك', 'أميرك'],
  أميركا: ['أميرك', 'أمريك'],
  بنغازي: ['بنغاز'],
};

/** Words inside names that vary with case or spelling: any of a row may stand for another. */
export const VARYING_WORDS: readonly (readonly string[])[] = [
  ['أبو', 'أبا', 'أبي'],
  ['ذو', 'ذا', 'ذي'],
  ['أخو', 'أخا', 'أخي'],
  ['بنو', 'بني'],
  ['بن', 'ابن'],
];

/** Words inside names that are written joined to the next or apart: عبد الله / عبدالله. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(['عبد', 'أبو', 'أبا', 'أبي']);
