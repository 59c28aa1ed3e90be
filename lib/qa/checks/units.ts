import type { NumberOccurrence } from '../../text/numbers';
import { numbersOf } from '../analysis';
import { defineCheck, type SegmentText } from '../types';
import { type MeasureOccurrence, measuresIn } from './measures';

/**
 * A quantity keeps its unit: where the same number stands before a unit on both sides, the units are the same.
 * A conversion changes number and unit together and is left to the check of numbers.
 */
export const units = defineCheck({
  id: 'units',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target }) {
    const theirs = quantities(source);
    if (theirs.length === 0) return [];
    const ours = quantities(target);
    return theirs.flatMap((quantity) => {
      const same = ours.filter(({ value }) => value === quantity.value);
      if (same.length === 0 || same.some(({ ids }) => ids.some((id) => quantity.ids.includes(id)))) return [];
      // The number may stand twice, once with another unit in both.
      if (theirs.some((other) => other !== quantity && other.value === quantity.value)) return [];
      const [other] = same;
      const params = { name: slice(source, quantity.unit), found: slice(target, other!.unit) };
      return [{ params, span: other!.unit, sourceSpan: quantity.unit }];
    });
  },
});

const slice = (side: SegmentText, { start, end }: { start: number; end: number }): string =>
  side.text.slice(start, end);

type Quantity = { readonly value: string; readonly ids: readonly string[]; readonly unit: MeasureOccurrence };

function quantities(side: SegmentText): readonly Quantity[] {
  const measures = measuresIn(side, 'units');
  if (measures.length === 0) return [];
  return numbersOf(side).flatMap((number): Quantity[] => {
    const behind = measures.filter((each) => isBehind(side.text, number, each));
    return behind.length === 0 ? [] : [{ value: number.value, ids: behind.map(({ id }) => id), unit: behind[0]! }];
  });
}

const isBehind = (text: string, number: NumberOccurrence, measure: MeasureOccurrence): boolean =>
  number.end <= measure.start && /^[\s\u00a0-]{0,2}$/u.test(text.slice(number.end, measure.start));
