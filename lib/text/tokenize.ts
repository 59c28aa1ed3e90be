import type { Token, TokenKind } from './types';

/** Classes of UTF-16 units; 0 until a unit is met for the first time. */
const SPACE = 1;
/** Letters that a word of any other script than the Arabic is made of. */
const LETTER = 2;
const ARABIC = 3;
/** Goes with what stands before it: marks, tatweel, variation selectors. */
const MARK = 4;
/** Invisible; part of a word only between two of its letters: joiners, soft hyphen. */
const JOINER = 5;
/** Invisible and no part of any token: bidi controls, zero-width space. */
const CONTROL = 6;
const DIGIT = 7;
const ARABIC_DIGIT = 8;
const PERSIAN_DIGIT = 9;
const PUNCTUATION = 10;
const SYMBOL = 11;
const SURROGATE = 12;

const CLASS = new Uint8Array(0x10000);

/** The class of a unit met for the first time. `\s` decides what is white space, so that readers can rely on it. */
function classify(c: number): number {
  const char = String.fromCharCode(c);
  const found =
    c >= 0xd800 && c <= 0xdfff
      ? SURROGATE
      : c === 0xfeff || c === 0x200c || c === 0x200d || c === 0x2060 || c === 0xad
        ? JOINER
        : /\s/u.test(char)
          ? SPACE
          : c === 0x640 || /\p{M}/u.test(char)
            ? MARK
            : /[\p{Cc}\p{Cf}]/u.test(char)
              ? CONTROL
              : c >= 0x30 && c <= 0x39
                ? DIGIT
                : c >= 0x660 && c <= 0x669
                  ? ARABIC_DIGIT
                  : c >= 0x6f0 && c <= 0x6f9
                    ? PERSIAN_DIGIT
                    : /[\p{L}\p{Nd}\p{Nl}]/u.test(char)
                      ? /\p{Script=Arabic}/u.test(char)
                        ? ARABIC
                        : LETTER
                      : /\p{P}/u.test(char)
                        ? PUNCTUATION
                        : SYMBOL;
  CLASS[c] = found;
  return found;
}

const classAt = (text: string, i: number): number => {
  if (i >= text.length) return SPACE;
  const c = text.charCodeAt(i);
  return CLASS[c] || classify(c);
};

const isPercent = (c: number): boolean => c === 0x25 || c === 0x66a || c === 0x609 || c === 0x2030;
const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019;

/**
 * Cuts a text into words, numbers, punctuation characters and symbols, the same way for every language.
 *
 * - A word is letters with their marks (tashkeel, tatweel, joiners inside); an apostrophe between two letters that are
 *   not Arabic belongs to it, and so do ASCII digits after such letters (`don't`, `G20`). Arabic letters meet a
 *   digit or another script at a boundary (`و50`, `الـUN`).
 * - A number is digits of one system with separators and a percent sign, as far as one reading exists: `1,234.5`,
 *   `١٬٢٣٤٫٥`, `50%`. Otherwise its runs of digits stand alone (`12.01.2020`, `1,2,3`).
 * - Everything else that shows is one punctuation character or one symbol (an emoji with its modifiers).
 *
 * White space, bidi controls and other invisible characters outside words are no tokens.
 *
 * Invariants: tokens are in order and do not overlap; `text.slice(start, end) === token.text`; every character that
 * is neither white space nor an invisible control lies in a token. Time O(|text|).
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const n = text.length;
  let i = 0;
  while (i < n) {
    const start = i;
    const c = text.charCodeAt(i);
    const kind = CLASS[c] || classify(c);
    if (kind === SPACE || kind === CONTROL || kind === JOINER) {
      i += 1;
    } else if (kind <= MARK) {
      i = wordEnd(text, i, kind);
      push(tokens, 'word', text, start, i);
    } else if (kind <= PERSIAN_DIGIT) {
      i = numberTokens(tokens, text, i, kind);
    } else {
      const isPair = kind === SURROGATE && (c & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      i += isPair ? 2 : 1;
      if (isPair && isAstralLetter(text, start)) {
        i = wordEnd(text, i, LETTER);
        push(tokens, 'word', text, start, i);
        continue;
      }
      if (kind !== PUNCTUATION) i = symbolEnd(text, i);
      else while (classAt(text, i) === MARK) i += 1;
      push(tokens, kind === PUNCTUATION ? 'punctuation' : 'symbol', text, start, i);
    }
  }
  return tokens;
}

function push(tokens: Token[], kind: TokenKind, text: string, start: number, end: number): void {
  tokens.push({ start, end, kind, text: text.slice(start, end) });
}

const isAstralLetter = (text: string, i: number): boolean =>
  /\p{L}/u.test(String.fromCodePoint(text.codePointAt(i) ?? 0));

/** The end of the word that a unit of class `script` begins at or before `i`. */
function wordEnd(text: string, i: number, script: number): number {
  const n = text.length;
  let end = i;
  let at = i;
  while (at < n) {
    const c = text.charCodeAt(at);
    const kind = CLASS[c] || classify(c);
    if (kind === LETTER || kind === ARABIC) {
      if (script !== MARK && kind !== script) break;
      script = kind;
      at += 1;
      end = at;
    } else if (kind === MARK) {
      at += 1;
      end = at;
    } else if (kind === JOINER) {
      at += 1;
    } else if (script === LETTER && kind === DIGIT && end === at) {
      at += 1;
      end = at;
    } else if (script === LETTER && isApostrophe(c) && end === at && classAt(text, at + 1) === LETTER) {
      at += 1;
    } else if (script === LETTER && kind === SURROGATE && isAstralLetter(text, at)) {
      at += 2;
      end = at;
    } else break;
  }
  return end;
}

/** Past the modifiers of a symbol: marks, and further symbols tied to it by a zero-width joiner. */
function symbolEnd(text: string, i: number): number {
  let end = i;
  for (;;) {
    const c = text.charCodeAt(end);
    if (classAt(text, end) === MARK) end += 1;
    else if (c === 0xd83c && text.charCodeAt(end + 1) >= 0xdffb && text.charCodeAt(end + 1) <= 0xdfff) end += 2;
    else if (c === 0x200d && classAt(text, end + 1) >= SYMBOL) end += symbolLength(text, end + 1) + 1;
    else return end;
  }
}

const symbolLength = (text: string, i: number): number => ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);

/** What a separator can be between digits: 1 groups, 2 decimals, 3 either, 0 neither. */
function separatorOf(c: number): number {
  if (c === 0x2c || c === 0x2e) return 3;
  if (c === 0x66c || c === 0xa0 || c === 0x202f) return 1;
  return c === 0x66b ? 2 : 0;
}

/**
 * Adds the number at `i`, or its runs of digits one by one when the separators allow no single reading.
 * @returns where the last of them ends
 */
function numberTokens(tokens: Token[], text: string, i: number, system: number): number {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = i;
  for (;;) {
    starts.push(at);
    while (classAt(text, at) === system) at += 1;
    ends.push(at);
    if (at >= text.length || separatorOf(text.charCodeAt(at)) === 0 || classAt(text, at + 1) !== system) break;
    at += 1;
  }
  const whole = isOneNumber(text, starts, ends);
  for (let run = 0; run < starts.length; run += 1) {
    const start = starts[whole ? 0 : run]!;
    let end = ends[whole ? ends.length - 1 : run]!;
    const isLast = whole || run === starts.length - 1;
    if (isLast) {
      while (classAt(text, end) === MARK) end += 1;
      if (end < text.length && isPercent(text.charCodeAt(end))) end += 1;
    }
    push(tokens, 'number', text, start, end);
    if (isLast) return end;
    const separator = text.charCodeAt(end);
    if ((CLASS[separator] || classify(separator)) !== SPACE) push(tokens, 'punctuation', text, end, end + 1);
  }
  return at;
}

/**
 * Whether runs of digits and the separators between them read as one number: groups of three after at most three
 * digits, all with one separator, then at most one other separator before decimals.
 */
function isOneNumber(text: string, starts: readonly number[], ends: readonly number[]): boolean {
  const last = starts.length - 1;
  if (last === 0) return true;
  const group = text.charCodeAt(ends[0]!);
  const length = (run: number): number => ends[run]! - starts[run]!;
  if (last === 1) return separatorOf(group) !== 1 || (length(1) === 3 && length(0) <= 3);
  if ((separatorOf(group) & 1) === 0 || length(0) > 3) return false;
  for (let run = 1; run < last; run += 1) {
    if (length(run) !== 3 || text.charCodeAt(ends[run - 1]!) !== group) return false;
  }
  const separator = text.charCodeAt(ends[last - 1]!);
  return separator === group ? length(last) === 3 : (separatorOf(separator) & 2) !== 0;
}
