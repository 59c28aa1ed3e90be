/** Digits as text systems name them: ASCII, Arabic-Indic (٠–٩), Extended Arabic-Indic of Persian and Urdu (۰–۹). */
export type DigitSystem = 'latn' | 'arab' | 'arabext';

/** The digit zero of each system. Source: CLDR numbering systems `latn`, `arab`, `arabext`. */
const ZERO: Readonly<Record<DigitSystem, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

const systemOf = (c: number): DigitSystem | null => {
  if (c >= 0x30 && c <= 0x39) return 'latn';
  if (c >= 0x660 && c <= 0x669) return 'arab';
  return c >= 0x6f0 && c <= 0x6f9 ? 'arabext' : null;
};

/** The text with every digit in one system; separators stay. Invariant: the length does not change. */
export function toDigitSystem(text: string, system: DigitSystem): string {
  return text.replace(/[0-9٠-٩۰-۹]/gu, (digit) => {
    const c = digit.charCodeAt(0);
    const from = systemOf(c);
    return from === null ? digit : String.fromCharCode(c - ZERO[from] + ZERO[system]);
  });
}

export const toAsciiDigits = (text: string): string => toDigitSystem(text, 'latn');

/** The system most digits of a text are in, the earlier one on equal counts; `null` without digits. */
export function digitSystem(text: string): DigitSystem | null {
  const counts = new Map<DigitSystem, number>();
  for (let i = 0; i < text.length; i += 1) {
    const system = systemOf(text.charCodeAt(i));
    if (system !== null) counts.set(system, (counts.get(system) ?? 0) + 1);
  }
  let best: DigitSystem | null = null;
  for (const [system, count] of counts) if (best === null || count > counts.get(best)!) best = system;
  return best;
}
