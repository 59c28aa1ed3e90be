import type { Failure, Result } from '../core/result';
import type { Io } from './verb';

/** The value of a use case; a refusal is said on standard error and becomes exit status 3 through `Refused`. */
export function granted<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw new Refused(result.error);
}

export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly failure: Failure) {
    const params = Object.entries(failure.params ?? {}).map(([name, value]) => ` ${name}=${value}`);
    super(`${failure.code}${params.join('')}`);
  }
}

export const record = (io: Io, value: unknown): void | Promise<void> => io.out(`${JSON.stringify(value)}\n`);
