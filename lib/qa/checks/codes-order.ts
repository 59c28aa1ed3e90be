import { defineCheck, type Found } from '../types';
import type { ComparedCode } from './code-keys';
import { comparedCodes } from './code-keys';

/**
 * Codes of the target open before they close and do not cross, and those that may not be reordered keep the order of
 * the source. Other orders are the translator's: the languages put their words differently.
 */
export const codesOrder = defineCheck({
  id: 'codes.order',
  severity: 'blocking',
  on: true,
  defaults: {},
  run({ source, target }) {
    const ours = comparedCodes(target);
    const crossed = firstCrossed(ours);
    if (crossed !== null && firstCrossed(comparedCodes(source)) === null) return [found(crossed)];
    const fixed = (all: readonly ComparedCode[]): readonly ComparedCode[] => all.filter((code) => !code.canReorder);
    const wanted = fixed(comparedCodes(source)).filter(({ key }) => ours.some((code) => code.key === key));
    const moved = fixed(ours).find((code, i) => wanted[i] !== undefined && wanted[i].key !== code.key);
    return moved === undefined ? [] : [found(moved)];
  },
});

const found = (code: ComparedCode): Found => ({ params: { code: code.shown } });

function firstCrossed(all: readonly ComparedCode[]): ComparedCode | null {
  const open: string[] = [];
  for (const code of all) {
    if (code.form === 'open') open.push(code.id);
    else if (code.form === 'close' && open.pop() !== code.id) return code;
  }
  return null;
}
