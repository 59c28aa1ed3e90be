import { type Cursor, UntranslatablePattern } from './cursor';
import { negate, propertyItems } from './properties';

/** Word characters as ICU has them (UTS #18, Annex C): the letters of every script, marks, digits, connectors, joiners. */
export const WORD_ITEMS = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d';
/** Line ends of Java and ICU; the point does not match them. */
export const LINE_END_ITEMS = '\\n\\r\\u0085\\u2028\\u2029';

const SHORTHANDS: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  s: '\\p{White_Space}',
  w: WORD_ITEMS,
  h: '\\t\\p{Zs}',
  v: '\\n-\\r\\u0085\\u2028\\u2029',
};

/** One character as a class item: letters and digits as they are, the rest by number, so that nothing needs escaping. */
export const literalItem = (char: string): string =>
  /^[A-Za-z0-9\p{L}]$/u.test(char) ? char : `\\u{${char.codePointAt(0)!.toString(16)}}`;

/** A character and its other cases; only those that are one character long. */
export function casesOf(char: string): readonly string[] {
  const others = [char.toLowerCase(), char.toUpperCase()].filter((other) => [...other].length === 1 && other !== char);
  return [char, ...new Set(others)];
}

export const literalItems = (char: string, ignoreCase: boolean): string =>
  (ignoreCase ? casesOf(char) : [char]).map(literalItem).join('');

/** Either one character, or the items of a class such as `\d`. */
export type Escape = { readonly char: string } | { readonly items: string };

/**
 * Reads an escape that stands for characters, after its back slash.
 * @returns null when it stands for something else (`\b`, a back reference); the cursor has not moved then
 */
export function readCharacterEscape(cursor: Cursor, ignoreCase: boolean): Escape | null {
  const property = cursor.match(/([pP])(?:\{([^}]*)\}|([A-Za-z]))/uy);
  if (property) {
    const name = (property[2] ?? property[3]!).trim();
    const items = propertyItems(name);
    if (items === null) throw new UntranslatablePattern(`\\${property[0]}`);
    const widened =
      ignoreCase && /^\\p\{(?:Lu|Ll|Lt|Uppercase|Lowercase)\}$/u.test(items) ? '\\p{Lu}\\p{Ll}\\p{Lt}' : items;
    return { items: property[1] === 'P' ? negate(widened)! : widened };
  }
  const number =
    cursor.match(/u\{([0-9a-fA-F]{1,6})\}/uy) ??
    cursor.match(/u([0-9a-fA-F]{4})/uy) ??
    cursor.match(/U([0-9a-fA-F]{8})/uy) ??
    cursor.match(/x\{([0-9a-fA-F]{1,6})\}/uy) ??
    cursor.match(/x([0-9a-fA-F]{2})/uy);
  if (number) return { char: fromHex(number[1]!, number[0]) };
  const octal = cursor.match(/0([0-3]?[0-7]{1,2})/uy);
  if (octal) return { char: String.fromCodePoint(Number.parseInt(octal[1]!, 8)) };
  const control = cursor.match(/c([A-Za-z])/uy);
  if (control) return { char: String.fromCodePoint(control[1]!.codePointAt(0)! % 32) };
  const simple = cursor.match(/[tnrfae]/uy);
  if (simple) return { char: { t: '\t', n: '\n', r: '\r', f: '\f', a: '\u0007', e: '\u001b' }[simple[0]]! };
  const shorthand = cursor.match(/[dDsSwWhHvV]/uy);
  if (shorthand) {
    const items = SHORTHANDS[shorthand[0].toLowerCase()]!;
    return { items: shorthand[0] === shorthand[0].toLowerCase() ? items : negate(items)! };
  }
  const plain = cursor.match(/[^A-Za-z0-9]/uy);
  return plain ? { char: plain[0] } : null;
}

function fromHex(digits: string, construct: string): string {
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) throw new UntranslatablePattern(`\\${construct}`, true);
  return String.fromCodePoint(code);
}
