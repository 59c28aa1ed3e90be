import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentFormat } from '../../codec/document';
import { shippedRules } from '../../io/shipped-rules';
import { segmentDocument } from './segment-document';

const ARTICLE = join(process.cwd(), '../shared/data/article/libya-2020.ar.txt');
const run = (text: string, format: DocumentFormat = 'plain', lang: 'ar' | 'en' | 'auto' = 'auto') =>
  segmentDocument({ text, format, lang, rules: shippedRules() });
const count = (items: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};

describe('segmentDocument', () => {
  test.skipIf(!existsSync(ARTICLE))('cuts the given article into its segments', () => {
    const text = readFileSync(ARTICLE, 'utf8');
    const { blocks, lang } = run(text);
    expect(lang).toBe('ar');
    expect(count(blocks.flatMap(({ role, segments }) => segments.map(() => role)))).toEqual({
      headline: 1,
      alt: 3,
      caption: 3,
      heading: 3,
      body: 18,
      credit: 1,
      source: 1,
    });
    for (const { role, segments, lang: own, translate } of blocks) {
      if (role === 'body') expect(segments).toHaveLength(1);
      if (role === 'alt') expect([own, translate]).toEqual(['en', false]);
    }
  });

  const piece = fc.constantFrom(
    'وصل الوفد. ',
    'هل عاد؟ ',
    'Dr. Who came. ',
    'عنوان',
    '\n',
    '\n\n',
    '(رويترز)',
    '. REUTERS/A B',
    ' ',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '**',
    '# ',
    '- ',
    '&amp;',
    '<br>',
    '![ص](u)',
    '؟!',
  );
  test.each(['plain', 'html', 'markdown'] as const)(
    'segments of a block cover it and ascend in the file (%s)',
    (format) => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
          const text = pieces.join('');
          const { blocks, skeleton } = run(text, format);
          for (const { segments } of blocks) {
            let at = 0;
            let source = 0;
            for (const segment of segments) {
              expect(segment.span.start).toBe(at);
              expect(segment.span.end - segment.span.start).toBe(segment.text.length + segment.trailing.length);
              expect(segment.source.start).toBeGreaterThanOrEqual(source);
              if (format === 'plain') expect(text.slice(segment.source.start, segment.source.end)).toBe(segment.text);
              at = segment.span.end;
              source = segment.source.end;
            }
          }
          if (!('pieces' in skeleton)) throw new Error('a text has a skeleton of pieces');
          const places = skeleton.pieces.filter((one) => typeof one !== 'string' && 'block' in one).length;
          expect(places + (skeleton.codeSlots?.length ?? 0)).toBe(blocks.length);
        }),
      );
    },
  );

  test('reads a pasted page of bare paragraphs as it reads plain text', () => {
    const html =
      '<p>عاصفة تغلق الميناء</p><p>أغلقت السلطات الميناء صباح اليوم بسبب ارتفاع الأمواج إلى ستة أمتار.</p><p>خسائر كبيرة</p><p>وقال رئيس الجمعية إن أربعين قاربا غرقت خلال يومين من العواصف.</p><p>المصدر: وكالات</p>';
    expect(run(html, 'html').blocks.map(({ role }) => role)).toEqual(['headline', 'body', 'heading', 'body', 'source']);
    expect(
      run(html.replace('<p>عاصفة تغلق الميناء</p>', '<h1>عاصفة</h1>'), 'html').blocks.map(({ role }) => role),
    ).toEqual(['headline', 'body', 'body', 'body', 'source']);
  });

  test('a block in the other language is cut by its own rules', () => {
    const { blocks } = run('عاد الوفد أمس.\n\nDr. Cole met Mr. Poe. They left.\n\nوبقي د. سامي هنا.');
    expect(blocks.map(({ lang, segments }) => [lang, segments.length])).toEqual([
      ['ar', 1],
      ['en', 2],
      ['ar', 1],
    ]);
  });
});
