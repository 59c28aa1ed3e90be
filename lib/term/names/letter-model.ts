/**
 * How much a string looks like a name in Latin letters: an n-gram model over letters, interpolated by Witten–Bell
 * (1991). Counts lie in two tables of fixed size addressed by hash, so that a model of thirty thousand names is built
 * in the time it takes to read them; collisions only blur it.
 */
export type LetterModel = { readonly logProbability: (letters: string) => number };

const ORDER = 5;
const BITS = 22;
const MASK = (1 << BITS) - 1;
const START = 27;
const END = 28;

export function letterModel(names: Iterable<string>): LetterModel {
  const counts = new Uint16Array(1 << BITS);
  const totals = new Uint16Array(1 << BITS);
  const kinds = new Uint16Array(1 << BITS);
  const codes: number[] = [];
  const load = (letters: string): void => {
    codes.length = 0;
    for (let i = 1; i < ORDER; i += 1) codes.push(START);
    for (let i = 0; i < letters.length; i += 1) codes.push(letters.charCodeAt(i) - 96);
    codes.push(END);
  };
  for (const name of names) {
    load(name);
    for (let i = ORDER - 1; i < codes.length; i += 1) {
      let context = 0x9e37;
      for (let order = 0; order < ORDER; order += 1) {
        if (order > 0) context = mix(context, codes[i - order]!);
        const gram = mix(context ^ 0x55aa55, codes[i]!) & MASK;
        const slot = context & MASK;
        if (counts[gram] === 0) kinds[slot]! += 1;
        if (totals[slot]! < 0xffff) {
          counts[gram]! += 1;
          totals[slot]! += 1;
        }
      }
    }
  }
  return {
    logProbability(letters) {
      load(letters);
      let sum = 0;
      for (let i = ORDER - 1; i < codes.length; i += 1) {
        let p = 1 / 27;
        let context = 0x9e37;
        for (let order = 0; order < ORDER; order += 1) {
          if (order > 0) context = mix(context, codes[i - order]!);
          const slot = context & MASK;
          const total = totals[slot]!;
          if (total === 0) break;
          const gram = mix(context ^ 0x55aa55, codes[i]!) & MASK;
          p = (counts[gram]! + kinds[slot]! * p) / (total + kinds[slot]!);
        }
        sum += Math.log(p);
      }
      return sum;
    },
  };
}

/** One round of a multiplicative hash (Knuth). */
const mix = (hash: number, code: number): number => {
  const mixed = Math.imul(hash ^ (code + 1), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
