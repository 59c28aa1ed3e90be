'use client';

import {
  ArrowDownToLine,
  ArrowLeftRight,
  ArrowUpToLine,
  Check,
  CornerDownRight,
  EyeOff,
  Flag,
  Link2,
  ListEnd,
  ListStart,
  Lock,
  Merge,
  Pencil,
  Plus,
  Scissors,
  Unlink,
  WrapText,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '@/app/_components/kbd';
import { Menu, MenuItem, MenuSeparator } from '@/app/_components/menu';
import { type Doors, run } from './commands';
import { type Command, chordOf } from './keys';
import type { AlignmentModel } from './use-alignment';

const OF_LINK: readonly (readonly [Command, typeof Check])[] = [
  ['accept', Check],
  ['review', Flag],
  ['lock', Lock],
  ['merge', Merge],
  ['unlink', Unlink],
  ['bring', CornerDownRight],
];
const OF_SEGMENT: readonly (readonly [Command, typeof Check])[] = [
  ['link', Link2],
  ['moveUp', ArrowUpToLine],
  ['moveDown', ArrowDownToLine],
  ['shiftUp', ListStart],
  ['shiftDown', ListEnd],
  ['swap', ArrowLeftRight],
  ['split', Scissors],
  ['join', WrapText],
  ['edit', Pencil],
  ['insert', Plus],
  ['exclude', EyeOff],
];

type Props = {
  readonly trigger: ReactElement;
  readonly model: AlignmentModel;
  readonly doors: Doors;
  readonly index: number;
};

/** Everything that can be done with a link and with the segment the cursor is at, with the key that does it. */
export function BeadMenu({ trigger, model, doors, index }: Props) {
  const { t } = useTranslation('alignment');
  const item = ([command, Icon]: (typeof OF_LINK)[number]) => (
    <MenuItem
      key={command}
      icon={<Icon aria-hidden />}
      hint={<Kbd keys={chordOf(command)} />}
      onSelect={() => run(command, model, doors)}
    >
      {t(`keys.command.${command}`)}
    </MenuItem>
  );
  return (
    <Menu label={t('editor.linkMenu', { number: index + 1 })} trigger={trigger} isPressed>
      {OF_LINK.map(item)}
      <MenuSeparator />
      {OF_SEGMENT.map(item)}
    </Menu>
  );
}
