import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { type Article, writeArticleHtml, writeArticleMarkdown, writeArticleText } from './write';

const article: Article = {
  title: 'Heavy losses & more',
  lang: 'en',
  blocks: [
    { role: 'headline', lang: 'en', text: 'Heavy losses' },
    { role: 'alt', lang: 'en', text: 'A "tank"' },
    { role: 'caption', lang: 'en', text: 'A tank left behind' },
    { role: 'body', lang: 'en', text: 'First <paragraph>.' },
    { role: 'list', lang: 'en', text: 'one' },
    { role: 'list', lang: 'en', text: 'two' },
    { role: 'body', lang: 'ar', text: 'لم يترجم بعد' },
    { role: 'source', lang: 'en', text: 'Source: agencies' },
  ],
};

describe('writeArticleHtml', () => {
  test('sets language and direction for the page and for a block in another language', () => {
    const html = writeArticleHtml(article);
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<p lang="ar" dir="rtl">لم يترجم بعد</p>');
    expect(writeArticleHtml({ ...article, lang: 'ar' })).toContain('<html lang="ar" dir="rtl">');
  });

  test('joins a caption with the alternative text before it and items into one list', () => {
    const html = writeArticleHtml(article);
    expect(html).toContain(
      '<figure><div role="img" aria-label="A &quot;tank&quot;"></div><figcaption>A tank left behind</figcaption></figure>',
    );
    expect(html).toContain('<ul>\n<li>one</li>\n<li>two</li>\n</ul>');
    expect(html).toContain('<p>First &lt;paragraph&gt;.</p>');
  });
});

describe('writeArticleText', () => {
  test('gives what is read, a block a paragraph', () => {
    expect(writeArticleText(article).split('\n\n')).toHaveLength(7);
    expect(writeArticleText(article)).not.toContain('"tank"');
  });
});

describe('writeArticleMarkdown', () => {
  test('marks headings, captions and lists', () => {
    const markdown = writeArticleMarkdown(article);
    expect(markdown).toMatch(
      /^# Heavy losses\n\n\*A tank left behind\*\n\nFirst \\<paragraph\\>\.\n\n- one\n- two\n\n/,
    );
  });

  test('lets no text turn into markup', () => {
    const word = fc.constantFrom(
      '#',
      '*',
      '_a_',
      '`x`',
      '[a](b)',
      '<b>',
      '1.',
      '-',
      '+',
      '>',
      '\\',
      'كلمة',
      'word',
      '---',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        const tree = fromMarkdown(writeArticleMarkdown({ ...article, blocks: [{ role: 'body', lang: 'en', text }] }));
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
        const paragraph = tree.children[0] as unknown as { children: unknown[] };
        expect(paragraph.children).toMatchObject([{ type: 'text', value: text }]);
      }),
    );
  });
});
