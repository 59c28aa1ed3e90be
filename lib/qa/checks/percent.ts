import { numbersOf } from '../analysis';
import { defineCheck } from '../types';

/** A share stays a share: a number with %, ٪, per cent or بالمئة on one side has one of them on the other. */
export const percent = defineCheck({
  id: 'percent',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target }) {
    const theirs = numbersOf(source);
    const ours = numbersOf(target);
    const shares = (all: typeof theirs): number => all.filter((number) => number.percent).length;
    if (shares(theirs) === shares(ours)) return [];
    if (shares(theirs) > shares(ours)) {
      // Only where the number itself is there: a lost number is no lost sign.
      const bare = theirs.filter(
        ({ percent, value }) =>
          percent &&
          !ours.some((other) => other.percent && other.value === value) &&
          ours.some((other) => !other.percent && other.value === value),
      );
      return SAYS_SHARE.test(target.text)
        ? []
        : bare.map((number) => ({
            params: { context: 'missing', number: source.text.slice(number.start, number.end) },
            span: ours.find(({ value }) => value === number.value) ?? null,
            sourceSpan: number,
          }));
    }
    if (SAYS_SHARE.test(source.text)) return [];
    return ours
      .filter(
        ({ percent, value }) =>
          percent &&
          !theirs.some((other) => other.percent && other.value === value) &&
          theirs.some((other) => !other.percent && other.value === value),
      )
      .map((number) => ({
        params: { context: 'added', number: target.text.slice(number.start, number.end) },
        span: number,
      }));
  },
});

/** Other words for a share, or one sign for several numbers (10 to 20%). */
const SAYS_SHARE = /percent|per cent|%|٪|بالمئة|بالمائة|في الم[ائ]+ة|نسبة|proportion|percentage/iu;
