'use client';

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { DateTime } from '@/app/_components/date-time';
import { DialogActions } from '@/app/_components/dialog';
import { useFailureText } from '@/app/_components/error-panel';
import { Name } from '@/app/_components/segment-text';
import type { Failure } from '@/lib/core/result';
import type { CommentView, SegmentView } from '@/lib/workbench/views/segment';
import { type Comments, useThread } from './comments';

type Props = { readonly comments: Comments; readonly segment: SegmentView; readonly children?: ReactNode };

/** What was said about a segment, and a place to answer. `children` stand beside the button that sends. */
export function CommentThread({ comments, segment, children }: Props) {
  const { t } = useTranslation(['segments', 'common']);
  const failureText = useFailureText();
  const thread = useThread(comments, segment.id);
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  async function run(work: Promise<Failure | null>): Promise<boolean> {
    setSending(true);
    const refused = await work;
    setSending(false);
    setFailure(refused);
    return refused === null;
  }
  async function send() {
    if (isSending || text.trim() === '') return;
    if (await run(comments.add(segment.id, text))) setText('');
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {thread.length === 0 ? <p className="mb-3 text-ink-2">{t('segments:comments.none')}</p> : null}
      <ol aria-label={t('segments:comments.list')} className="mb-4 flex flex-col gap-2.5 empty:hidden">
        {thread.map((comment) => (
          <Entry
            key={comment.id}
            comment={comment}
            onResolve={() => void run(comments.resolve(comment, !comment.isResolved))}
          />
        ))}
      </ol>
      <label className="block">
        <span className="mb-1 block text-[13px] font-semibold">{t('segments:comments.add')}</span>
        <textarea
          value={text}
          dir="auto"
          rows={3}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void send();
          }}
          className="w-full rounded-control border border-edge bg-sheet px-3 py-2"
        />
      </label>
      {failure ? (
        <p role="alert" className="text-[12.5px] text-brick">
          {failureText(failure)}
        </p>
      ) : null}
      <DialogActions>
        {children}
        <Button type="submit" tone="primary" disabled={isSending || text.trim() === ''}>
          {t('segments:comments.send')}
        </Button>
      </DialogActions>
    </form>
  );
}

function Entry({ comment, onResolve }: { comment: CommentView; onResolve: () => void }) {
  const { t } = useTranslation('segments');
  return (
    <li className={`rounded-card border border-line px-3 py-2 ${comment.isResolved ? 'bg-rail text-ink-2' : ''}`}>
      <div className="flex flex-wrap items-center gap-x-2 text-[12.5px] text-ink-2">
        <span className="font-semibold">
          <Name>{comment.author}</Name>
        </span>
        <DateTime value={comment.createdAt} withTime />
        {comment.isResolved ? <span>{t('comments.resolved')}</span> : null}
        <Button size="sm" className="ms-auto" onClick={onResolve}>
          {t(comment.isResolved ? 'comments.reopen' : 'comments.resolve')}
        </Button>
      </div>
      <p dir="auto" className="mt-1 text-start whitespace-pre-wrap">
        {comment.text}
      </p>
    </li>
  );
}
