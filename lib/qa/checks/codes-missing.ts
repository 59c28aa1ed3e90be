import { countOf } from '../analysis';
import { defineCheck } from '../types';
import { comparedCodes } from './code-keys';

/** A code of the source is not in the target, or less often. Codes that may be deleted are only hinted at. */
export const codesMissing = defineCheck({
  id: 'codes.missing',
  severity: 'blocking',
  on: true,
  defaults: {},
  run({ source, target }) {
    const left = countOf(comparedCodes(target).map(({ key }) => key));
    return comparedCodes(source).flatMap(({ key, shown, canDelete }) => {
      const n = left.get(key) ?? 0;
      left.set(key, n - 1);
      if (n > 0) return [];
      return [{ params: { code: shown }, ...(canDelete ? { severity: 'hint' as const } : {}) }];
    });
  },
});
