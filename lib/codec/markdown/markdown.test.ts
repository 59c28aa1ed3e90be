import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlineContent, plainText } from '../../text/inline';
import { sourceSpan } from '../document';
import { readMarkdown } from './read';
import { writeMarkdown } from './write';

const GUIDES = join(process.cwd(), '../shared/data/alignment/opensource-guide');
const said = (text: string): InlineContent => [{ kind: 'text', text }];
const written = (text: string, targets: readonly (string | null)[]): string =>
  writeMarkdown(
    readMarkdown(text).skeleton,
    targets.map((target) => (target === null ? null : said(target))),
  );
const blocksOf = (text: string) => readMarkdown(text).blocks.map(({ content, hint }) => [plainText(content), hint]);

const soup = fc
  .array(
    fc.constantFrom(
      '# ',
      '## ',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '- [ ] ',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '``',
      '```\ncode\n```\n',
      '[a](b "t")',
      '[ref]',
      '[x][ref]',
      '\n\n[ref]: http://x "T"\n\n',
      '![alt](u)',
      '![ص][ref]',
      '![]()',
      '![ref]',
      '<b>',
      '</b>',
      '<br>',
      '<p align="center">نص</p>\n\n',
      '<img alt="وصف" src=x>',
      '&amp;',
      '&bogus;',
      '\\*',
      '\\\\',
      '| a | b |\n|---|---|\n| c \\| d | `e` |\n',
      '  \n',
      '[^1]',
      '\n\n[^1]: note\n',
      '---\ntitle: "ع \\" x"\n---\n',
      'https://e.com',
      '<http://x.y>',
      ' ',
      '\t',
      'كلمة',
      'word',
      '\r\n',
      '===\n',
      '    ',
      '&#x41;',
      '\u00a0',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('readMarkdown and writeMarkdown', () => {
  test('writing back what was read gives the file to the byte', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { blocks, skeleton } = readMarkdown(text);
        expect(
          writeMarkdown(
            skeleton,
            blocks.map(({ content }) => content),
          ),
        ).toBe(text);
        expect(
          writeMarkdown(
            JSON.parse(JSON.stringify(skeleton)),
            blocks.map(() => null),
          ),
        ).toBe(text);
      }),
      { numRuns: 600 },
    );
  });

  test('the source map covers the plain text and ascends', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { content, sourceMap } of readMarkdown(text).blocks) {
          const plain = plainText(content);
          expect(sourceMap.reduce((sum, run) => sum + run.textLength, 0)).toBe(plain.length);
          for (const [i, run] of sourceMap.entries()) {
            const before = sourceMap[i - 1];
            if (before) expect(run.source).toBeGreaterThanOrEqual(before.source + before.sourceLength);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test.skipIf(!existsSync(GUIDES))('real guides come back to the byte, and hold text', () => {
    for (const name of readdirSync(GUIDES).filter((file) => file.endsWith('.md'))) {
      const text = readFileSync(join(GUIDES, name), 'utf8');
      const { blocks, skeleton } = readMarkdown(text);
      expect(blocks.length).toBeGreaterThan(50);
      expect(
        writeMarkdown(
          skeleton,
          blocks.map(({ content }) => content),
        ),
      ).toBe(text);
    }
  });

  test('finds blocks and hints', () => {
    const text =
      '---\ntitle: عنوان الصفحة\ndraft: true\n---\n# الأول\n\nفقرة *مهمة* هنا\nوبقيتها.\n\n![وصف الصورة](a.png)\n\n- بند\n\n| أ | ب |\n|---|---|\n| `x` | ت |\n\n```\ncode\n```\n';
    expect(blocksOf(text)).toEqual([
      ['عنوان الصفحة', 'headline'],
      ['الأول', 'headline'],
      ['فقرة مهمة هنا وبقيتها.', undefined],
      ['وصف الصورة', 'alt'],
      ['بند', 'list'],
      ['أ', 'body'],
      ['ب', 'body'],
      ['ت', 'body'],
    ]);
  });

  test('keeps markup as codes and maps text to its place', () => {
    const text = '> see **the \\* [link](u)** and\n> `code` &amp; more\n';
    const [block] = readMarkdown(text).blocks;
    expect(block!.content.map((node) => (node.kind === 'text' ? node.text : node.data))).toEqual([
      'see ',
      '**',
      'the * ',
      '[',
      'link',
      '](u)',
      '**',
      ' and ',
      '`code`',
      ' & more',
    ]);
    const plain = plainText(block!.content);
    const at = plain.indexOf('& more');
    const place = sourceSpan(block!.sourceMap, { start: at, end: at + 3 });
    expect(text.slice(place.start, place.end)).toBe('&amp; m');
  });

  test('escapes what would be markup in a target', () => {
    expect(written('word\n', ['1. *not* a [link] <b> & a_b | c'])).toBe(
      '1\\. \\*not\\* a \\[link\\] \\<b> & a_b | c\n',
    );
    expect(written('| a |\n|---|\n| b |\n', [null, 'x | y'])).toBe('| a |\n|---|\n| x \\| y |\n');
    expect(written('---\ntitle: T\n---\n', ['a: "b"'])).toBe('---\ntitle: "a: \\"b\\""\n---\n');
    expect(written('word\n', ['# no heading'])).toBe('\\# no heading\n');
  });

  test('a reference named by its text keeps its name', () => {
    const text = 'see [ref]\n\n[ref]: http://x\n';
    const { blocks, skeleton } = readMarkdown(text);
    const [, open, , close] = blocks[0]!.content;
    expect(writeMarkdown(skeleton, [[...said('انظر '), open!, ...said('المرجع'), close!]])).toBe(
      'انظر [المرجع][ref]\n\n[ref]: http://x\n',
    );
  });

  test('reads the text of raw HTML, attributes included', () => {
    const text = 'a\n\n<p align="center"><img alt="وصف" src="x"> نص</p>\n';
    expect(blocksOf(text).map(([plain]) => plain)).toEqual(['a', ' نص', 'وصف']);
    expect(written(text, [null, null, 'picture'])).toBe(text.replace('وصف', 'picture'));
  });

  test('a target read again gives the same text', () => {
    const phrase = fc.array(
      fc.constantFrom(
        'كلمة',
        'word',
        '*',
        '_',
        '[',
        ']',
        '`',
        '<b>',
        '&amp;',
        '1.',
        '#',
        '-',
        '\\',
        '|',
        '~~',
        '>',
        '(x)',
        'a_b',
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        phrase.map((words) => `x ${words.join(' ')}`),
        (target) => {
          expect(blocksOf(written('before\n', [target]))).toEqual([[target, undefined]]);
        },
      ),
    );
  });

  test('reads a label of forty thousand words in the time of its words', { timeout: 10_000 }, () => {
    expect(readMarkdown(`![a${' word'.repeat(40_000)}](a.png)`).blocks).toHaveLength(1);
  });

  test.each(['see "www.example.org" there', 'mail x/a@b.co', 'path: /www.a.b', '(https://a.b/c)'])(
    'reads an address behind any mark, and gives it back: %s',
    (text) => {
      const { blocks, skeleton } = readMarkdown(text);
      expect(blocks).toHaveLength(1);
      expect(writeMarkdown(skeleton, [blocks[0]!.content])).toBe(text);
    },
  );
});
