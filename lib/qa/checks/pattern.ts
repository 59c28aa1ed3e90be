import { defineCheck, type Found } from '../types';
import { compilePattern } from './pattern-safety';

/**
 * Rules of the user as regular expressions, one per line of `rules`:
 *
 *     name ⇥ where ⇥ expression            where: `target`, `source`, or `both`
 *
 * `target`: the expression must not be found in the target · `source`: when it is found in the source, the issue asks
 * for a look · `both`: what it finds in the source must be found in the target as often. Lines that do not parse, or
 * whose expression could run without end, are left out here; `settingsFrom` of lib/qa/settings.ts names them where they are entered.
 */
export const pattern = defineCheck({
  id: 'pattern',
  severity: 'warning',
  on: true,
  defaults: { rules: [] as readonly string[] },
  run({ source, target }, { rules }) {
    return rules.flatMap((line): readonly Found[] => {
      const rule = readRule(line);
      if (rule === null) return [];
      const [theirs, ours] = [matches(source.text, rule.expression), matches(target.text, rule.expression)];
      const name = rule.name;
      if (rule.where === 'target')
        return ours.map((span) => ({ params: { name, text: target.text.slice(span.start, span.end) }, span }));
      if (rule.where === 'source') {
        return theirs.map((span) => ({
          params: { name, text: source.text.slice(span.start, span.end) },
          sourceSpan: span,
        }));
      }
      return theirs.length === ours.length
        ? []
        : [{ params: { name, text: '' }, sourceSpan: theirs[0] ?? null, span: ours[0] ?? null }];
    });
  },
});

type Rule = { readonly name: string; readonly where: 'target' | 'source' | 'both'; readonly expression: RegExp };
const rulesRead = new Map<string, Rule | null>();

function readRule(line: string): Rule | null {
  const known = rulesRead.get(line);
  if (known !== undefined) return known;
  const [name = '', where = '', expression = ''] = line.split('\t');
  const compiled = where === 'target' || where === 'source' || where === 'both' ? compilePattern(expression) : null;
  const rule = compiled?.ok ? { name, where: where as Rule['where'], expression: compiled.value } : null;
  if (rulesRead.size > 1000) rulesRead.clear();
  rulesRead.set(line, rule);
  return rule;
}

/** Longest stretch of a segment that rules of the user look at. */
const LOOKED_AT = 5000;
const MOST_MATCHES = 50;

function matches(text: string, expression: RegExp): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.slice(0, LOOKED_AT).matchAll(expression)) {
    if (match[0] !== '') found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length >= MOST_MATCHES) break;
  }
  return found;
}
