import type { InlineContent } from '../../text/inline';
import type { BlockTargets, Skeleton } from '../document';
import { writePieces } from '../pieces';
import { withoutPlaceholders } from '../placeholders';

/** The inside of a JSON string; letters of all scripts as they are. */
export const renderJson = (content: InlineContent): string => JSON.stringify(withoutPlaceholders(content)).slice(1, -1);

/** Writes targets into their strings; everything else, spelling of unchanged strings included, stays to the byte. */
export const writeJson = (skeleton: Skeleton, targets: BlockTargets): string =>
  writePieces(skeleton, targets, renderJson);
