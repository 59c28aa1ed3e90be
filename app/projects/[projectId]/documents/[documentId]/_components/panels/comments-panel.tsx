'use client';

import { CommentThread } from '../comment-thread';
import { openIn, useThread } from '../comments';
import { useDesk } from '../editor-context';
import { useSegment } from '../use-session';
import { Panel } from './panel';

/** What was said about the active segment. */
export function CommentsPanel() {
  const { activeId } = useDesk();
  return activeId === null ? <Panel>{null}</Panel> : <Thread key={activeId} id={activeId} />;
}

function Thread({ id }: { id: string }) {
  const { comments, session } = useDesk();
  return (
    <Panel count={openIn(useThread(comments, id))}>
      <CommentThread comments={comments} segment={useSegment(session, id)} />
    </Panel>
  );
}
