import type { SegmentationRules } from '../text/segmentation-rules';
import type { LangTag } from '../text/types';
import { rulesOfLanguage, type TranslatedRule } from './rules-of-language';
import type { RuleIssue } from './types';

/** Consecutive rules of one kind as one expression: it matches where the first of them that fits would. */
export type RuleRun = { readonly isBreak: boolean; readonly expressions: readonly RegExp[] };

/** The rules that hold for one language, ready to run. Make it once and keep it: compiling is the slow part. */
export type CompiledRules = {
  readonly lang: LangTag;
  /** In file order. */
  readonly runs: readonly RuleRun[];
  /** Every break rule, and every exception, in any order: what most positions are decided by. */
  readonly breaks: readonly RegExp[];
  readonly exceptions: readonly RegExp[];
  /** A break can only stand behind a character that `behind` matches, or before one that `ahead` matches. */
  readonly behind: RegExp | null;
  readonly ahead: RegExp | null;
  /** Some break rule says nothing about its neighbours: every position is looked at. */
  readonly isAnywhere: boolean;
  readonly includeCodes: SegmentationRules['includeCodes'];
  readonly isolatedCodesAsWhitespace: boolean;
  readonly issues: readonly RuleIssue[];
};

/** What Okapi's extensions of SRX can ask for. */
export type CompileOptions = { readonly isolatedCodesAsWhitespace?: boolean };

/** So many rules are joined into one expression; larger ones compile slowly and run no faster. */
const RULES_PER_EXPRESSION = 250;

/**
 * Chooses the rules for a language, through the maps and the cascade, and translates them.
 *
 * A rule that cannot be translated is off and named in `issues`; the others work.
 * Source: SRX 2.0 (LISA OSCAR, 2008): `languagemap`, `cascade`, `rule`.
 */
export function compileRules(rules: SegmentationRules, lang: LangTag, options: CompileOptions = {}): CompiledRules {
  const { kept, issues } = rulesOfLanguage(rules, lang);
  return compileTranslated(kept, issues, rules, lang, options);
}

/** The same for rules that were chosen and translated before. */
export function compileTranslated(
  kept: readonly TranslatedRule[],
  issues: readonly RuleIssue[],
  rules: SegmentationRules,
  lang: LangTag,
  options: CompileOptions = {},
): CompiledRules {
  const behind = new Set<string>();
  const ahead = new Set<string>();
  let isAnywhere = false;
  for (const { isBreak, before, after } of kept) {
    if (!isBreak) continue;
    if (!before.isNullable && before.last !== null) for (const item of before.last) behind.add(item);
    else if (!after.isNullable && after.first !== null) for (const item of after.first) ahead.add(item);
    else isAnywhere = true;
  }
  return {
    lang,
    runs: runsOf(kept),
    breaks: expressionsOf(shortestFirst(kept.filter((rule) => rule.isBreak))),
    exceptions: expressionsOf(shortestFirst(kept.filter((rule) => !rule.isBreak))),
    behind: scanner(behind),
    ahead: scanner(ahead),
    isAnywhere,
    includeCodes: rules.includeCodes,
    isolatedCodesAsWhitespace: options.isolatedCodesAsWhitespace ?? false,
    issues,
  };
}

function runsOf(rules: readonly TranslatedRule[]): readonly RuleRun[] {
  const runs: { isBreak: boolean; rules: TranslatedRule[] }[] = [];
  for (const rule of rules) {
    const last = runs.at(-1);
    if (last?.isBreak === rule.isBreak) last.rules.push(rule);
    else runs.push({ isBreak: rule.isBreak, rules: [rule] });
  }
  return runs.map((run) => ({ isBreak: run.isBreak, expressions: expressionsOf(run.rules) }));
}

/** Where only the whole matters, short patterns go first: they are the quick and the general ones. */
const shortestFirst = (rules: readonly TranslatedRule[]): readonly TranslatedRule[] =>
  rules.toSorted((a, b) => lengthOf(a) - lengthOf(b));
const lengthOf = ({ before, after }: TranslatedRule): number => before.source.length + after.source.length;

/** A rule as a sticky expression of no width. */
export const ruleExpression = (rule: TranslatedRule): RegExp => new RegExp(sourceOf(rule), 'vy');

/** What lies ahead is tested first: it is the cheaper side. */
const sourceOf = ({ before, after }: TranslatedRule): string =>
  `${after.source === '' ? '' : `(?=${after.source})`}${before.source === '' ? '' : `(?<=${before.source})`}`;

/** Joins rules into sticky expressions of no width. */
function expressionsOf(rules: readonly TranslatedRule[]): readonly RegExp[] {
  const sources: string[] = [];
  let group: string[] = [];
  const flush = () => {
    if (group.length > 0) sources.push(group.join('|'));
    group = [];
  };
  for (const rule of rules) {
    const source = sourceOf(rule);
    const { before, after } = rule;
    if (before.hasReferences || after.hasReferences) {
      flush();
      sources.push(source);
    } else if (group.push(source) === RULES_PER_EXPRESSION) flush();
  }
  flush();
  return sources.map((source) => new RegExp(source, 'vy'));
}

const scanner = (items: ReadonlySet<string>): RegExp | null =>
  items.size === 0 ? null : new RegExp(`[${[...items].join('')}]`, 'vg');
