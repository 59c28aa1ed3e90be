import { type Failure, fail, ok, type Result } from '../core/result';
import { compilePattern } from './checks/pattern-safety';
import { DOCUMENT_CHECKS } from './document-registry';
import { CHECKS } from './registry';
import { type CheckOptions, type QaSettings, SEVERITIES, type Severity } from './types';

/** One check as a project runs it: what was set, and the defaults where nothing was. */
export type CheckSetting = {
  readonly id: string;
  readonly isOn: boolean;
  readonly severity: Severity;
  readonly options: CheckOptions;
};

const ALL = [...CHECKS, ...DOCUMENT_CHECKS];

/** Every check there is, in the order of the registries, as these settings run it. */
export const checkSettings = (settings: QaSettings): readonly CheckSetting[] =>
  ALL.map(({ id, on, severity, defaults }) => ({
    id,
    isOn: settings.enabled?.[id] ?? on,
    severity: settings.severity?.[id] ?? severity,
    options: { ...defaults, ...settings.options?.[id] },
  }));

/** Most rules of the check `pattern`, so that a segment is looked at in bounded time. */
const MOST_RULES = 100;

/**
 * The settings that run the checks as listed; a check that is not listed keeps its default. Only what differs from the
 * defaults is kept: a default that is mended later reaches the projects that never touched it.
 *
 * Invariant: `checkSettings(settingsFrom(list))` is the list, in the order of the registries.
 * Failures: `checkUnknown`, `checkOption` (name or type of an option), `checkRule` (line, and why as context) with the check's id.
 */
export function settingsFrom(
  list: readonly CheckSetting[],
): Result<QaSettings, Failure<'checkUnknown' | 'checkOption' | 'checkRule'>> {
  const enabled: Record<string, boolean> = {};
  const severities: Record<string, Severity> = {};
  const options: Record<string, CheckOptions> = {};
  for (const { id, isOn, severity, options: wanted } of list) {
    const check = ALL.find((each) => each.id === id);
    if (!check || !SEVERITIES.includes(severity)) return fail({ code: 'checkUnknown', params: { check: id } });
    if (isOn !== check.on) enabled[id] = isOn;
    if (severity !== check.severity) severities[id] = severity;
    for (const [name, value] of Object.entries(wanted)) {
      const usual = check.defaults[name];
      if (!isLike(value, usual)) return fail({ code: 'checkOption', params: { check: id, option: name } });
      if (JSON.stringify(value) !== JSON.stringify(usual)) options[id] = { ...options[id], [name]: value };
    }
    const wrong = id === 'pattern' ? wrongRule(wanted['rules']) : null;
    if (wrong) return fail({ code: 'checkRule', params: { check: id, ...wrong } });
  }
  return ok({ enabled, severity: severities, options });
}

type Value = CheckOptions[string] | undefined;
const isLike = (value: Value, usual: Value): boolean =>
  usual !== undefined &&
  typeof value === typeof usual &&
  Array.isArray(value) === Array.isArray(usual) &&
  (typeof value !== 'number' || (Number.isFinite(value) && value >= 0));

/** The first line of rules that does not say `name ⇥ where ⇥ expression` with an expression that can be run. */
function wrongRule(rules: Value): { readonly line: number; readonly context: string } | null {
  if (!Array.isArray(rules)) return null;
  if (rules.length > MOST_RULES) return { line: MOST_RULES + 1, context: 'patternTooMany' };
  for (const [i, rule] of (rules as readonly string[]).entries()) {
    const [name = '', where = '', expression = ''] = String(rule).split('\t');
    if (name.trim() === '' || expression === '' || !/^(?:target|source|both)$/u.test(where))
      return { line: i + 1, context: 'patternIncomplete' };
    const compiled = compilePattern(expression);
    if (!compiled.ok) return { line: i + 1, context: compiled.error.code };
  }
  return null;
}
