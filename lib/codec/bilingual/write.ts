import { direction } from '../../text/lang';
import type { BlockRole, LangTag } from '../../text/types';

export type BilingualRow = {
  readonly number: number;
  readonly role: BlockRole;
  readonly sourceLang: LangTag;
  readonly source: string;
  readonly target: string;
  readonly isFinished: boolean;
};
export type BilingualPage = {
  readonly title: string;
  readonly sourceLang: LangTag;
  readonly targetLang: LangTag;
  /** Language of the page around the texts: the interface's. */
  readonly locale: LangTag;
  /** Words of the page around the texts, in the interface's language. */
  readonly labels: {
    readonly number: string;
    readonly source: string;
    readonly target: string;
    readonly unfinished: string;
  };
};

/**
 * A page for print and for readers without the workbench: source and target side by side, each in its own direction.
 *
 * One file without any reference to another: styles are inline, and nothing is fetched. Rows are written as they come.
 * An unfinished row says so in words.
 */
export async function* writeBilingualHtml(
  page: BilingualPage,
  rows: AsyncIterable<BilingualRow>,
): AsyncGenerator<string> {
  const { labels } = page;
  yield `<!doctype html>
<html lang="${escapeHtml(page.locale)}" dir="${direction(page.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1><bdi lang="${escapeHtml(page.sourceLang)}" dir="${direction(page.sourceLang)}">${escapeHtml(page.title)}</bdi></h1>
<table>
<thead><tr><th scope="col">${escapeHtml(labels.number)}</th><th scope="col">${escapeHtml(labels.source)}</th><th scope="col">${escapeHtml(labels.target)}</th></tr></thead>
<tbody>
`;
  for await (const row of rows) {
    const target = row.target === '' ? '' : cell(page.targetLang, row.target);
    const mark = row.isFinished ? '' : `<p class="open">${escapeHtml(labels.unfinished)}</p>`;
    yield `<tr class="${row.role}"><td>${row.number}</td><td>${cell(row.sourceLang, row.source)}</td><td>${target}${mark}</td></tr>\n`;
  }
  yield '</tbody>\n</table>\n</body>\n</html>\n';
}

/** The cell follows the page, the text inside follows its language. */
const cell = (lang: LangTag, text: string): string =>
  `<div lang="${escapeHtml(lang)}" dir="${direction(lang)}">${escapeHtml(text)}</div>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);

const STYLE = `
body{margin:2rem;font:15px/1.6 "Source Serif 4",Georgia,serif;color:#1d2327;background:#fff}
h1{font-size:1.3rem}
table{border-collapse:collapse;inline-size:100%;table-layout:fixed}
th,td{border-block-end:1px solid #d8d3c4;padding:.5rem .7rem;text-align:start;vertical-align:top}
th:first-child,td:first-child{inline-size:3rem;color:#566068;font-variant-numeric:tabular-nums}
[lang|=ar]{font-family:"Noto Naskh Arabic","Amiri","Traditional Arabic",serif;font-size:1.1em;line-height:1.85}
.headline [lang],.heading [lang]{font-weight:700}
.caption [lang],.alt [lang],.credit [lang]{color:#566068}
.open{margin:.3rem 0 0;font:12px/1.4 sans-serif;color:#b45309}
thead{display:table-header-group}
tr{break-inside:avoid}
@media print{body{margin:0}}
`;
