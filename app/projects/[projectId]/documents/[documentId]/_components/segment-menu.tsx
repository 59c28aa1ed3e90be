'use client';

import { CopyPlus, Eraser, History, Lock, LockOpen, Merge, MessageSquare, Scissors } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuItem, MenuSeparator } from '@/app/_components/menu';
import { Status } from '@/app/_components/status';
import { SEGMENT_STATUSES } from '@/lib/workbench/views/common';
import type { SegmentView } from '@/lib/workbench/views/segment';
import { ActionItem } from './action-item';
import { useEditor } from './editor-context';

/** What can be done with a segment besides writing in it. */
export function SegmentMenu({ trigger, segment }: { trigger: ReactElement; segment: SegmentView }) {
  const { actions } = useEditor();
  const { t } = useTranslation(['segments', 'common']);
  const { id, isLocked, status, targetText } = segment;
  return (
    <Menu label={t('segments:menu.open')} trigger={trigger} isPressed>
      {SEGMENT_STATUSES.filter((each) => each !== 'untranslated').map((each) => (
        <MenuItem
          key={each}
          disabled={isLocked || each === status || targetText.trim() === ''}
          onSelect={() => actions.setStatus(id, each)}
        >
          <Status status={each} withWord />
        </MenuItem>
      ))}
      <MenuSeparator />
      <ActionItem id="split" icon={<Scissors aria-hidden />} disabled={isLocked} />
      <ActionItem id="join" icon={<Merge aria-hidden />} disabled={isLocked} />
      <ActionItem id="copySource" icon={<CopyPlus aria-hidden />} disabled={isLocked} />
      <MenuItem
        icon={<Eraser aria-hidden />}
        disabled={isLocked || segment.target.length === 0}
        onSelect={() => actions.clear(id)}
      >
        {t('segments:menu.clear')}
      </MenuItem>
      <MenuItem
        icon={isLocked ? <LockOpen aria-hidden /> : <Lock aria-hidden />}
        onSelect={() => actions.setLocked(id, !isLocked)}
      >
        {t(isLocked ? 'segments:menu.unlock' : 'segments:menu.lock')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<MessageSquare aria-hidden />} onSelect={() => actions.openComments(id)}>
        {t('segments:menu.comments')}
      </MenuItem>
      <MenuItem icon={<History aria-hidden />} onSelect={() => actions.openHistory(id)}>
        {t('segments:menu.history')}
      </MenuItem>
    </Menu>
  );
}
