/**
 * The rows of a text in CSV or TSV (RFC 4180; a separator of `;` or tab is seen by the first line). Quoted cells may
 * hold separators, line breaks and doubled quotes. Empty lines are no rows.
 */
export function delimitedRows(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text.slice(0, text.search(/\r?\n|$/u)));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  let i = 0;
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    row = [];
    cell = '';
  };
  while (i < text.length) {
    const char = text[i]!;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === separator) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r' || text[i + 1] !== '\n') cell += char;
    i++;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

const separatorOf = (firstLine: string): string =>
  ['\t', ';', ','].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!;
