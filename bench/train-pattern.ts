import { arabicWords, looksArabic } from '../lib/term/names/forms';
import { contextsOf, isShapeConsonant, shapeOf } from '../lib/term/names/pattern-model';
import type { SoundModel } from '../lib/term/names/similarity';
import type { NamePair } from './names-data';
import { unitsOf } from './train-joint';

export type PatternCounts = Map<string, Map<string, number>>;

/** Counts, for names of Arabic origin, what each letter becomes in each shape around it. */
export function trainPattern(pairs: readonly NamePair[], model: SoundModel): PatternCounts {
  const contexts: PatternCounts = new Map();
  const add = (key: string, latin: string): void => {
    const counts = contexts.get(key) ?? new Map<string, number>();
    counts.set(latin, (counts.get(latin) ?? 0) + 1);
    contexts.set(key, counts);
  };
  for (const { arabic, latin } of pairs) {
    if (!looksArabic(arabic)) continue;
    const word = arabicWords(arabic)
      .join('')
      .replace(/^ال(?=...)/u, '');
    const bare = /^ال/u.test(arabicWords(arabic).join('')) ? latin.replace(/^(?:al|el)[- ]?(?=...)/iu, '') : latin;
    const units = unitsOf(word, bare, model);
    if (units === null) continue;
    const shape = shapeOf(word);
    let i = 0;
    for (const unit of units) {
      if (unit.arabic.length === 1) {
        const split = isShapeConsonant(unit.arabic) ? /^([^aeiou]+?)(\1)?([aeiouy]*h?)$/u.exec(unit.latin) : null;
        if (split !== null) {
          add(`=${unit.arabic}`, split[1]!);
          for (const [key] of contextsOf(shape, i)) add(key, (split[2] === undefined ? '' : '+') + split[3]!);
        } else if (!isShapeConsonant(unit.arabic)) for (const [key] of contextsOf(shape, i)) add(key, unit.latin);
      }
      i += unit.arabic.length;
    }
  }
  return contexts;
}
