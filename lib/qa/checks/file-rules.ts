import type { TargetRule } from '../../text/target-limits';
import { defineCheck } from '../types';

/** The target breaks a rule that its file brings. Source: XLIFF 2.1 §5.9 (validation module). */
export const fileRules = defineCheck({
  id: 'fileRules',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target, limits }) {
    return (limits?.rules ?? [])
      .filter((rule) => !holds(rule, target.text) && (!rule.existsInSource || holds(rule, source.text)))
      .map(({ test, text, occurs }) => ({
        params: { context: occurs === undefined ? test : 'occurs', text, count: occurs ?? 1 },
        span: { start: 0, end: target.text.length },
      }));
  },
});

function holds(rule: TargetRule, text: string): boolean {
  const [whole, part] = [formOf(rule, text), formOf(rule, rule.text)];
  switch (rule.test) {
    case 'startsWith':
      return whole.startsWith(part);
    case 'endsWith':
      return whole.endsWith(part);
    case 'isNotPresent':
      return !whole.includes(part);
    case 'isPresent':
      return rule.occurs === undefined ? whole.includes(part) : whole.split(part).length - 1 === rule.occurs;
  }
}

function formOf({ normalization, isCaseSensitive }: TargetRule, text: string): string {
  const form = normalization === 'none' ? text : text.normalize(normalization === 'nfd' ? 'NFD' : 'NFC');
  return isCaseSensitive ? form : form.toLowerCase();
}
