import { CONSTRUCT_ENDINGS, SEQUENCES } from './affixes';
import type { CompiledKey } from './automaton';
import type { Candidate, Scan } from './candidate';
import { APOSTROPHE, DELETED, DOT, EXPANDING, HYPHEN, LAST_CLASS, letterClass, SPACE } from './letters';
import { isArabicSuffix, restOfWord } from './suffix';
import { Trie } from './trie';

const WAW = 0x648;
const FEH = 0x641;
const BEH = 0x628;
const LAM = 0x644;
const KAF = 0x643;
const ALEF = 0x627;
const LETTERS_LOOKED_AT = 5;
/** Characters between two words of a term at most: a line break with its indentation, ` / (`. */
const LONGEST_GAP = 12;
/** Folded letters that a suffix of either language begins with: most words that go on behind a key have none there. */
const BEGINS_SUFFIX: ReadonlySet<number> = new Set([...'هكينوا'].map((letter) => letter.charCodeAt(0)));
const BEGINS_PLURAL: ReadonlySet<number> = new Set([...'es'].map((letter) => letter.charCodeAt(0)));
/** How many letters a word may have for its dot to belong to it (Dr. St. U.S.). */
const ABBREVIATION_LENGTH = 4;

/**
 * Finds every place where a term can stand, in one pass over the text: at each word the trie is walked from its first
 * letter and, in Arabic, from behind each sequence of letters that can be proclitics. Most walks end after two or
 * three letters, so time is linear in the text and hardly grows with the number of terms.
 */
export function scan(text: string, trie: Trie<CompiledKey>, lang: 'ar' | 'en' | 'other'): Scan {
  if (classes.length < text.length) classes = new Uint16Array(2 * text.length);
  const needsFolding = !classify(text);
  if (needsFolding) return { candidates: [], needsFolding };
  const scanner = new Scanner(text, trie, lang);
  scanner.run();
  return { candidates: scanner.candidates, needsFolding };
}

/** The classes of the text being scanned. Scanning is synchronous, so one buffer serves all. */
let classes = new Uint16Array(4096);
/** Folded letters at the start of the current word and where each stands. */
const head = new Uint16Array(LETTERS_LOOKED_AT);
const headAt = new Int32Array(LETTERS_LOOKED_AT);

/** @returns false when the text has to be folded first */
function classify(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const value = letterClass(text.charCodeAt(i));
    if (value === EXPANDING) return false;
    classes[i] = value;
  }
  return true;
}

class Scanner {
  readonly candidates: Candidate[] = [];
  private readonly n: number;
  private readonly alefLam: number;
  private readonly alefLamLam: number;
  private surfaceStart = 0;
  private proclitics = 0;
  private articleBefore = false;
  private assimilated: Candidate['assimilated'] = 'no';
  private start = 0;

  constructor(
    private readonly text: string,
    private readonly trie: Trie<CompiledKey>,
    private readonly lang: 'ar' | 'en' | 'other',
  ) {
    this.n = text.length;
    this.alefLam = trie.find('ال');
    this.alefLamLam = trie.find('الل');
  }

  run(): void {
    let inWord = false;
    for (let i = 0; i < this.n; i++) {
      const value = classes[i]!;
      if (value > LAST_CLASS) {
        if (!inWord) this.wordAt(i, value);
        inWord = true;
      } else if (value !== DELETED && value !== APOSTROPHE) inWord = false;
    }
  }

  private wordAt(at: number, first: number): void {
    this.surfaceStart = at;
    this.begin(0, false, 'no', at, Trie.ROOT);
    if (this.lang !== 'ar') return;
    if (first !== WAW && first !== FEH && first !== BEH && first !== LAM && first !== KAF && first !== ALEF) return;

    const count = this.readHead(at);
    this.fromPrepositions(0, count, 0);
    if ((first === WAW || first === FEH) && count > 1) {
      this.begin(SEQUENCES[first]![0]!, false, 'no', headAt[1]!, Trie.ROOT);
      this.fromPrepositions(1, count, first);
    }
  }

  /** The readings that begin with a preposition or the article at letter `k` of the word; `conjunction` is a letter or 0. */
  private fromPrepositions(k: number, count: number, conjunction: number): void {
    const letter = head[k]!;
    const sequences = SEQUENCES[conjunction]!;
    const none = sequences[0]!;
    if (letter === ALEF && k + 2 < count && head[k + 1] === LAM) {
      this.begin(none, true, 'no', headAt[k + 2]!, Trie.ROOT);
      return;
    }
    if (k + 1 >= count || (letter !== BEH && letter !== LAM && letter !== KAF)) return;
    const proclitics = sequences[letter]!;
    this.begin(proclitics, false, 'no', headAt[k + 1]!, Trie.ROOT);
    if (letter === LAM && head[k + 1] === LAM && k + 2 < count) {
      // لل is ل + ال: the term's own article, the same with its ل swallowed, or an article the term has not.
      if (this.alefLam !== Trie.NONE)
        this.begin(proclitics, false, 'article', headAt[k + 1]!, this.alefLam, headAt[k + 2]!);
      if (this.alefLamLam !== Trie.NONE) {
        this.begin(proclitics, false, 'elided', headAt[k + 1]!, this.alefLamLam, headAt[k + 2]!);
      }
      this.begin(proclitics, true, 'no', headAt[k + 2]!, Trie.ROOT);
    } else if (letter !== LAM && head[k + 1] === ALEF && k + 3 < count && head[k + 2] === LAM) {
      this.begin(proclitics, true, 'no', headAt[k + 3]!, Trie.ROOT);
    }
  }

  private readHead(at: number): number {
    let count = 0;
    for (let i = at; i < this.n && count < LETTERS_LOOKED_AT; i++) {
      const value = classes[i]!;
      if (value > LAST_CLASS) {
        head[count] = value;
        headAt[count++] = i;
      } else if (value !== DELETED) break;
    }
    return count;
  }

  private begin(
    proclitics: number,
    articleBefore: boolean,
    assimilated: Candidate['assimilated'],
    start: number,
    node: number,
    at = start,
  ): void {
    this.proclitics = proclitics;
    this.articleBefore = articleBefore;
    this.assimilated = assimilated;
    this.start = start;
    this.walk(node, at, 'same');
  }

  /** Follows the text from `i` through the trie as far as it goes and notes every key that ends with a word. */
  private walk(node: number, i: number, inside: Candidate['inside']): void {
    const { trie, n } = this;
    let lastLetter = i;
    for (; i < n; i++) {
      const value = classes[i]!;
      if (value > LAST_CLASS) {
        const flags = trie.flagsOf(node);
        if (flags !== 0) {
          if ((flags & Trie.VALUES) !== 0 && (this.lang === 'ar' ? BEGINS_SUFFIX : BEGINS_PLURAL).has(value)) {
            this.withSuffix(node, i, inside);
          }
          if ((flags & Trie.GAP) !== 0 && this.lang === 'ar' && inside === 'same') this.skipConstructEnding(node, i);
        }
        node = trie.next(node, value);
        if (node === Trie.NONE) return;
        lastLetter = i + 1;
        continue;
      }
      if (value === DELETED) {
        lastLetter = lastLetter === i ? i + 1 : lastLetter; // marks belong to the letter before them
        continue;
      }
      if (value === APOSTROPHE) {
        if ((trie.flagsOf(node) & Trie.VALUES) !== 0) this.withSuffix(node, i, inside);
        continue;
      }
      if ((trie.flagsOf(node) & Trie.VALUES) !== 0 && lastLetter > this.start)
        this.emit(node, lastLetter, lastLetter, '', inside);
      if (value === DOT) {
        const next = i + 1 < n ? classes[i + 1]! : SPACE;
        if (!this.isAbbreviation(i) || (next <= LAST_CLASS && next !== SPACE)) return;
        continue;
      }
      // Across punctuation only where words follow; whether the term has that punctuation is judged later.
      if (value !== SPACE && value !== HYPHEN && (trie.flagsOf(node) & Trie.GAP) === 0) return;

      const after = this.skipGap(i);
      if (after >= n || classes[after]! <= LAST_CLASS) return;
      const child = trie.next(node, 0x20);
      if (value === HYPHEN && this.joins(i, after)) this.walk(node, after, inside);
      if (child === Trie.NONE) return;
      if (inside === 'same') this.skipInside(child, after);
      node = child;
      i = after - 1;
      lastLetter = after;
    }
    if ((trie.flagsOf(node) & Trie.VALUES) !== 0 && lastLetter > this.start)
      this.emit(node, lastLetter, lastLetter, '', inside);
  }

  /** A hyphen that may be no letter of the term: e-mail for email, a word cut at the end of a line. */
  private joins(hyphen: number, after: number): boolean {
    return after === hyphen + 1 || this.text.slice(hyphen, after).includes('\n');
  }

  /** Past what may stand between two words of a term to where the next may begin; too much is no gap. */
  private skipGap(i: number): number {
    const end = Math.min(this.n, i + LONGEST_GAP);
    while (i < end && classes[i]! <= LAST_CLASS) i++;
    return i;
  }

  /** At the start of a further word: an article the term has not, or (Latin) a single initial between two names. */
  private skipInside(node: number, at: number): void {
    if (this.lang === 'ar') {
      const count = this.readHead(at);
      if (count > 3 && head[0] === ALEF && head[1] === LAM) this.walk(node, headAt[2]!, 'article');
      return;
    }
    const initial = this.text.charCodeAt(at);
    if (initial < 0x41 || initial > 0x5a) return;
    let after = at + 1;
    if (classes[after]! === DOT) after++;
    const next = this.skipGap(after);
    if (next > after && next < this.n && classes[next]! > LAST_CLASS) this.walk(node, next, 'gap');
  }

  /** مجلسي الأمن for مجلس الأمن: the ending of dual or plural on a word that is not the last of its term. */
  private skipConstructEnding(node: number, i: number): void {
    const child = this.trie.next(node, 0x20);
    if (child === Trie.NONE) return;
    const rest = restOfWord(classes, this.n, i);
    if (!CONSTRUCT_ENDINGS.has(rest.letters)) return;
    const after = this.skipGap(rest.end);
    if (after > rest.end && after < this.n) this.walk(child, after, 'inflected');
  }

  /** A key ends before the end of its word: what is left must be a suffix or an ending. */
  private withSuffix(node: number, i: number, inside: Candidate['inside']): void {
    const rest = restOfWord(classes, this.n, i);
    if (this.lang === 'ar') {
      if (isArabicSuffix(rest.letters)) this.emit(node, this.coreEnd(i), rest.end, rest.letters, inside);
      return;
    }
    if (/^(?:e?s)?$/u.test(rest.letters)) {
      const possessive = rest.apostrophe && rest.letters.length < 2;
      this.emit(node, this.coreEnd(i), rest.end, possessive ? "'s" : rest.letters, inside);
    }
  }

  /** Marks before `i` belong to the core, an apostrophe does not. */
  private coreEnd(i: number): number {
    while (i > this.start && classes[i - 1]! === APOSTROPHE) i--;
    return i;
  }

  /** Marks at the end belong to a word, controls of direction do not. */
  private withoutControls(end: number): number {
    while (end > this.start && classes[end - 1]! === DELETED && /\p{Cf}/u.test(this.text[end - 1]!)) end--;
    return end;
  }

  private isAbbreviation(dot: number): boolean {
    let letters = 0;
    for (let i = dot - 1; i >= 0 && letters <= ABBREVIATION_LENGTH; i--) {
      if (classes[i]! <= LAST_CLASS) break;
      letters++;
    }
    return letters > 0 && letters <= ABBREVIATION_LENGTH;
  }

  private emit(node: number, end: number, surfaceEnd: number, suffix: string, inside: Candidate['inside']): void {
    this.candidates.push({
      keys: this.trie.valuesOf(node),
      start: this.start,
      end: this.withoutControls(end),
      surfaceStart: this.surfaceStart,
      surfaceEnd: this.withoutControls(surfaceEnd),
      proclitics: this.proclitics,
      articleBefore: this.articleBefore,
      assimilated: this.assimilated,
      suffix,
      inside,
    });
  }
}
