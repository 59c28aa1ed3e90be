import { GUARD_WORDS } from './clitic-tables';
import { fold } from './fold';

/**
 * A word cut at both ends as far as it goes, without any vocabulary: what two forms of one word have in common.
 *
 * Far too eager for one word (كتاب can lose its ك), and right for comparing two: كتاب and وبكتابه share their core, and what
 * each has beyond the other is then read off the two prefixes and the two suffixes (`prefixDifference`).
 */
export type LooseForm = {
  /** What was cut in front, one letter a clitic, `A` for the article: `وبA` of وبالمدينة. */
  readonly prefix: string;
  readonly core: string;
  readonly suffix: string;
};

/** The letter of the article in `LooseForm.prefix`. */
export const ARTICLE_MARK = 'A';

/** The key that all spellings of an Arabic word share: level `spelling`, and ة as ه. */
export const looseFold = (word: string): string => fold(word, 'spelling').replaceAll('ة', 'ه');

/**
 * Cuts a word in `looseFold` form.
 *
 * In front, again and again while three letters are left (or a short function word): the article, و ف ب ك ل, and س before an
 * imperfect; a word of the guard list stays. Then endings (pronouns, dual, plurals, feminine, accusative alef), again while three letters are left.
 *
 * Invariants: a function of the folded word alone; prefixing a word of at least three letters with ال or one of و ف ب ك ل
 * leaves the core as it is, whatever letters the word begins with.
 */
export function looseForm(folded: string): LooseForm {
  let prefix = '';
  let rest = folded;
  for (;;) {
    if (isGuarded(rest)) break;
    const cut = rest.startsWith('ال') ? 2 : CLITIC.test(rest) ? 1 : 0;
    if (cut === 0 || (rest.length - cut < SHORTEST && !isShortWord(rest))) break;
    prefix += cut === 2 ? ARTICLE_MARK : rest[0]!;
    rest = rest.slice(cut);
  }
  const core = withoutEndings(rest);
  return { prefix: prefix.replace('لل', `ل${ARTICLE_MARK}`), core, suffix: rest.slice(core.length) };
}

export type PrefixDifference = {
  readonly article: boolean;
  readonly proclitics: 'same' | 'added' | 'exchanged';
};

/**
 * What two prefixes of one core differ in, once the letters that both cut off the word itself are put back (بكلام against
 * كلام: `بك` and `ك`, so ب was added). `null` when what is left over is no sequence of clitics: these are two words.
 */
export function prefixDifference(a: string, b: string): PrefixDifference | null {
  let common = 0;
  while (common < a.length && common < b.length && a.at(-1 - common) === b.at(-1 - common)) common++;
  const mine = a.slice(0, a.length - common);
  const theirs = b.slice(0, b.length - common);
  if (!CLITIC_SEQUENCE.test(mine) || !CLITIC_SEQUENCE.test(theirs)) return null;
  const letters = (sequence: string) => sequence.replace(ARTICLE_MARK, '');
  const [x, y] = [letters(mine), letters(theirs)];
  return {
    article: mine.includes(ARTICLE_MARK) !== theirs.includes(ARTICLE_MARK),
    proclitics: x === y ? 'same' : x === '' || y === '' ? 'added' : 'exchanged',
  };
}

const SHORTEST = 3;
/** Words of two letters that take و and ف like any other; a closed list, in `looseFold` form. */
const SHORT_WORDS = new Set(
  'هل لم لن لا قد عن من في ان لو ما هو هي هم اذ كم مع كل ثم او ام اي له به لك بل يا'.split(' '),
);
const isShortWord = (rest: string): boolean => /^[وف]/u.test(rest) && SHORT_WORDS.has(rest.slice(1));
const CLITIC = /^(?:[وفبكل]|س(?=[يتنا]))/u;
/** Conjunction, then preposition or future, then article: the order that the language fixes. */
const CLITIC_SEQUENCE = /^[وف]?[بلكس]?A?$/u;
/** Longest first. ت alone needs four letters before it, or بيت would lose its own. */
const ENDING = /(?<=...)(?:هما|كما|تها|تهم|ته|تنا|تي|ها|هم|هن|كم|كن|نا|ني|ات|ان|ين|ون|وا|ه|ي|ا|(?<=....)ت)$/u;

function withoutEndings(word: string): string {
  let rest = word;
  for (;;) {
    const next = rest.replace(ENDING, '');
    if (next === rest) return rest;
    rest = next;
  }
}

let guarded: ReadonlySet<string> | null = null;
/** A word of the guard list, or one with an ending on it. Not its bare stem: وزار is "and visited" beside وزارة. */
function isGuarded(rest: string): boolean {
  guarded ??= new Set([...GUARD_WORDS].flatMap(guardedForms));
  return guarded.has(rest) || guarded.has(rest.replace(INFLECTION, ''));
}

const INFLECTION = /(?:هما|كما|ها|هم|هن|كم|كن|نا|ان|ين|ون|ات|ه|ي|ا)$/u;

function guardedForms(word: string): string[] {
  const folded = looseFold(word);
  const stem = folded.slice(0, -1);
  return fold(word, 'text').endsWith('ة') ? [folded, `${stem}ت`, `${stem}ات`] : [folded];
}
