import { type AlignedSentence, type AlignmentState, type Bead, beadStarts } from './alignment';

/** An automatic bead of so many segments a side. */
export const bead = (source: number, target: number, part: Partial<Bead> = {}): Bead => ({
  source,
  target,
  confidence: 90,
  reasons: [],
  state: 'automatic',
  isLocked: false,
  unit: null,
  ...part,
});

/** So many segments of one paragraph, with their texts as `text` numbers them. */
export const sentences = (count: number, text: (n: number) => string): readonly AlignedSentence[] =>
  Array.from({ length: count }, (_, n) => ({ text: text(n), role: 'body', block: 0, isExcluded: false }));

type Text = (side: 's' | 't', n: number) => string;

/** Makes states that beads cover, with the texts of both sides as `text` numbers them. */
export const statesOf =
  (text: Text) =>
  (...beads: readonly Bead[]): AlignmentState => {
    const { source, target } = beadStarts(beads);
    return {
      source: sentences(source.at(-1)!, (n) => text('s', n)),
      target: sentences(target.at(-1)!, (n) => text('t', n)),
      beads,
    };
  };

/** The state that these beads cover: segments `s0`, `s1` … of the original, `t0`, `t1` … of the translation. */
export const stateOf = statesOf((side, n) => `${side}${n}`);
