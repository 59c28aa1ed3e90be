import { type SourceMap, SourceMapBuilder } from '../document';

/** A value of the front matter that readers see. `start` and `end` are its place in the file, without its quotes. */
export type FrontMatterValue = {
  readonly key: string;
  readonly quote: '' | '"' | "'";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sourceMap: SourceMap;
};

const SHOWN = 'title|description|summary|subtitle|excerpt';
const LINE = new RegExp(
  `^((?:${SHOWN})[ \\t]*:[ \\t]*)(?:"((?:[^"\\\\\\n]|\\\\["\\\\/])*)"|'((?:[^'\\n]|'')*)'|([^\\s"'|>[{&*!%@\`#-][^\\n\\r#]*?))[ \\t]*\\r?$`,
  'gmu',
);

/** Finds titles and descriptions written on one line each; longer or nested forms are left alone. */
export function frontMatterValues(text: string, start: number, end: number): readonly FrontMatterValue[] {
  const found: FrontMatterValue[] = [];
  for (const match of text.slice(start, end).matchAll(LINE)) {
    const [, lead = '', double, single, plain] = match;
    const written = double ?? single ?? plain ?? '';
    if (written.trim() === '' || (plain !== undefined && /:\s/u.test(plain))) continue;
    const quote = double !== undefined ? '"' : single !== undefined ? "'" : '';
    const from = start + match.index + lead.length + quote.length;
    const map = new SourceMapBuilder();
    let value = '';
    for (const part of written.matchAll(/\\(.)|''|[^\\']+|[\s\S]/gu)) {
      const isEscape = (quote === '"' && part[1] !== undefined) || (quote === "'" && part[0] === "''");
      const shown = isEscape ? (part[1] ?? "'") : part[0];
      map.add(shown.length, from + part.index, part[0].length);
      value += shown;
    }
    if (value !== value.trim()) continue;
    found.push({
      key: lead.split(':')[0]!.trim(),
      quote,
      start: from,
      end: from + written.length,
      text: value,
      sourceMap: map.done(),
    });
  }
  return found;
}
