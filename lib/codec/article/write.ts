import { direction } from '../../text/lang';
import type { BlockRole, LangTag } from '../../text/types';

/** A finished block: what the reader of the article sees. Line breaks inside are kept. */
export type ArticleBlock = { readonly role: BlockRole; readonly lang: LangTag; readonly text: string };
export type Article = { readonly title: string; readonly lang: LangTag; readonly blocks: readonly ArticleBlock[] };

/** Plain text: a block a paragraph, empty lines between. Alternative texts are left out: nobody reads them in a text. */
export function writeArticleText({ blocks }: Article): string {
  return `${readable(blocks)
    .map(({ text }) => text)
    .join('\n\n')}\n`;
}

const readable = (blocks: readonly ArticleBlock[]): readonly ArticleBlock[] =>
  blocks.filter(({ role, text }) => role !== 'alt' && text.trim() !== '');

/** Markdown: headings, lists, captions and credits in emphasis. What Markdown would read as markup is escaped. */
export function writeArticleMarkdown({ blocks }: Article): string {
  const lines = readable(blocks).map(({ role, text }) => {
    const escaped = escapeMarkdown(text.trim());
    const oneLine = escaped.replace(/\s*\n\s*/g, ' ');
    if (role === 'headline') return `# ${oneLine}`;
    if (role === 'heading') return `## ${oneLine}`;
    if (role === 'list') return `- ${escaped.replace(/\n/g, '\n  ')}`;
    return role === 'caption' || role === 'credit' || role === 'source' ? `*${oneLine}*` : escaped;
  });
  return `${lines
    .map((line, i) => line + (isListAt(lines, i) ? '\n' : '\n\n'))
    .join('')
    .trimEnd()}\n`;
}

/** Items of one list stand on neighbouring lines. */
const isListAt = (lines: readonly string[], i: number): boolean =>
  lines[i]!.startsWith('- ') && (lines[i + 1]?.startsWith('- ') ?? false);

/** Escapes what begins a block or marks up inside one (CommonMark 0.31 §2.4, §4). */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)](?=\s|$))/gm, (_, space: string, mark: string) =>
      mark.length === 1 ? `${space}\\${mark}` : `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );

/**
 * One HTML page in the target's language and direction. A block in another language says so itself.
 * A caption and the alternative text before it become a figure.
 */
export function writeArticleHtml({ title, lang, blocks }: Article): string {
  const body: string[] = [];
  blocks.forEach((block, i) => {
    if (block.text.trim() === '') return;
    const attrs = block.lang === lang ? '' : ` lang="${escapeHtml(block.lang)}" dir="${direction(block.lang)}"`;
    const text = escapeHtml(block.text.trim()).replace(/\n/g, '<br>\n');
    const previous = blocks[i - 1]?.role;
    const next = blocks[i + 1]?.role;
    if (block.role === 'list') {
      body.push(`${previous === 'list' ? '' : '<ul>\n'}<li${attrs}>${text}</li>${next === 'list' ? '' : '\n</ul>'}`);
    } else if (block.role === 'alt') {
      if (next !== 'caption') body.push(figure(escapeHtml(block.text.trim()), null));
    } else if (block.role === 'caption') {
      const alt = previous === 'alt' ? escapeHtml(blocks[i - 1]!.text.trim()) : null;
      body.push(figure(alt, `<figcaption${attrs}>${text}</figcaption>`));
    } else body.push(`<${TAGS[block.role]}${attrs}>${text}</${CLOSING[block.role] ?? TAGS[block.role]}>`);
  });
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${direction(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body>
<article>
${body.join('\n')}
</article>
</body>
</html>
`;
}

/** The picture itself is not ours to give: its place and its description are. */
const figure = (alt: string | null, caption: string | null): string =>
  `<figure>${alt === null ? '' : `<div role="img" aria-label="${alt}"></div>`}${caption ?? ''}</figure>`;

const TAGS: Readonly<Record<BlockRole, string>> = {
  headline: 'h1',
  heading: 'h2',
  body: 'p',
  caption: 'figcaption',
  alt: 'p',
  credit: 'p class="credit"',
  dateline: 'p class="dateline"',
  source: 'p class="source"',
  list: 'li',
};
const CLOSING: Partial<Record<BlockRole, string>> = { credit: 'p', dateline: 'p', source: 'p' };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);
