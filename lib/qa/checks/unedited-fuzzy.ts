import { defineCheck } from '../types';

/** A match below 100 was confirmed without a change: what differs in the source differs in no letter of the target. */
export const uneditedFuzzy = defineCheck({
  id: 'uneditedFuzzy',
  severity: 'warning',
  on: true,
  defaults: { below: 100 },
  run({ isConfirmed, origin }, { below }) {
    const isMatch = origin?.kind === 'match' || origin?.kind === 'pretranslated';
    if (isConfirmed !== true || !isMatch || origin.isEdited || origin.score >= below) return [];
    return [{ params: { score: origin.score } }];
  },
});
