import { plainText } from '../../text/inline';
import { type BlockTargets, fillSlot, type Skeleton } from '../document';

/** Writes a text without markup: targets in the place of their blocks, everything else as it stood. */
export function writePlain(skeleton: Skeleton, targets: BlockTargets): string {
  return skeleton.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'mark' in piece ? piece.source : fillSlot(piece, targets[piece.block], plainText);
    })
    .join('');
}
