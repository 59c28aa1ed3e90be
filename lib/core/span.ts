/** A stretch `[start, end)` of a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

export const sliceSpan = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
