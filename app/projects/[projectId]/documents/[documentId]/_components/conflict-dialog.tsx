'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { SegmentText } from '@/app/_components/segment-text';
import { Status } from '@/app/_components/status';
import { type InlineContent, plainText } from '@/lib/text/inline';
import type { SegmentStatus } from '@/lib/workbench/views/common';
import type { DiffPart } from '@/lib/workbench/views/help';
import { ContentView } from './content-view';
import type { Conflict } from './use-session';
import { wordDiff } from './word-diff';

type Props = {
  readonly conflict: Conflict;
  /** Of the segment in its document, from 1. */
  readonly number: number;
  readonly targetLang: string;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
};

/** Two people changed one segment: both texts side by side, what differs marked, nothing lost until somebody chose. */
export function ConflictDialog({ conflict, number, targetLang, onResolve }: Props) {
  const { t } = useTranslation('editor');
  const { mine, current } = conflict;
  const diff = wordDiff(plainText(current.target), plainText(mine.target));
  return (
    <Dialog
      open
      mustAnswer
      onOpenChange={() => {}}
      title={t('conflict.title', { number })}
      description={t('conflict.lead')}
      width="wide"
      finalFocus={() => null}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title={t('conflict.mine')} lang={targetLang} status={mine.status} content={mine.target}>
          <Words parts={diff} shown="inserted" />
        </Side>
        <Side title={t('conflict.theirs')} lang={targetLang} status={current.status} content={current.target}>
          <Words parts={diff} shown="deleted" />
        </Side>
      </div>
      <DialogActions>
        <Button onClick={() => onResolve('theirs')}>{t('conflict.takeTheirs')}</Button>
        <Button tone="primary" onClick={() => onResolve('mine')}>
          {t('conflict.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** One of the two texts of a diff: what both share, and what only this one has. */
function Words({ parts, shown }: { parts: readonly DiffPart[]; shown: 'inserted' | 'deleted' }) {
  const Changed = shown === 'inserted' ? 'ins' : 'del';
  return parts
    .filter(({ kind }) => kind === 'same' || kind === shown)
    .map(({ kind, text }, i) => {
      const Element = kind === 'same' ? 'span' : Changed;
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is their identity
      return <Element key={i}>{text}</Element>;
    });
}

type SideProps = {
  title: string;
  lang: string;
  status: SegmentStatus;
  content: InlineContent;
  children: React.ReactNode;
};

function Side({ title, lang, status, content, children }: SideProps) {
  const { t } = useTranslation('editor');
  const hasCodes = content.some((node) => node.kind === 'code');
  return (
    <section className="rounded-card border border-line">
      <h3 className="flex items-center justify-between border-b border-line bg-rail px-3 py-1.5 text-[13px] font-semibold">
        {title}
        <Status status={status} withWord />
      </h3>
      <SegmentText lang={lang} className="diff px-3 py-2">
        {content.length === 0 ? (
          <span className="text-ink-2">{t('conflict.empty')}</span>
        ) : hasCodes ? (
          <ContentView content={content} />
        ) : (
          children
        )}
      </SegmentText>
    </section>
  );
}
