import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlineContent, plainText } from '../../text/inline';
import { sourceSpan } from '../document';
import { readHtml } from './read';
import { writeHtml } from './write';

const texts = (html: string): string[] => readHtml(html).blocks.map(({ content }) => plainText(content));
const said = (text: string): InlineContent => [{ kind: 'text', text }];
/** Writes a document with every block replaced by the texts given, null to keep one. */
const written = (html: string, targets: readonly (string | null)[], from = 'ar', to = 'en'): string =>
  writeHtml(
    readHtml(html).skeleton,
    targets.map((target) => (target === null ? null : said(target))),
    { sourceLang: from, targetLang: to },
  );

/** Collapsing turns a tab into a space, one character into one. */
const spaced = (text: string): string => text.replace(/\s/gu, ' ');

const soup = fc
  .array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href=x title="ن">',
      '</a>',
      '<br>',
      '<br/>',
      '<img alt="صورة" src=a>',
      "<img alt='a & b'>",
      '<img alt=bare>',
      '<h1 lang=ar>',
      '</h1>',
      '<li dir="rtl">',
      '<ul>',
      '<script>if (a<b) "<p>"</script>',
      '<style>p{}</style>',
      '<!-- c -->',
      '<!DOCTYPE html>',
      '<html>',
      '<html lang="ar" dir="rtl">',
      '<body>',
      '<pre>',
      '</pre>',
      '<code>x</code>',
      '<span translate="no">keep</span>',
      '<textarea>a <b> c</textarea>',
      '<title>t &amp; u</title>',
      '<meta name="description" content="d">',
      '&amp;',
      '&nbsp;',
      '&copy',
      '&bogus;',
      '&#x200f;',
      ' ',
      '\n',
      '\r\n',
      '\t',
      'نص',
      'word',
      '<',
      '>',
      '&',
      '"',
      "'",
      '</',
      '<svg><text>x</text></svg>',
      '<td>',
      '\u00a0',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('readHtml and writeHtml', () => {
  test('writing back what was read gives the file to the byte', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { blocks, skeleton } = readHtml(html);
        expect(
          writeHtml(
            skeleton,
            blocks.map(({ content }) => content),
          ),
        ).toBe(html);
        expect(
          writeHtml(
            skeleton,
            blocks.map(() => null),
          ),
        ).toBe(html);
        expect(
          writeHtml(
            JSON.parse(JSON.stringify(skeleton)),
            blocks.map(() => null),
          ),
        ).toBe(html);
      }),
      { numRuns: 1000 },
    );
  });

  test('the source map covers the plain text and ascends', () => {
    fc.assert(
      fc.property(soup, (html) => {
        for (const { content, sourceMap } of readHtml(html).blocks) {
          const text = plainText(content);
          expect(sourceMap.reduce((sum, run) => sum + run.textLength, 0)).toBe(text.length);
          for (const [i, run] of sourceMap.entries()) {
            const before = sourceMap[i - 1];
            if (before) expect(run.source).toBeGreaterThanOrEqual(before.source + before.sourceLength);
            if (run.textLength === run.sourceLength)
              expect(spaced(html.slice(run.source, run.source + run.sourceLength))).toBe(
                spaced(text.slice(run.text, run.text + run.textLength)),
              );
          }
        }
      }),
    );
  });

  test('finds blocks, attributes and hints in document order', () => {
    const html =
      '<html><head><title>عنوان</title><script>var x = "<p>لا</p>";</script></head><body><h1>الأول</h1><p>فقرة\n  <b>غامقة</b>.</p>' +
      '<figure><img src="a" alt="وصف"><figcaption>تعليق</figcaption></figure><ul><li>بند<li>آخر</ul><pre>a\n b</pre></body></html>';
    expect(readHtml(html).blocks.map(({ content, hint, level }) => [plainText(content), hint, level])).toEqual([
      ['عنوان', 'headline', undefined],
      ['الأول', 'headline', 1],
      ['فقرة غامقة.', undefined, undefined],
      ['وصف', 'alt', undefined],
      ['تعليق', 'caption', undefined],
      ['بند', 'list', undefined],
      ['آخر', 'list', undefined],
      ['a\n b', undefined, undefined],
    ]);
  });

  test('inline elements pair as codes; what crosses the block is isolated', () => {
    const [block] = readHtml('<p>a <b>b <i>c</b> d</i> e<br>f <code>g h</code></p>').blocks;
    expect(
      block!.content.map((node) => (node.kind === 'text' ? node.text : `${node.form} ${node.id} ${node.data}`)),
    ).toEqual([
      'a ',
      'open 1 <b>',
      'b ',
      'isolated-open 2 <i>',
      'c',
      'close 1 </b>',
      ' d',
      'isolated-close 3 </i>',
      ' e',
      'standalone 4 <br>',
      'f ',
      'standalone 5 <code>g h</code>',
    ]);
  });

  test('maps text behind references and collapsed space to its place in the file', () => {
    const html = '<p>a&amp;b\n   c</p>';
    const [block] = readHtml(html).blocks;
    expect(plainText(block!.content)).toBe('a&b c');
    const { start, end } = sourceSpan(block!.sourceMap, { start: 1, end: 5 });
    expect(html.slice(start, end)).toBe('&amp;b\n   c');
  });

  test('skips what is marked as not to be translated', () => {
    expect(texts('<p translate="no">x</p><p>a <span class="notranslate">B</span> c</p>')).toEqual(['a  c']);
  });

  test('says the new language and direction, both ways', () => {
    const arabic =
      '<!DOCTYPE html>\n<html lang="ar" dir="rtl"><body dir=rtl><p>مرحبا</p><blockquote lang="fr" dir="ltr">Salut</blockquote></body></html>';
    expect(written(arabic, ['Hello', null])).toBe(
      '<!DOCTYPE html>\n<html lang="en" dir="ltr"><body dir="ltr"><p>Hello</p><blockquote lang="fr" dir="ltr">Salut</blockquote></body></html>',
    );
    const english = '<html><body><p>Hello</p><p>Stay</p></body></html>';
    expect(written(english, ['مرحبا', null], 'en', 'ar')).toBe(
      '<html lang="ar" dir="rtl"><body><p>مرحبا</p><p lang="en" dir="ltr">Stay</p></body></html>',
    );
    expect(written('<p>مرحبا</p>', ['Hello'])).toBe('<div lang="en" dir="ltr">\n<p>Hello</p>\n</div>\n');
  });

  test('a paragraph already in the target language, or unchanged throughout, is left alone', () => {
    const html = '<html lang="ar"><body><p>مرحبا</p><p>A caption</p><p>وداعا</p></body></html>';
    expect(written(html, ['Hello', 'A caption', 'وداعا'])).toBe(
      '<html dir="ltr" lang="en"><body><p>Hello</p><p>A caption</p><p lang="ar" dir="rtl">وداعا</p></body></html>',
    );
    expect(written(html, ['مرحبا', 'A caption', null])).toBe(html);
  });

  test('puts translated attributes into tags and into codes, escaped for their quotes', () => {
    const html = `<img alt='صورة'><p>انظر <img src=x alt="رمز"> هنا</p><img alt=كلمة>`;
    expect(texts(html)).toEqual(['صورة', 'انظر  هنا', 'رمز', 'كلمة']);
    const targets: (InlineContent | null)[] = [said("a 'picture'"), null, said('say "x" & <y>'), said('two words')];
    expect(writeHtml(readHtml(html).skeleton, targets)).toBe(
      `<img alt='a &#39;picture&#39;'><p>انظر <img src=x alt="say &quot;x&quot; &amp; &lt;y>"> هنا</p><img alt="two words">`,
    );
    const code = readHtml(html).blocks[1]!.content[1]!;
    expect(writeHtml(readHtml(html).skeleton, [null, [...said('See '), code], said('icon'), null])).toContain(
      '<p>See <img src=x alt="icon"></p>',
    );
  });

  test('a changed block is escaped; the unchanged ones keep their spelling', () => {
    expect(written('<html lang=ar><p>a&nbsp;&copy</p><p>b</p></html>', ['a\u00a0©', 'x < y & z'], 'ar', 'ar')).toBe(
      '<html dir="rtl" lang="ar"><p>a&nbsp;&copy</p><p>x &lt; y &amp; z</p></html>',
    );
  });

  test('twenty thousand elements that nobody closes take no longer than any other text', () => {
    const many = 20_000;
    const started = performance.now();
    for (const html of [
      '<div>a'.repeat(many),
      '<div>'.repeat(many) + '</x>a'.repeat(many),
      `<p>${'<b>a</i>'.repeat(many)}`,
    ])
      expect(plainText(readHtml(html).blocks.at(-1)!.content)).toContain('a');
    // Searched through for each piece of text they took twenty seconds.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
