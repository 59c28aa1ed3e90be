import type { LanguageRules, SegmentationRule, SegmentationRules } from '../text/segmentation-rules';
import type { LangTag } from '../text/types';
import { UntranslatablePattern } from './pattern/cursor';
import { type PatternSide, type Translation, translate } from './pattern/translate';
import type { RuleIssue } from './types';

/** Which rule of a file: `ruleIndex` counts from 0 within its set. */
export type RuleKey = { readonly languageRuleName: string; readonly ruleIndex: number };
/** A rule with both its sides in JavaScript. */
export type TranslatedRule = RuleKey & {
  readonly isBreak: boolean;
  readonly before: Translation;
  readonly after: Translation;
};

/** Maps match without regard to case. */
const BLIND_TO_CASE = '(?i)';

/**
 * The rules that hold for a language, in the order in which they are asked, translated. A rule that cannot be translated, or
 * is switched off, is not among them; the first is named in `issues`.
 */
export function rulesOfLanguage(
  rules: SegmentationRules,
  lang: LangTag,
): { readonly kept: readonly TranslatedRule[]; readonly issues: readonly RuleIssue[] } {
  const issues: RuleIssue[] = [];
  const kept = setsFor(rules, lang, issues).flatMap((set) =>
    set.rules.flatMap((rule, index) => translateRule(rule, set.name, index, issues)),
  );
  return { kept, issues };
}

/** The rule sets whose map matches the whole language code, without regard to case. */
function setsFor(rules: SegmentationRules, lang: LangTag, issues: RuleIssue[]): readonly LanguageRules[] {
  const found: LanguageRules[] = [];
  for (const { pattern, languageRuleName } of rules.languageMaps) {
    const at = { languageRuleName, ruleIndex: null, side: 'map' } as const;
    const translated = attempt(`${BLIND_TO_CASE}${pattern}`, 'whole', (code, construct, place) =>
      issues.push({
        ...at,
        code,
        severity: code === 'approximatedConstruct' ? 'warning' : 'error',
        construct,
        at: place === null ? null : Math.max(0, place - BLIND_TO_CASE.length),
      }),
    );
    if (translated === null || !new RegExp(`^(?:${translated.source})$`, 'v').test(lang)) continue;
    const set = rules.languageRules.find((candidate) => candidate.name === languageRuleName);
    if (set) found.push(set);
    else issues.push({ ...at, code: 'unknownLanguageRule', severity: 'error', construct: languageRuleName, at: null });
    if (!rules.cascade) break;
  }
  if (found.length === 0) {
    issues.push({
      code: 'noRulesForLanguage',
      severity: 'warning',
      languageRuleName: '',
      ruleIndex: null,
      side: 'map',
      construct: lang,
      at: null,
    });
  }
  return found;
}

function translateRule(
  rule: SegmentationRule,
  languageRuleName: string,
  ruleIndex: number,
  issues: RuleIssue[],
): readonly TranslatedRule[] {
  if (rule.isOff) return [];
  const side = (pattern: string, name: 'before' | 'after') =>
    attempt(pattern, name, (code, construct, at) =>
      issues.push({
        code,
        severity: code === 'approximatedConstruct' ? 'warning' : 'error',
        languageRuleName,
        ruleIndex,
        side: name,
        construct,
        at,
      }),
    );
  const before = side(rule.before, 'before');
  const after = side(rule.after, 'after');
  return before === null || after === null
    ? []
    : [{ isBreak: rule.isBreak, before, after, languageRuleName, ruleIndex }];
}

function attempt(
  pattern: string,
  side: PatternSide,
  report: (code: RuleIssue['code'], construct: string, at: number | null) => void,
): Translation | null {
  try {
    const translation = translate(pattern, side);
    new RegExp(translation.source, 'v'); // The last word on the syntax is the engine's.
    for (const construct of translation.approximated) report('approximatedConstruct', construct, null);
    return translation;
  } catch (error) {
    if (error instanceof UntranslatablePattern) {
      report(error.isMalformed ? 'malformedPattern' : 'unsupportedConstruct', error.construct, error.at);
    } else if (error instanceof SyntaxError) report('malformedPattern', pattern, null);
    else throw error;
    return null;
  }
}
