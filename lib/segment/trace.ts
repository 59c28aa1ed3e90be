import type { SegmentationRules } from '../text/segmentation-rules';
import type { LangTag } from '../text/types';
import { type CompiledRules, compileTranslated, ruleExpression } from './compile';
import { type RuleKey, rulesOfLanguage } from './rules-of-language';
import { breaksOf, candidates, matchesAt, skipWhitespace } from './segment';

/** The rules of a language, joined and one by one: the joined ones say where, the single ones say which. */
export type TraceableRules = CompiledRules & {
  readonly singles: readonly (RuleKey & { readonly isBreak: boolean; readonly expression: RegExp })[];
};

/**
 * A place of a text where a rule wanted to break, and what came of it. A break stands at `at`, and the next segment begins
 * at `end`. `decidedBy` is the first rule that fits; a place that is held has the break rule that it overruled.
 */
export type Boundary = {
  readonly at: number;
  readonly end: number;
  readonly isBreak: boolean;
  readonly decidedBy: RuleKey;
  readonly overruled: RuleKey | null;
};

/** Chooses and translates the rules of a language so that each can be told from the others. */
export function traceableRules(rules: SegmentationRules, lang: LangTag): TraceableRules {
  const { kept, issues } = rulesOfLanguage(rules, lang);
  const singles = kept.map((rule) => ({
    languageRuleName: rule.languageRuleName,
    ruleIndex: rule.ruleIndex,
    isBreak: rule.isBreak,
    expression: ruleExpression(rule),
  }));
  return { ...compileTranslated(kept, issues, rules, lang), singles };
}

/**
 * Where a text is cut, where an exception keeps it whole, and which rule decided, in order.
 *
 * Invariant (trace.test.ts): the breaks among them are those of `breaksOf`.
 */
export function traceBoundaries(text: string, rules: TraceableRules): readonly Boundary[] {
  const breaks = new Map(breaksOf(text, rules).map(({ at, end }) => [at, end]));
  const first = skipWhitespace(text, 0);
  const found: Boundary[] = [];
  let last = 0;
  for (const at of candidates(text, rules)) {
    if (at <= first || at === last || !matchesAt(text, at, rules.breaks)) continue;
    last = at;
    const decisive = rules.singles.find(({ expression }) => matchesAt(text, at, [expression]))!;
    if (decisive.isBreak !== breaks.has(at)) continue; // a break with nothing behind it, or within white space already given
    const end = skipWhitespace(text, at);
    if (end === text.length) continue;
    const overruled = decisive.isBreak
      ? null
      : rules.singles.find(({ isBreak, expression }) => isBreak && matchesAt(text, at, [expression]))!;
    found.push({
      at,
      end,
      isBreak: decisive.isBreak,
      decidedBy: keyOf(decisive),
      overruled: overruled && keyOf(overruled),
    });
  }
  return found;
}

const keyOf = ({ languageRuleName, ruleIndex }: RuleKey): RuleKey => ({ languageRuleName, ruleIndex });
