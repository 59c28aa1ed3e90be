import { type NameStyle, proposals } from './proposals';
import { shippedModels, shippedSound } from './shipped';
import { nameSimilarity } from './similarity';

/**
 * Whether an Arabic and a Latin form are one name: 0 to 1, `SAME_NAME` (.84) and above yes, below `POSSIBLE_NAME`
 * (.72) no. With the statistics that ship.
 */
export const similarity = (arabic: string, latin: string): number => nameSimilarity(arabic, latin, shippedSound());

/** English spellings of an Arabic name, best first. With the statistics that ship; see `proposals.ts`. */
export const nameProposals = (
  name: string,
  options: { readonly style?: NameStyle; readonly limit?: number; readonly useLists?: boolean } = {},
): readonly string[] => proposals(name, shippedModels(), options);
