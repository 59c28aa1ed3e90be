import { describe, expect, test } from 'vitest';
import { shippedRules } from '../../lib/io/shipped-rules';
import { segmentDocument } from '../../lib/workbench/document/segment-document';
import { type Cutter, goldenRules, hasGold, lineBoundaries, treebank } from '../segment-gold';

/** Through the whole use case, as the command line runs it. */
const cut: Cutter = (text, lang) =>
  segmentDocument({ text, format: 'plain', lang, rules: shippedRules() }).blocks.flatMap(({ segments }) =>
    segments.map((segment) => segment.text),
  );

describe.skipIf(!hasGold)('segmentation against the shared gold', () => {
  test('golden rules', () => {
    expect(goldenRules('en', cut).right.length).toBeGreaterThanOrEqual(155);
    // The two Arabic cases that are wrong break at a colon, which is not our policy.
    expect(goldenRules('ar', cut).wrong).toEqual(['ps-ar-golden-001', 'sx-ar-004']);
  });

  test.each(['ar', 'en'] as const)('line boundaries, %s', (lang) => {
    const { recall, precision } = lineBoundaries(lang, cut);
    expect(recall).toBeGreaterThanOrEqual(0.998);
    expect(precision).toBeGreaterThanOrEqual(0.995);
  });

  test('sentences of the English Web Treebank', () => {
    expect(treebank(cut).f1).toBeGreaterThanOrEqual(0.87);
  });
});
