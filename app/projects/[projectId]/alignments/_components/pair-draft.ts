import type { PairsView } from '@/lib/workbench/alignment/propose-pairs';
import type { ConfirmedPair } from './pairs-api';

/** A pair as the reader corrects it; files by their place in the list. */
export type PairDraft = {
  readonly source: number;
  readonly target: number | null;
  readonly by: 'name' | 'likeness' | 'hand';
  readonly score: number;
  readonly isChosen: boolean;
};

/** A row for every file that can be an original, with the translation proposed for it. */
export function draftsOf({ files, pairs }: PairsView): readonly PairDraft[] {
  const bySource = new Map(pairs.map((pair) => [pair.source, pair]));
  const taken = new Set(pairs.map(({ target }) => target));
  return files.flatMap((file, source): PairDraft[] => {
    const pair = bySource.get(source);
    if (pair) return [{ ...pair, isChosen: true }];
    if (file.failure || file.side === 'target' || taken.has(source)) return [];
    return [{ source, target: null, by: 'hand', score: 0, isChosen: false }];
  });
}

/** The drafts after one has got another translation; the draft that had it before is left without. */
export const withTarget = (drafts: readonly PairDraft[], at: number, target: number | null): readonly PairDraft[] =>
  drafts.map((draft, i) => {
    if (i === at) return { ...draft, target, by: 'hand', score: 0, isChosen: target !== null };
    return target !== null && draft.target === target ? { ...draft, target: null, isChosen: false } : draft;
  });

/** The pairs to be aligned, each under the name of its original. */
export function confirmedPairs({ files }: PairsView, drafts: readonly PairDraft[]): readonly ConfirmedPair[] {
  return drafts.flatMap(({ source, target, isChosen }) => {
    if (!isChosen || target === null) return [];
    const stored = (place: number) => ({ uploadId: files[place]!.uploadId, path: files[place]!.path });
    return [{ name: nameOf(files[source]!.path), source: stored(source), target: stored(target) }];
  });
}

const nameOf = (path: string): string => {
  const name = path
    .replace(/\.[a-z0-9]{1,8}$/iu, '')
    .split('/')
    .at(-1)!;
  return (name || path).slice(0, 200);
};
