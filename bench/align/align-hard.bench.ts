/**
 * Hard cases for the aligner, made from either half of the gold: twenty sentences dropped on one side, two blocks of ten
 * exchanged, a translation that keeps a third; and how often the look for moved blocks errs where none was moved.
 */
import { existsSync } from 'node:fs';
import { align } from '../../lib/align/align';
import { withCrossings } from '../../lib/align/crossings';
import { shippedLexicon } from '../../lib/align/shipped-lexicon';
import { count, DATA, f1, type GoldDocument, linkOf, perturbedGold, tally } from './gold';

if (!existsSync(DATA)) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const table = shippedLexicon('en', 'ar')!;
const isLong = ({ beads }: GoldDocument) => beads.length >= 55;

/** The document with the Arabic sentences in this order, those left out gone; a bead whose sentences part is no gold. */
function rearranged(document: GoldDocument, order: readonly number[]): GoldDocument {
  const placeOf = new Map(order.map((from, to) => [from, to]));
  const beads = document.beads.map(([en, ar]) => {
    const places = ar.flatMap((n) => placeOf.get(n) ?? []).sort((a, b) => a - b);
    const isWhole =
      places.length === ar.length && (places.at(-1) ?? 0) - (places[0] ?? 0) === Math.max(0, ar.length - 1);
    return [en, isWhole ? places : []] as const;
  });
  return {
    ...document,
    ar: order.map((n) => document.ar[n]!),
    beads: beads.filter(([en, ar]) => en.length + ar.length > 0),
  };
}

const CASES: Readonly<Record<string, (document: GoldDocument) => GoldDocument>> = {
  'as it is': (document) => document,
  '20 sentences dropped': (document) => {
    const start = Math.floor(document.ar.length / 3);
    return rearranged(
      document,
      range(0, document.ar.length).filter((n) => n < start || n >= start + 20),
    );
  },
  'two blocks of 10 swapped': (document) => {
    const [a, b] = [Math.floor(document.ar.length * 0.2), Math.floor(document.ar.length * 0.6)];
    const rest = document.ar.length;
    return rearranged(document, [
      ...range(0, a),
      ...range(b, b + 10),
      ...range(a + 10, b),
      ...range(a, a + 10),
      ...range(b + 10, rest),
    ]);
  },
  'a third kept': (document) =>
    rearranged(
      document,
      range(0, document.ar.length).filter((n) => n % 9 < 3),
    ),
};

for (const [half, documents] of Object.entries(perturbedGold())) {
  const long = documents.filter(isLong);
  for (const [name, change] of Object.entries(CASES)) {
    for (const [source, lexicons] of [
      ['table', [table]],
      ['pair only', []],
    ] as const) {
      const [plain, looked] = [tally(), tally()];
      for (const document of long.map(change)) {
        const texts = (all: readonly string[]) => all.map((text) => ({ text }));
        const input = {
          sourceLang: 'en',
          targetLang: 'ar',
          source: texts(document.en),
          target: texts(document.ar),
          lexicons,
        };
        const gold = document.beads.map(([en, ar]) => linkOf(en, ar));
        const beads = align(input);
        for (const [into, found] of [
          [plain, beads],
          [looked, withCrossings(input, beads)],
        ] as const) {
          count(
            into,
            gold,
            found.map((bead) => linkOf(range(...bead.source), range(...bead.target))),
          );
        }
      }
      const figure = `monotone ${f1(plain).toFixed(4)}  with a second look ${f1(looked).toFixed(4)}`;
      console.log(`${half.padEnd(12)} ${name.padEnd(26)} ${source.padEnd(10)} ${figure}  (${long.length} documents)`);
    }
  }
}
