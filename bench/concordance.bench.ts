/**
 * The concordance of an index in memory: the first fifty units with the count of all, for words and phrases of the corpus.
 * `npm run bench -- concordance [units] [queries]`. One JSON line a language and kind; milliseconds.
 */
import { existsSync } from 'node:fs';
import { tokenize } from '../lib/text/tokenize';
import { parseConcordance } from '../lib/tm/concordance-query';
import type { ConcordanceOrder } from '../lib/tm/concordance-search';
import { MemoryIndex } from '../lib/tm/memory-index';
import { multiplied, queries, seeded, sharedPath } from './tm-corpus';

const UNITS = Number(process.argv[2] ?? 100_000);
const QUERIES = Number(process.argv[3] ?? 300);
if (!existsSync(sharedPath('tm'))) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
function* units() {
  let stamp = 0;
  for (const { ar, en } of multiplied(UNITS)) {
    const texts = [
      { lang: 'ar', text: ar },
      { lang: 'en', text: en },
    ];
    yield { id: `00000000-0000-7000-8000-${stamp.toString(16).padStart(12, '0')}`, stamp: stamp++, texts };
  }
}
const index = MemoryIndex.of(units());
const quantile = (times: readonly number[], share: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]! * 1000) /
  1000;

/** Words and phrases as a reader would select them: anywhere in a text, of one to three words. */
function asked(lang: 'ar' | 'en', length: number): readonly string[] {
  const random = seeded(11);
  return queries(QUERIES * 2, lang)
    .flatMap((text) => {
      const words = tokenize(text).filter(({ kind }) => kind === 'word');
      if (words.length < length) return [];
      const at = Math.floor(random() * (words.length - length + 1));
      return [text.slice(words[at]!.start, words[at + length - 1]!.end)];
    })
    .slice(0, QUERIES);
}

const COMMONEST = { ar: ['في', 'من', 'الله', 'على', 'لا'], en: ['the', 'of', 'to', 'you', 'file'] } as const;
for (const lang of ['ar', 'en'] as const) {
  const kinds = [
    { kind: 'word, any form', words: 'forms', order: 'length', texts: asked(lang, 1) },
    { kind: 'phrase of 2, as written', words: 'exact', order: 'length', texts: asked(lang, 2).map((t) => `"${t}"`) },
    { kind: 'phrase of 3, any form', words: 'forms', order: 'length', texts: asked(lang, 3).map((t) => `"${t}"`) },
    { kind: 'word, sorted by what follows', words: 'forms', order: 'after', texts: asked(lang, 1) },
    { kind: 'commonest words, any form', words: 'forms', order: 'length', texts: COMMONEST[lang] },
    { kind: 'commonest words, as written', words: 'exact', order: 'length', texts: COMMONEST[lang] },
    { kind: 'commonest words, sorted', words: 'forms', order: 'before', texts: COMMONEST[lang] },
    {
      kind: 'wildcard',
      words: 'exact',
      order: 'length',
      texts: asked(lang, 1)
        .slice(0, 20)
        .map((t) => `${t.slice(0, 3)}*`),
    },
  ] as const satisfies readonly {
    words: 'forms' | 'exact';
    order: ConcordanceOrder;
    kind: string;
    texts: readonly string[];
  }[];
  for (const { kind, words, order, texts } of kinds) {
    const times: number[] = [];
    let most = 0;
    for (const round of [0, 1]) {
      for (const text of texts) {
        const query = parseConcordance(text, words);
        if (query === null) continue;
        const started = performance.now();
        const { total } = index.concordance(query, [lang], { order, offset: 0, limit: 50 });
        if (round === 1) times.push(performance.now() - started);
        most = Math.max(most, total);
      }
    }
    const first: number[] = [];
    for (const text of texts) {
      const query = parseConcordance(text, words);
      if (query === null) continue;
      const started = performance.now();
      index.concordance(query, [lang], { order, offset: 0, limit: 50, isCounted: false });
      first.push(performance.now() - started);
    }
    const firstFifty = { p50: quantile(first, 0.5), p95: quantile(first, 0.95) };
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    console.log(
      JSON.stringify({ units: UNITS, lang, kind, firstFifty, p50, p95, max: quantile(times, 1), mostUnits: most }),
    );
  }
}
