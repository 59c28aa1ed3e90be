import { type Failure, ok, type Result } from '../../core/result';
import { checkRules } from '../../segment/check-rules';
import type { RuleKey } from '../../segment/rules-of-language';
import { type TraceableRules, traceableRules, traceBoundaries } from '../../segment/trace';
import type { SegmentationRules } from '../../text/segmentation-rules';
import type { LangTag } from '../../text/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden } from '../failures';
import type { RulesPreview } from '../views/rules';
import { tooMany } from './project-rules';

/** For all rules together on one text, milliseconds: others wait meanwhile. */
const LIMIT = 500;
/** The same when no rule by itself is slow. */
const LIMIT_OF_MANY = 4_000;
/** For one rule, when the whole was too slow. */
const LIMIT_OF_A_RULE = 40;
/** Looking for the slow ones ends here. */
const MAX_SLOW = 5;

export type PreviewRulesInput = {
  readonly rules: SegmentationRules;
  readonly lang: LangTag;
  readonly text: string;
};

/** Cuts a text by rules that are being written, says which rule decided where, and what is wrong with any of them. */
export async function previewRules(
  deps: Pick<Deps, 'bounded'>,
  actor: Actor,
  { rules, lang, text }: PreviewRulesInput,
): Promise<Result<RulesPreview, Failure>> {
  const refusal = forbidden(actor, 'read') ?? tooMany(rules);
  if (refusal) return refusal;
  const traceable = traceableRules(rules, lang);
  const issues = [...checkRules(rules), ...traceable.issues.filter(({ ruleIndex }) => ruleIndex === null)];
  const trace = (limit: number) => deps.bounded(() => traceBoundaries(text, traceable), limit);
  let traced = trace(LIMIT);
  if (!traced) {
    const tooSlow = slowRules(deps, text, traceable);
    // thousands of rules take their time to be compiled, once; that is no fault of any of them
    if (tooSlow.length === 0) traced = trace(LIMIT_OF_MANY);
    if (!traced) return ok({ boundaries: [], segments: [], issues, tooSlow });
  }
  const boundaries = traced.value;
  const starts = [0, ...boundaries.filter(({ isBreak }) => isBreak).map(({ end }) => end)];
  const segments = text === '' ? [] : starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
  return ok({ boundaries, segments, issues, tooSlow: null });
}

/** Each rule alone, at every position, until the first few that take too long. */
function slowRules(deps: Pick<Deps, 'bounded'>, text: string, { singles }: TraceableRules): readonly RuleKey[] {
  const slow: RuleKey[] = [];
  for (const { expression, languageRuleName, ruleIndex } of singles) {
    const everywhere = () => {
      for (let at = 0; at <= text.length; at++) {
        expression.lastIndex = at;
        expression.test(text);
      }
    };
    if (!deps.bounded(everywhere, LIMIT_OF_A_RULE)) slow.push({ languageRuleName, ruleIndex });
    if (slow.length === MAX_SLOW) break;
  }
  return slow;
}
