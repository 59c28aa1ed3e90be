'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import type { SegmentView } from '@/lib/workbench/views/segment';
import { CommentThread } from './comment-thread';
import type { Comments } from './comments';

type Props = {
  readonly comments: Comments;
  readonly segment: SegmentView;
  /** Of the segment in its document, from 1. */
  readonly number: number;
  readonly onClose: () => void;
};

/** The comments of a segment over the page. */
export function CommentsDialog({ comments, segment, number, onClose }: Props) {
  const { t } = useTranslation(['segments', 'common']);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('segments:comments.title', { number })}
      finalFocus={() => null}
    >
      <CommentThread comments={comments} segment={segment}>
        <Button onClick={onClose}>{t('common:action.close')}</Button>
      </CommentThread>
    </Dialog>
  );
}
