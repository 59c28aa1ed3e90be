/**
 * The outcome of an operation that can fail for a reason the *user* can act on.
 *
 * Use `Result` for expected failures (a bad file, an unknown language, a stale edit).
 * Throw only for bugs and for broken infrastructure: nobody should have to catch those.
 */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

/**
 * A failure described for machines. `code` doubles as the i18n key `error.<code>`,
 * so the domain never holds a sentence in any human language.
 */
export type Failure<Code extends string = string> = {
  readonly code: Code;
  readonly params?: Readonly<Record<string, string | number>>;
};
