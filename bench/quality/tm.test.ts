import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MemoryIndex } from '../../lib/tm/memory-index';
import { DEFAULT_PENALTIES, negationPenalty, penalized } from '../../lib/tm/penalties';
import { Scorer } from '../../lib/tm/scorer';
import { sharedPath } from '../tm-corpus';

type Variant = { readonly text: string; readonly want: number; readonly kind: string };

/** Two hundred variants of forty sentences, written for this bench, with the score a translator would expect. */
function variantGroups(): ReadonlyMap<string, readonly Variant[]> {
  const groups = new Map<string, Variant[]>();
  const lines = readFileSync(new URL('./arabic-variants.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  for (const line of lines) {
    const [query = '', text = '', want = '0', kind = ''] = line.split('\t');
    groups.set(query, [...(groups.get(query) ?? []), { text, want: Number(want), kind }]);
  }
  return groups;
}

function scored(
  query: string,
  text: string,
): { readonly graded: number; readonly plain: number; readonly exact: number } {
  const compared = new Scorer(query).compare(text)!;
  const penalties = negationPenalty(compared.negations.query, compared.negations.match, DEFAULT_PENALTIES);
  return { graded: penalized(compared.graded, penalties), plain: compared.plain, exact: compared.distance };
}

/** Spearman's rank correlation, ties at their mean rank. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map((v) => {
      const below = values.filter((w) => w < v).length;
      const equal = values.filter((w) => w === v).length;
      return below + (equal + 1) / 2;
    });
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length + 1) / 2;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    xy += (x[i]! - mean) * (y[i]! - mean);
    xx += (x[i]! - mean) ** 2;
    yy += (y[i]! - mean) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

describe('graded score against expectations', () => {
  test('ranks Arabic variants as a translator would, in at least 95 of 100', () => {
    let right = 0;
    let all = 0;
    const wrong: string[] = [];
    const wanted: number[] = [];
    const graded: number[] = [];
    const plain: number[] = [];
    for (const [query, variants] of variantGroups()) {
      const results = variants.map((variant) => ({ ...variant, ...scored(query, variant.text) }));
      for (const one of results) {
        wanted.push(one.want);
        graded.push(one.graded);
        plain.push(one.plain);
        // In its place: it scores under every better variant of its sentence and over every worse one. Expectations that
        // are less than three points apart are no order.
        const isRight = results.every(
          (other) => Math.abs(other.want - one.want) < 3 || other.graded > one.graded === other.want > one.want,
        );
        all++;
        if (isRight) right++;
        else wrong.push(`${one.kind}: want ${one.want}, graded ${one.graded} · ${query} → ${one.text}`);
      }
    }
    console.log(
      `in place ${right}/${all}, rank correlation graded ${rankCorrelation(wanted, graded).toFixed(3)}, plain ${rankCorrelation(wanted, plain).toFixed(3)}`,
    );
    if (process.env['TM_VERBOSE']) console.log(wrong.join('\n'));
    expect(right / all).toBeGreaterThanOrEqual(0.95);
    expect(rankCorrelation(wanted, graded)).toBeGreaterThan(rankCorrelation(wanted, plain));
  });

  const revisions = sharedPath('tm/msdocs-natural-revisions.jsonl');
  test.skipIf(!existsSync(revisions))(
    'finds the earlier block of a real revision at least as often as the plain score',
    () => {
      const pairs = readFileSync(revisions, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { query_en: string; tm_en: string });
      const memory = [...new Set(pairs.map(({ tm_en }) => tm_en))];
      const index = MemoryIndex.of(memory.map((text, i) => ({ id: text, stamp: i, texts: [{ lang: 'en', text }] })));
      for (const floor of [50, 70]) {
        let graded = 0;
        let plain = 0;
        for (const { query_en: text, tm_en } of pairs) {
          // The graded score is never under the plain one, so all candidates of the latter are among these.
          const found = index.lookup({ text, lang: 'en', min: floor, limit: memory.length });
          const byPlain = found.filter((match) => match.plain >= floor).toSorted((a, b) => b.plain - a.plain);
          if (found[0]?.id === tm_en) graded++;
          if (byPlain[0]?.id === tm_en) plain++;
        }
        console.log(
          `floor ${floor}, right block first: graded ${graded}/${pairs.length}, plain ${plain}/${pairs.length}`,
        );
        expect(graded).toBeGreaterThanOrEqual(plain);
      }
    },
  );
});
