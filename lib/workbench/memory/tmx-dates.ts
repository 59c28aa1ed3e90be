/** TMX writes dates as `YYYYMMDDThhmmssZ`. Null for what is absent or no date. */
export function dateOfTmx(text: string | undefined): Date | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return Number.isNaN(date.getTime()) ? null : date;
}

export const tmxDate = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');
