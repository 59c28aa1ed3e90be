import type { InlineContent } from '../../text/inline';
import { type BlockTargets, fillSlot, type Skeleton, type Slot } from '../document';
import { withoutPlaceholders } from '../placeholders';

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A string as gettext writes it: on one line, or a line of the file for each line of the text. */
export function renderPo(content: InlineContent): string {
  const lines = withoutPlaceholders(content)
    .split(/(?<=\n)/u)
    .map((line) => `"${line.replace(/[\n\t\r"\\]/gu, (character) => ESCAPES[character]!)}"`);
  return lines.length <= 1 ? (lines[0] ?? '""') : ['""', ...lines].join('\n');
}

/** Writes translations into their places; an entry that got a new one is no longer fuzzy. The rest stays to the byte. */
export function writePo(skeleton: Skeleton, targets: BlockTargets): string {
  const slots = new Map<number, Slot>();
  for (const piece of skeleton.pieces) if (typeof piece !== 'string' && 'block' in piece) slots.set(piece.block, piece);
  const written = (slot: Slot) => fillSlot(slot, targets[slot.block], renderPo);
  return skeleton.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('block' in piece) return written(piece);
      const [, first = 0, count = 0] = piece.mark.split(':').map(Number);
      const own = Array.from({ length: count }, (_, i) => slots.get(first + i)!);
      return own.some((slot) => written(slot) !== slot.source) ? '' : piece.source;
    })
    .join('');
}

/** The file with a header that says UTF-8: the first `charset=` of a `Content-Type` line. */
export const poInUtf8 = (text: string): string =>
  text.replace(/(Content-Type:[^"\r\n]*?charset=)[\w.:-]+/iu, '$1UTF-8');
