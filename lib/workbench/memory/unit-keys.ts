import { fingerprint } from '../../text/fingerprint';
import { indexKeys } from '../../tm/prefix';
import type { UnitKeys } from '../ports/memories';
import type { LanguagePair } from '../views/common';

/** What a memory stores beside the texts of a unit so that it is found: fingerprints for exact, prefixes for fuzzy matches. */
export function unitKeys(unit: LanguagePair & { readonly sourceText: string; readonly targetText: string }): UnitKeys {
  const source = indexKeys(unit.sourceText, unit.sourceLang);
  const target = indexKeys(unit.targetText, unit.targetLang);
  return {
    sourceFingerprint: fingerprint(unit.sourceText),
    targetFingerprint: fingerprint(unit.targetText),
    sourceLength: source.length,
    sourcePrefix: numbersOf(source.prefix),
    targetLength: target.length,
    targetPrefix: numbersOf(target.prefix),
  };
}

/** Faster than spreading by far, and this is done for every text of a memory. */
function numbersOf(keys: Int32Array): readonly number[] {
  const numbers: number[] = [];
  for (let i = 0; i < keys.length; i++) numbers.push(keys[i]!);
  return numbers;
}
