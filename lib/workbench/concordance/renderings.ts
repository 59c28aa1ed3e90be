import { tokenize } from '../../text/tokenize';
import type { LangTag } from '../../text/types';
import { spansOf, type TokenRange } from '../../tm/concordance-query';
import { tokenForm } from '../../tm/token-form';
import type { RenderingCount } from '../views/concordance';

/** A text with the words in it that render what was searched. */
export type Rendered = { readonly text: string; readonly lang: LangTag; readonly ranges: readonly TokenRange[] };

/** Rows of the table; what is rarer is mostly chance. */
const MOST = 20;

/**
 * What something is rendered by, commonest first: forms of one word count together, under the one that is written most often.
 * A text without any counts under `text: ''`.
 */
export function renderingsOf(rendered: readonly Rendered[]): readonly RenderingCount[] {
  const groups = new Map<string, { lang: LangTag; count: number; written: Map<string, number> }>();
  for (const { text, lang, ranges } of rendered) {
    const [span] = spansOf(text, ranges.slice(0, 1));
    const written = span ? text.slice(span.start, span.end) : '';
    const key = coreOf(written);
    const group = groups.get(key) ?? { lang, count: 0, written: new Map() };
    group.count++;
    group.written.set(written, (group.written.get(written) ?? 0) + 1);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ lang, count, written }) => ({
      text: [...written].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]![0],
      lang,
      count,
    }));
}

const coreOf = (text: string): string =>
  tokenize(text)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ text: word, kind }) => (kind === 'number' ? tokenForm(word, kind).folded : tokenForm(word, kind).core))
    .join(' ');
