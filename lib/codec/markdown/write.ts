import { type BlockTargets, fillSlot, type Skeleton, type Slot } from '../document';
import { type CodeSlots, codeSlotsOf, fillHtmlSlot } from '../html/write';
import { renderMarkdown, renderYaml } from './render';

/**
 * Writes Markdown: targets in the place of their blocks, one line each, everything else as it stood. Markdown has no
 * notion of direction; what shows it decides by the text.
 */
export function writeMarkdown(skeleton: Skeleton, targets: BlockTargets): string {
  const codeSlots = codeSlotsOf(skeleton);
  return skeleton.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'mark' in piece ? piece.source : fill(piece, codeSlots, targets);
    })
    .join('');
}

function fill(slot: Slot, codeSlots: CodeSlots, targets: BlockTargets): string {
  if (slot.kind?.startsWith('html:')) return fillHtmlSlot(slot, codeSlots, targets);
  return fillSlot(slot, targets[slot.block], (content) =>
    slot.kind?.startsWith('yaml')
      ? renderYaml(content, slot.kind.slice('yaml'.length))
      : renderMarkdown(content, slot.kind),
  );
}
