import { casesOf, type Escape, literalItem, literalItems, readCharacterEscape } from './characters';
import { type Cursor, UntranslatablePattern } from './cursor';
import { negate, propertyItems } from './properties';

/**
 * Reads a character class after its opening bracket, in the syntax of Java and ICU: nested classes, `&&` and `--`
 * between whole unions, `[:posix:]`, `\Q…\E`, needless escapes.
 *
 * @returns class items for the flag `v`: they may stand inside a further `[…]`
 */
export function readClass(cursor: Cursor, ignoreCase: boolean): string {
  const isNegated = cursor.eat('^');
  let result: string | null = null;
  let operator = '';
  let isFirst = true;
  for (;;) {
    const union = readUnion(cursor, ignoreCase, isFirst);
    isFirst = false;
    if (union !== '') result = result === null ? union : `[[${result}]${operator}[${union}]]`;
    if (cursor.eat(']')) break;
    if (cursor.eat('&&')) operator = '&&';
    else if (cursor.eat('--')) operator = '--';
    else throw new UntranslatablePattern('missing ]', true);
  }
  if (result === null) throw new UntranslatablePattern('[]', true);
  return isNegated ? negate(result)! : result;
}

/** Reads members up to `]`, `&&` or a `--` that stands before a class. A bracket in the first place is a member. */
function readUnion(cursor: Cursor, ignoreCase: boolean, isFirst: boolean): string {
  const items: string[] = [];
  while (!cursor.isAtEnd) {
    if (cursor.sees(']') && !(isFirst && items.length === 0)) break;
    if (cursor.sees('&&')) break;
    if (cursor.sees('--[')) break;
    const posix = cursor.match(/\[:(\^?)([A-Za-z]+):\]/uy);
    if (posix) {
      const known = propertyItems(posix[2]!);
      if (known === null) throw new UntranslatablePattern(posix[0]);
      items.push(posix[1] === '^' ? negate(known)! : known);
    } else if (cursor.eat('[')) {
      items.push(`[${readClass(cursor, ignoreCase)}]`);
    } else if (cursor.eat('\\Q')) {
      while (!cursor.isAtEnd && !cursor.eat('\\E')) items.push(literalItems(cursor.next(), ignoreCase));
    } else {
      items.push(readMember(cursor, ignoreCase));
    }
  }
  if (cursor.isAtEnd) throw new UntranslatablePattern('missing ]', true);
  return items.join('');
}

/** A character, a shorthand, or a range. */
function readMember(cursor: Cursor, ignoreCase: boolean): string {
  const from = readSingle(cursor, ignoreCase);
  if ('items' in from) return from.items;
  if (!cursor.sees('-') || cursor.sees('-]') || cursor.sees('-[') || cursor.sees('--')) {
    return literalItems(from.char, ignoreCase);
  }
  cursor.eat('-');
  const to = readSingle(cursor, ignoreCase);
  if ('items' in to) return literalItems(from.char, ignoreCase) + literalItem('-') + to.items;
  return range(from.char, to.char, ignoreCase);
}

function readSingle(cursor: Cursor, ignoreCase: boolean): Escape {
  if (!cursor.eat('\\')) return { char: cursor.next() };
  const read = readCharacterEscape(cursor, ignoreCase);
  if (read === null) throw new UntranslatablePattern(`\\${cursor.next()} in a class`);
  return read;
}

function range(from: string, to: string, ignoreCase: boolean): string {
  const [low, high] = [from.codePointAt(0)!, to.codePointAt(0)!];
  if (low > high) throw new UntranslatablePattern(`${from}-${to}`, true);
  const plain = `${literalItem(from)}-${literalItem(to)}`;
  if (!ignoreCase) return plain;
  const others: string[] = [];
  // A range longer than any alphabet is taken to hold both cases already.
  if (high - low <= 0x500) {
    for (let code = low; code <= high; code++) {
      const [, ...cases] = casesOf(String.fromCodePoint(code));
      others.push(
        ...cases.filter((char) => char.codePointAt(0)! < low || char.codePointAt(0)! > high).map(literalItem),
      );
    }
  }
  return plain + others.join('');
}
