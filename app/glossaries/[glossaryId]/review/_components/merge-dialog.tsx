'use client';

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { Kbd } from '@/app/_components/kbd';
import type { Failure, Result } from '@/lib/core/result';
import type { TermEntryView } from '@/lib/workbench/views/glossary';
import { EntryTerms } from './entry-terms';

type Props = {
  readonly sourceLang: string;
  readonly targetLang: string;
  /** Entries that share a term with the candidate: offered before anything is searched. */
  readonly alike: readonly TermEntryView[];
  readonly search: (text: string) => Promise<Result<readonly TermEntryView[], Failure>>;
  readonly onMerge: (entryId: string) => void;
  readonly onClose: () => void;
};

/** Waits this long for the next letter. Milliseconds. */
const PAUSE = 200;

/** Which entry a candidate becomes part of. Enter takes the first one shown. */
export function MergeDialog({ sourceLang, targetLang, alike, search, onMerge, onClose }: Props) {
  const { t } = useTranslation(['review', 'common']);
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ text: string; result: Result<readonly TermEntryView[], Failure> } | null>(null);
  const asked = text.trim();
  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const result = await search(asked);
      if (isWanted) setFound({ text: asked, result });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, search]);
  const answer = found?.text === asked ? found.result : null;
  const entries = asked === '' ? alike : answer?.ok ? answer.value : null;
  const first = entries?.[0];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('review:merge.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (first) onMerge(first.id);
        }}
      >
        <input
          type="search"
          dir="auto"
          value={text}
          maxLength={300}
          onChange={(event) => setText(event.target.value)}
          aria-label={t('review:search')}
          placeholder={t('review:search')}
          className="w-full rounded-control border border-edge bg-sheet px-2.5 py-1.5 text-start placeholder:text-ink-2"
        />
      </form>
      {answer && !answer.ok ? <ErrorPanel failure={answer.error} /> : null}
      <p role="status" className="mt-3 text-ink-2">
        {entries?.length === 0 ? t(asked === '' ? 'review:merge.none' : 'review:merge.noneFound') : null}
      </p>
      <ul className="flex flex-col gap-1.5">
        {entries?.map((entry) => (
          <li
            key={entry.id}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5 rounded-card border border-line px-3 py-1.5"
          >
            <EntryTerms {...{ entry, sourceLang, targetLang }} />
            <Button size="sm" onClick={() => onMerge(entry.id)}>
              {t('review:conflicts.merge')}
              {entry === first ? <Kbd keys="Enter" /> : null}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
