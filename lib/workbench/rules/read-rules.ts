import { readSrx } from '../../codec/srx/read';
import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import { failureOf, forbidden } from '../failures';
import type { ReadRules } from '../views/rules';
import { tooMany } from './project-rules';

/** Reads a file of rules for the editor; nothing is stored. What is unusual in the file is said with its place. */
export async function readRules(actor: Actor, text: string): Promise<Result<ReadRules, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  try {
    const { rules, issues } = readSrx(text);
    return (
      tooMany(rules) ??
      ok({
        rules: { ...rules, version: '2.0' },
        count: rules.languageRules.reduce((sum, set) => sum + set.rules.length, 0),
        issues: issues.map(({ code, severity, at, params }) => ({
          code,
          severity,
          ...at,
          ...(params ? { params } : {}),
        })),
      })
    );
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return fail(failureOf(error));
  }
}
