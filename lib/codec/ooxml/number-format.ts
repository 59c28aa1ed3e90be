/** Built-in formats that show a date or a time. Source: ECMA-376-1, 18.8.30. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Whether a number format shows dates: letters of dates outside quotes, brackets and escapes. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? DATE_FORMATS.has(id)
    : /[ymdhs]/iu.test(
        code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '').replace(/General/giu, ''),
      );

/** Days from 1970-01-01 back to day 0 of the spreadsheet's calendar. */
const EPOCH_1900 = 25569;
const EPOCH_1904 = 24107;

/**
 * A spreadsheet's day number as ISO 8601: a date, a time below one day, or both. The day that 1900 did not have (60)
 * is read as the 28th of February.
 */
export function isoDate(serial: number, is1904: boolean): string {
  const shifted = is1904 || serial >= 60 ? serial : serial + 1;
  const days = Math.floor(shifted);
  const seconds = Math.round((shifted - days) * 86_400);
  const iso = new Date((days - (is1904 ? EPOCH_1904 : EPOCH_1900)) * 86_400_000 + seconds * 1000).toISOString();
  if (serial < 1) return iso.slice(11, 19);
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
