/**
 * Whole numbers as printable text, so that statistics ship as a string in a module: base 45, least digit first; a
 * digit from the upper half of the alphabet says that another follows.
 */
const ALPHABET = [...'!"#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'];
const BASE = ALPHABET.length >> 1;
const VALUE = new Map(ALPHABET.map((char, value) => [char, value]));

/** @param numbers whole and not negative */
export function packNumbers(numbers: Iterable<number>): string {
  let out = '';
  for (let number of numbers) {
    while (number >= BASE) {
      out += ALPHABET[BASE + (number % BASE)];
      number = Math.floor(number / BASE);
    }
    out += ALPHABET[number];
  }
  return out;
}

export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let [value, scale] = [0, 1];
  for (const char of packed) {
    const digit = VALUE.get(char);
    if (digit === undefined) throw new RangeError(`no digit: ${char}`);
    if (digit >= BASE) {
      value += (digit - BASE) * scale;
      scale *= BASE;
    } else {
      numbers.push(value + digit * scale);
      [value, scale] = [0, 1];
    }
  }
  return numbers;
}
