'use client';

import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { DateTime } from '@/app/_components/date-time';
import { useFailureText } from '@/app/_components/error-panel';
import { Name, SegmentText } from '@/app/_components/segment-text';
import { Status } from '@/app/_components/status';
import { type Failure, fail, type Result } from '@/lib/core/result';
import type { RevisionView, SegmentView } from '@/lib/workbench/views/segment';
import { ContentView } from './content-view';
import { Diff } from './diff-view';
import { ask } from './editor-api';
import { OriginText } from './origin-text';
import { PanelNote } from './panels/panel-note';
import { wordDiff } from './word-diff';

type Props = {
  readonly projectId: string;
  readonly segment: SegmentView;
  readonly targetLang: string;
  readonly onRestore: (state: RevisionView) => void;
};

/** Every state of a segment, the latest first, each with what it changed. */
export function HistoryList({ projectId, segment, targetLang, onRestore }: Props) {
  const { t } = useTranslation('segments');
  const failureText = useFailureText();
  const [states, setStates] = useState<Result<readonly RevisionView[], Failure> | null>(null);
  const { id, version } = segment;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version, another state to show
  useEffect(() => {
    let isGone = false;
    void ask<readonly RevisionView[]>('GET', `/api/projects/${projectId}/segments/${id}/history`)
      .catch(() => fail({ code: 'offline' }))
      .then((result) => {
        if (!isGone) setStates(result);
      });
    return () => {
      isGone = true;
    };
  }, [projectId, id, version]);
  return (
    <>
      {states === null ? <p className="text-ink-2">{t('history.loading')}</p> : null}
      {states?.ok === false ? (
        <p role="alert" className="text-brick">
          {t('history.failed')} {failureText(states.error)}
        </p>
      ) : null}
      {!states?.ok ? null : states.value.length === 0 ? (
        <PanelNote>{t('history.none')}</PanelNote>
      ) : (
        <ol className="flex flex-col gap-2.5">
          {states.value.map((state, i) => (
            <li key={state.version} className="rounded-card border border-line">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-rail px-3 py-1.5 text-[12.5px] text-ink-2">
                <Status status={state.status} withWord />
                {state.author ? <Name>{state.author}</Name> : null}
                <DateTime value={state.createdAt} withTime />
                <OriginText origin={state.origin} />
                <span className="ms-auto">
                  {i === 0 ? (
                    t('history.now')
                  ) : (
                    <Button size="sm" disabled={segment.isLocked} onClick={() => onRestore(state)}>
                      {t('history.restore')}
                    </Button>
                  )}
                </span>
              </div>
              <SegmentText lang={targetLang} className="diff px-3 py-2">
                <Change state={state} before={states.value[i + 1]} />
              </SegmentText>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

type ChangeProps = { readonly state: RevisionView; readonly before: RevisionView | undefined };

/**
 * What a state changed of the one before. Where codes stand, it is shown as it was: a diff by word would drop them.
 * Made once: the panel is drawn with every keystroke, and a segment has as many states as pauses in writing.
 */
const Change = memo(function Change({ state, before }: ChangeProps) {
  const { t } = useTranslation('segments');
  if (state.target.length === 0 && !before?.targetText) return <span className="text-ink-2">{t('split.empty')}</span>;
  if (state.target.some(({ kind }) => kind === 'code')) return <ContentView content={state.target} />;
  return (
    <Diff parts={wordDiff(before?.targetText ?? state.targetText, state.targetText)} fallback={state.targetText} />
  );
});
