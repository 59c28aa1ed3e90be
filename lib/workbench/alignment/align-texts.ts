import { type AlignSteps, align, alignInSteps, finish } from '../../align/align';
import { withCrossings } from '../../align/crossings';
import { lexiconFrom } from '../../align/lexicon';
import { lexiconFromPairs } from '../../align/lexicon-from-pairs';
import { inOrder } from '../../align/moved';
import { wordKey } from '../../align/sentence-form';
import { shippedLexicon } from '../../align/shipped-lexicon';
import type { AlignInput, AlignmentBead, AlignSentence, Lexicon } from '../../align/types';
import { tokenize } from '../../text/tokenize';
import type { LangTag } from '../../text/types';
import type { LanguagePair } from '../views/common';

export type AlignTextsInput = LanguagePair & {
  readonly source: readonly AlignSentence[];
  readonly target: readonly AlignSentence[];
  /** Pairs of a memory, source first, that teach the aligner words. */
  readonly memory?: readonly (readonly [source: string, target: string])[];
  /** Terms that translate each other, source first. */
  readonly terms?: readonly (readonly [source: string, target: string])[];
  /** Beads that stay as they are; only what lies between them is aligned. */
  readonly locked?: NonNullable<AlignInput['locked']>;
  /** Headings and paragraphs say nothing: the translation is laid out otherwise. */
  readonly ignoresStructure?: boolean;
};

/** A term of a glossary is nearly certain. */
const TERM_RATIO = 1000;

/**
 * Aligns two lists of segments in order, with everything that is known of the languages: shipped table, memory, glossary.
 * What seems to stand elsewhere in the other text stands alone and doubtful, with the number of its link: `inOrder`.
 */
export const alignTexts = (input: AlignTextsInput): readonly AlignmentBead[] => finish(alignTextsInSteps(input));

/** The same in steps, with the share that is done after each. */
export function* alignTextsInSteps(input: AlignTextsInput): AlignSteps<readonly AlignmentBead[]> {
  const task = alignInput(input);
  const beads = yield* alignInSteps(task);
  return inOrder(beads, withCrossings(task, beads));
}

/** The same with moved blocks linked across the others: the beads are then in the order of the source alone. */
export function alignMovedTexts(input: AlignTextsInput): readonly AlignmentBead[] {
  const task = alignInput(input);
  return withCrossings(task, align(task));
}

function alignInput(input: AlignTextsInput): AlignInput {
  const { memory = [], terms = [], locked = [], ignoresStructure = false, sourceLang, targetLang } = input;
  const [source, target] = ignoresStructure ? [flat(input.source), flat(input.target)] : [input.source, input.target];
  const shipped = shippedLexicon(sourceLang, targetLang);
  const lexicons: Lexicon[] = [
    ...(shipped ? [shipped] : []),
    ...(memory.length > 0 ? [lexiconFromPairs(memory, sourceLang, targetLang)] : []),
    ...(terms.length > 0 ? [termLexicon(terms, sourceLang, targetLang)] : []),
  ];
  return { sourceLang, targetLang, source, target, lexicons, locked };
}

/** One paragraph of plain sentences. */
const flat = (side: readonly AlignSentence[]): readonly AlignSentence[] =>
  side.map((sentence) => ({ ...sentence, role: 'body', block: 0 }));

/** Every word of a term may stand for every word of its rendering, the less surely the more words there are. */
function termLexicon(terms: readonly (readonly [string, string])[], sourceLang: LangTag, targetLang: LangTag): Lexicon {
  return lexiconFrom(
    terms.flatMap(([source, target]) => {
      const left = keysOf(source, sourceLang);
      const right = keysOf(target, targetLang);
      return left.flatMap((a) => right.map((b) => [a, b, TERM_RATIO / Math.max(left.length, right.length)] as const));
    }),
  );
}

const keysOf = (text: string, lang: LangTag): readonly string[] =>
  tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map((token) => wordKey(token.text, lang))
    .filter((key) => key !== '');
