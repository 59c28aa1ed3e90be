import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { type BilingualRow, writeBilingualHtml } from './write';

const page = {
  title: 'سوق <مطمورة> & "more"',
  sourceLang: 'ar',
  targetLang: 'en-GB',
  locale: 'ar',
  labels: { number: 'رقم', source: 'المصدر', target: 'الهدف', unfinished: 'غير مكتمل' },
};
const row = (part: Partial<BilingualRow>): BilingualRow => ({
  number: 1,
  role: 'body',
  sourceLang: 'ar',
  source: 'نص',
  target: 'text',
  isFinished: true,
  ...part,
});
const write = async (rows: BilingualRow[]) => (await collect(writeBilingualHtml(page, each(rows)))).join('');

describe('writeBilingualHtml', () => {
  test('gives the page the direction of the interface and each text that of its language', async () => {
    const html = await write([row({})]);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<div lang="ar" dir="rtl">نص</div>');
    expect(html).toContain('<div lang="en-GB" dir="ltr">text</div>');
  });

  test('says in words what is not finished', async () => {
    expect(await write([row({ isFinished: false })])).toContain('غير مكتمل');
    expect(await write([row({})])).not.toContain('غير مكتمل');
  });

  test('shows every text as it is, whatever it holds', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (source) => {
        const texts: string[] = [];
        const walk = (node: { nodeName: string; value?: string; childNodes?: unknown[] }) => {
          if (node.nodeName === '#text') texts.push(node.value ?? '');
          for (const child of node.childNodes ?? []) walk(child as never);
        };
        walk(parse(await write([row({ source })])) as never);
        const normal = source.replace(/\r\n?/g, '\n').replaceAll('\0', '');
        expect(texts.join('\u0001')).toContain(normal);
      }),
    ));
});
