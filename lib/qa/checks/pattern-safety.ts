import { type Failure, fail, ok, type Result } from '../../core/result';

const LONGEST = 500;

/**
 * A user's regular expression, compiled with `gu` (and `i` when it begins with `(?i)`), or why it is refused.
 *
 * JavaScript cannot stop a match that has begun, so what could run for exponential time is not begun: a repeated group
 * that holds a repetition or an alternative (`(a+)+`, `(a|b)*`), and back-references. The rule errs on the safe side.
 * Failures: `patternTooLong`, `patternUnsafe`, `patternInvalid`.
 */
export function compilePattern(
  expression: string,
): Result<RegExp, Failure<'patternTooLong' | 'patternUnsafe' | 'patternInvalid'>> {
  if (expression.length > LONGEST) return fail({ code: 'patternTooLong', params: { longest: LONGEST } });
  if (isUnsafe(expression)) return fail({ code: 'patternUnsafe' });
  const ignoresCase = expression.startsWith('(?i)');
  try {
    return ok(new RegExp(ignoresCase ? expression.slice(4) : expression, ignoresCase ? 'giu' : 'gu'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail({ code: 'patternInvalid', params: { reason: error.message } });
  }
}

/** Whether a group that repeats holds something that repeats or branches, or a back-reference stands anywhere. */
function isUnsafe(expression: string): boolean {
  if (/\\[1-9]|\\k</u.test(expression)) return true;
  const groups: { repeats: boolean }[] = [];
  let inClass = false;
  for (let i = 0; i < expression.length; i++) {
    const char = expression[i]!;
    if (char === '\\') i++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') groups.push({ repeats: false });
    else if (char === ')') {
      const group = groups.pop();
      const isRepeated = /^(?:[*+]|\{\d+,\d*\})/u.test(expression.slice(i + 1));
      if (group?.repeats && isRepeated) return true;
      const outer = groups.at(-1);
      if (outer && (group?.repeats || isRepeated)) outer.repeats = true;
    } else if (/[*+|]/u.test(char) || /^\{\d+,/u.test(expression.slice(i))) {
      const group = groups.at(-1);
      if (group) group.repeats = true;
    }
  }
  return false;
}
