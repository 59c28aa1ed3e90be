/**
 * Spreadsheets run what begins with one of these. An apostrophe before it makes it text; the apostrophe is doubled where the
 * cell has one itself, so that reading gives the cell back.
 *
 * Source: OWASP, "CSV Injection"; the full-width forms are read as formulas by some versions of Excel.
 */
const DANGEROUS = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Whether a spreadsheet would calculate a text that somebody types into a cell. */
export const couldBeFormula = (cell: string): boolean => DANGEROUS.test(cell);

export const guard = (cell: string): string => (couldBeFormula(cell) ? `'${cell}` : cell);

/** Takes the guard off: the inverse of `guard`. */
export const unguard = (cell: string): string => (cell.startsWith("'") && couldBeFormula(cell) ? cell.slice(1) : cell);
