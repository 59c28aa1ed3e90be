import { countOf } from '../analysis';
import { defineCheck } from '../types';
import { comparedCodes } from './code-keys';

/** The target has a code that the source has not; one more of a code that may be copied is only hinted at. */
export const codesAdded = defineCheck({
  id: 'codes.added',
  severity: 'blocking',
  on: true,
  defaults: {},
  run({ source, target }) {
    const theirs = comparedCodes(source);
    const left = countOf(theirs.map(({ key }) => key));
    return comparedCodes(target).flatMap(({ key, shown, canCopy }) => {
      const n = left.get(key) ?? 0;
      left.set(key, n - 1);
      if (n > 0) return [];
      const isCopy = canCopy && theirs.some((other) => other.key === key);
      return [{ params: { code: shown }, ...(isCopy ? { severity: 'hint' as const } : {}) }];
    });
  },
});
