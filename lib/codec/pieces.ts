import type { InlineContent } from '../text/inline';
import { type BlockTargets, type ExtractedBlock, fillSlot, type Skeleton, type Slot } from './document';

/** Gathers the blocks and the skeleton of a text that is read from front to back. */
export class PiecesBuilder {
  readonly blocks: ExtractedBlock[] = [];
  private readonly pieces: Skeleton['pieces'][number][] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  /** A block whose place is `[start, end)`; what lies between the places stays as it is. Places ascend. */
  add(block: ExtractedBlock, start: number, end: number, rendered: string, kind?: string): void {
    if (start > this.at) this.pieces.push(this.text.slice(this.at, start));
    const source = this.text.slice(start, end);
    const slot: Slot = { block: this.blocks.length, source, ...(rendered === source ? {} : { rendered }) };
    this.pieces.push(kind === undefined ? slot : { ...slot, kind });
    this.blocks.push(block);
    this.at = end;
  }

  /** A stretch of the file that the writer may leave out or replace. */
  mark(mark: string, start: number, end: number): void {
    if (start > this.at) this.pieces.push(this.text.slice(this.at, start));
    this.pieces.push({ mark, source: this.text.slice(start, end) });
    this.at = end;
  }

  done(): Skeleton['pieces'] {
    if (this.at < this.text.length) this.pieces.push(this.text.slice(this.at));
    return this.pieces;
  }
}

/** Targets in the place of their blocks, everything else as it stood. */
export const writePieces = (
  skeleton: Skeleton,
  targets: BlockTargets,
  render: (content: InlineContent, slot: Slot) => string,
): string =>
  skeleton.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('mark' in piece) return piece.source;
      return fillSlot(piece, targets[piece.block], (content) => render(content, piece));
    })
    .join('');
