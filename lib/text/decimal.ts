import { toAsciiDigits } from './digits';

/** A decimal as whole units and a string of digits after the point: exact, since a translator compares it by eye. */
export type Decimal = { readonly digits: bigint; readonly places: number };
export const ZERO: Decimal = { digits: 0n, places: 0 };
export const whole = (value: number): Decimal => ({ digits: BigInt(value), places: 0 });
export const times = (a: Decimal, exponent: number): Decimal => ({
  digits: a.digits * 10n ** BigInt(exponent),
  places: a.places,
});
export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const at = (d: Decimal): bigint => d.digits * 10n ** BigInt(places - d.places);
  return { digits: at(a) + at(b), places };
}

/** ASCII, no grouping, no needless zeros. */
export function canonical({ digits, places }: Decimal): string {
  const all = digits.toString().padStart(places + 1, '0');
  const fraction = all.slice(all.length - places).replace(/0+$/u, '');
  return places === 0 ? all : all.slice(0, -places) + (fraction === '' ? '' : `.${fraction}`);
}

/** The value of a number token: the last separator that is alone of its kind and not before a group of three is the point. */
export function decimalOf(token: string): string {
  return canonical(parseDigits(token));
}

export function parseDigits(token: string): Decimal {
  const ascii = toAsciiDigits(token).replace(/[^0-9.,٫٬\u00a0\u202f]/gu, '');
  const separators = [...ascii.matchAll(/[^0-9]/gu)];
  const last = separators.at(-1);
  if (last === undefined) return { digits: BigInt(ascii || '0'), places: 0 };
  const after = ascii.slice(last.index + 1);
  const isOnly = separators.length === 1;
  const isOther = separators.length > 1 && separators[0]![0] !== last[0];
  const isPoint =
    last[0] === '٫' ||
    isOther ||
    (isOnly && last[0] === '.') ||
    (isOnly && last[0] === ',' && (after.length !== 3 || /^0|\d{4},/u.test(ascii)));
  const fraction = isPoint ? after : '';
  const integer = (isPoint ? ascii.slice(0, last.index) : ascii).replace(/[^0-9]/gu, '');
  return { digits: BigInt(integer + fraction || '0'), places: fraction.length };
}
