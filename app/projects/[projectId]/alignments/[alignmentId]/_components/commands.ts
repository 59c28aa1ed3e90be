import type { Side } from '@/lib/align/alignment';
import type { Command } from './keys';
import type { AlignmentModel } from './use-alignment';

/** What opens over the page. */
export type Overlay = 'keys' | 'commit' | 'confirmAbove' | 'segmentation';
/** What a command needs beside the alignment itself. */
export type Doors = {
  readonly isRtl: boolean;
  readonly open: (dialog: Overlay) => void;
  readonly find: () => void;
};

/** These show a field or a mark that only the grid has. */
const NEEDS_GRID: ReadonlySet<Command> = new Set(['edit', 'split', 'insert', 'link']);

/** Does what a key or a menu asks for, at the cursor. */
export function run(command: Command, model: AlignmentModel, { isRtl, open, find }: Doors): void {
  const { cursor, state, perform } = model;
  const { side, sentence, bead: at } = cursor;
  const bead = state.beads[at];
  if (!bead) return;
  const onSentence = (act: (sentence: number) => void) => sentence !== null && act(sentence);
  const goAcross = (towards: Side) => side !== towards && model.move('across');
  if (model.isReading && NEEDS_GRID.has(command)) model.read(false);
  const commands: Readonly<Record<Command, () => unknown>> = {
    moveUp: () => onSentence((n) => perform({ kind: 'move', side, sentence: n, direction: 'up' })),
    moveDown: () => onSentence((n) => perform({ kind: 'move', side, sentence: n, direction: 'down' })),
    shiftUp: () => perform({ kind: 'shift', side, at, direction: 'up' }),
    shiftDown: () => perform({ kind: 'shift', side, at, direction: 'down' }),
    merge: () => perform({ kind: 'link', at, count: 2 }),
    unlink: () => perform({ kind: 'unlink', at }),
    link: () => model.link(cursor),
    bring: () => perform({ kind: 'bring', at }),
    swap: () => onSentence((n) => perform({ kind: 'swap', side, sentence: n })),
    insert: () => model.insert(),
    removeEmpty: () => onSentence((n) => perform({ kind: 'removeEmpty', side, sentence: n })),
    confirmAbove: () => open('confirmAbove'),
    counterpart: () => model.goToCounterpart(),
    leave: () => (model.isReading ? model.read(false) : model.unmark()),
    split: () => model.edit('split'),
    join: () => onSentence((n) => perform({ kind: 'joinSentences', side, sentence: n })),
    edit: () => model.edit('edit'),
    exclude: () =>
      onSentence((n) => perform({ kind: 'exclude', side, sentence: n, isExcluded: !state[side][n]!.isExcluded })),
    accept: () => model.accept(),
    review: () => perform({ kind: 'setState', at, state: bead.state === 'rejected' ? 'automatic' : 'rejected' }),
    lock: () => perform({ kind: 'lock', at, isLocked: !bead.isLocked }),
    nextDoubt: () => model.doubt(1),
    previousDoubt: () => model.doubt(-1),
    up: () => model.move('up'),
    down: () => model.move('down'),
    left: () => goAcross(isRtl ? 'target' : 'source'),
    right: () => goAcross(isRtl ? 'source' : 'target'),
    first: () => model.move('first'),
    last: () => model.move('last'),
    undo: () => model.step('undo'),
    redo: () => model.step('redo'),
    realign: () => model.step('realign'),
    commit: () => open('commit'),
    find,
    read: () => model.read(!model.isReading),
    help: () => open('keys'),
  };
  commands[command]();
}
