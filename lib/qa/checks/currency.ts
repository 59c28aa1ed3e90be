import { defineCheck } from '../types';
import { type MeasureOccurrence, measuresIn } from './measures';

/**
 * The currencies of both sides are the same, as names, signs or codes. A currency that only one side names may be
 * implied (أمريكي alone, "a 50-cent piece"); one against another is a slip, and so is one lost beside its amount.
 */
export const currency = defineCheck({
  id: 'currency',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target }) {
    const theirs = measuresIn(source, 'currencies').filter((each) => isAmount(source.text, each));
    const named = measuresIn(target, 'currencies');
    const ours = named.filter((each) => isAmount(target.text, each));
    const missing = theirs.filter(({ id }) => !named.some((other) => other.id === id));
    const wrong = ours.filter(({ id }) => !measuresIn(source, 'currencies').some((other) => other.id === id));
    const [first] = missing;
    if (first === undefined) {
      const [added] = wrong;
      if (added === undefined || theirs.length > 0) return [];
      return [
        { params: { context: 'added', name: '', found: target.text.slice(added.start, added.end) }, span: added },
      ];
    }
    const other = wrong[0];
    const params = {
      context: other === undefined ? 'missing' : 'changed',
      name: source.text.slice(first.start, first.end),
      found: other === undefined ? '' : target.text.slice(other.start, other.end),
    };
    return [{ params, span: other ?? null, sourceSpan: first }];
  },
});

/** Beside a number or a magnitude, on either side: elsewhere دولار is a topic and ين may be anything. */
function isAmount(text: string, { start, end }: MeasureOccurrence): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 8);
  return (
    /(?:\p{N}[\s%-]{0,2}|(?:مليون|مليار|ملايين|مليارات|الف|ألف|آلاف|تريليون|million|billion|trillion|thousand|hundred)\s)$/iu.test(
      before,
    ) || /^\s?\p{N}/u.test(after)
  );
}
