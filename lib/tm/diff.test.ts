import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../core/span';
import { tokenize } from '../text/tokenize';
import { wordDiff } from './diff';
import { Scorer } from './scorer';
import { segment, similar } from './tm.testkit';

describe('wordDiff', () => {
  test('covers every token of both sides, in order', () => {
    fc.assert(
      fc.property(fc.oneof(similar(), fc.tuple(segment(), segment())), ([query, match]) => {
        const runs = wordDiff(new Scorer(query), match);
        for (const [side, text] of [
          ['query', query],
          ['match', match],
        ] as const) {
          const spans = runs.flatMap((run) => (run[side] === null ? [] : [run[side]]));
          const covered = spans.flatMap((span) => tokenize(sliceSpan(text, span)).map((token) => token.text));
          expect(covered).toEqual(tokenize(text).map((token) => token.text));
        }
        for (let i = 1; i < runs.length; i++) expect(runs[i]!.kind).not.toBe(runs[i - 1]!.kind);
        for (const { kind, query: q, match: m } of runs) {
          expect([q === null, m === null]).toEqual([kind === 'removed', kind === 'added']);
        }
      }),
    );
  });

  test('tells changed, added and removed words apart', () => {
    const [query, match] = ['غادر وفد كبير القاهرة', 'غادر الوفد القاهرة أمس'];
    const shown = wordDiff(new Scorer(query), match).map(({ kind, query: q, match: m }) => [
      kind,
      q && sliceSpan(query, q),
      m && sliceSpan(match, m),
    ]);
    expect(shown).toEqual([
      ['equal', 'غادر', 'غادر'],
      ['changed', 'وفد', 'الوفد'],
      ['added', 'كبير', null],
      ['equal', 'القاهرة', 'القاهرة'],
      ['removed', null, 'أمس'],
    ]);
  });
});
