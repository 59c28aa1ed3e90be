import type { LangTag } from '../../text/types';
import type { ConcordanceQuery } from '../../tm/concordance-query';
import type { ConcordancePage, ConcordanceResult } from '../../tm/concordance-search';
import type { Fragment } from '../../tm/fragments';
import type { WordModel } from '../../tm/words/word-model';

/** A page of the concordance of one memory in some of its languages. */
export type ConcordanceAsk = ConcordancePage & {
  readonly memoryId: string;
  readonly query: ConcordanceQuery;
  readonly langs: readonly LangTag[];
};

/** Answers from an index of the whole memory, as it is a moment after the call; null where it has none. */
export type ConcordanceFinder = { concordance(ask: ConcordanceAsk): Promise<ConcordanceResult | null> };

/** The longest phrases of a text that stand in a memory. */
export type FragmentAsk = {
  readonly memoryId: string;
  readonly text: string;
  readonly lang: LangTag;
  readonly limit: number;
};
/** Null where there is no index. */
export type FragmentFinder = { fragments(ask: FragmentAsk): Promise<readonly Fragment[] | null> };

/** What memories have taught about their words, on this machine. A cache: what is missing is learned again. */
export type WordModels = {
  /** Null where nothing was learned yet, or what was cannot be used. */
  of(memoryId: string): Promise<WordModel | null>;
  write(memoryId: string, model: WordModel): Promise<void>;
};
