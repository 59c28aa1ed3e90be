/** Thrown by a verb whose arguments make no sense: the message and the verb's usage are shown, exit status 2. */
export class WrongUsage extends Error {}

/** The one positional argument, or as many as named; anything else is wrong usage. */
export function expectPositionals(positionals: readonly string[], ...names: readonly string[]): readonly string[] {
  if (positionals.length === names.length) return positionals;
  const missing = names.slice(positionals.length);
  if (missing.length > 0) throw new WrongUsage(`Missing: ${missing.join(' ')}`);
  throw new WrongUsage(`Not understood: ${positionals.slice(names.length).join(' ')}`);
}
