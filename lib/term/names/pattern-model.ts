/**
 * Spellings of names of Arabic origin: the consonants are written, the short vowels between them follow the shape of
 * the word (فَعِيل gives a–i). What is drawn for each letter depends on the shape around it: consonants count as one
 * class, long vowels as themselves.
 */
export type PatternModel = {
  /** Counts of realisations by context key. */
  readonly contexts: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

const VOWELS = 'اويىةأإآؤئءع';
/** The letters of a word as classes: C for a consonant. ع keeps its name because it is mostly a vowel in Latin. */
export const shapeOf = (word: string): string =>
  [...word].map((letter) => (VOWELS.includes(letter) ? letter : 'C')).join('');

export const isShapeConsonant = (letter: string): boolean => !VOWELS.includes(letter);

/** The contexts of letter i, from the widest to the closest view, with the weight of each. */
export function contextsOf(shape: string, i: number): readonly (readonly [key: string, weight: number])[] {
  const padded = `##${shape}##`;
  return [
    [`1${padded[i + 2]}`, 0.3],
    [`3${padded.slice(i + 1, i + 4)}`, 1],
    [`5${padded.slice(i, i + 5)}`, 3],
    [`${shape}:${i}`, 6],
  ];
}

/** Mixed distribution of what letter i of a word becomes: bases of consonants by letter, doubling and vowels by shape. */
export function realisations(
  model: PatternModel,
  word: string,
  i: number,
): readonly (readonly [latin: string, logProbability: number])[] {
  const shape = shapeOf(word);
  const mixed = new Map<string, number>();
  let sum = 0;
  for (const [key, weight] of contextsOf(shape, i)) {
    const counts = model.contexts.get(key);
    if (counts === undefined) continue;
    let total = 0;
    for (const count of counts.values()) total += count;
    const trust = (weight * total) / (total + 3);
    sum += trust;
    for (const [latin, count] of counts) mixed.set(latin, (mixed.get(latin) ?? 0) + (trust * count) / total);
  }
  const letter = word[i]!;
  const bases = isShapeConsonant(letter) ? model.contexts.get(`=${letter}`) : undefined;
  const out: [string, number][] = [];
  if (bases === undefined) {
    if (isShapeConsonant(letter)) return [];
    for (const [latin, p] of mixed) if (p / sum > 0.02) out.push([latin, Math.log(p / sum)]);
    return out;
  }
  let total = 0;
  for (const count of bases.values()) total += count;
  for (const [base, count] of bases) {
    if (count / total < 0.05) continue;
    for (const [rest, p] of mixed) {
      if (p / sum < 0.02) continue;
      // A rest that begins with + doubles the consonant; digraphs are not doubled.
      const isDouble = rest.startsWith('+');
      if (isDouble && base.length > 1) continue;
      const latin = isDouble ? base + base + rest.slice(1) : base + rest;
      out.push([latin, Math.log(count / total) + Math.log(p / sum)]);
    }
  }
  return out;
}

/** The likeliest spellings by pattern, best first. Beam search over letters. */
export function spellByPattern(
  model: PatternModel,
  word: string,
  width = 30,
): readonly { latin: string; score: number }[] {
  let beam = [{ latin: '', score: 0 }];
  for (let i = 0; i < word.length; i += 1) {
    const choices = realisations(model, word, i);
    if (choices.length === 0) return [];
    beam = beam
      .flatMap(({ latin, score }) => choices.map(([next, p]) => ({ latin: latin + next, score: score + p })))
      .sort((a, b) => b.score - a.score)
      .slice(0, width);
  }
  return beam;
}
