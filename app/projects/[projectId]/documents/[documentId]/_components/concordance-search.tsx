'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { Name } from '@/app/_components/segment-text';
import { ConcordanceLines } from '@/app/memories/[memoryId]/concordance/_components/concordance-lines';
import { RenderingTable } from '@/app/memories/[memoryId]/concordance/_components/rendering-table';
import type { Failure, Result } from '@/lib/core/result';
import { useFormat } from '@/lib/i18n/client';
import type { MemoryConcordanceView } from '@/lib/workbench/views/concordance';
import { ask } from './editor-api';

type Answer = Result<readonly MemoryConcordanceView[], Failure>;

/** Where the selected words stand in the memories of the project, and what they were rendered by. */
export function ConcordanceSearch({ projectId, text }: { projectId: string; text: string }) {
  const { t } = useTranslation(['concordance', 'common']);
  const [asked, setAsked] = useState(text);
  const [found, setFound] = useState<{ readonly asked: string; readonly answer: Answer } | null>(null);
  useEffect(() => {
    if (asked.trim() === '') return;
    const gone = new AbortController();
    ask<readonly MemoryConcordanceView[]>(
      'GET',
      `/api/projects/${projectId}/concordance?q=${encodeURIComponent(asked)}`,
      undefined,
      { signal: gone.signal },
    )
      .catch((): Answer => ({ ok: false, error: { code: 'offline' } }))
      .then((answer) => {
        if (!gone.signal.aborted) setFound({ asked, answer });
      });
    return () => gone.abort();
  }, [projectId, asked]);
  const answer = found?.asked === asked ? found.answer : null;
  return (
    <>
      <search>
        <form
          className="mb-4 flex items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(String(new FormData(event.currentTarget).get('q')));
          }}
        >
          <label className="flex min-w-0 flex-1 items-center gap-2 rounded-control border border-edge bg-sheet px-2.5 focus-within:outline-2 focus-within:outline-bridge">
            <Search aria-hidden className="size-4 shrink-0 text-ink-2" />
            <span className="sr-only">{t('concordance:form.search')}</span>
            <input
              type="search"
              name="q"
              dir="auto"
              defaultValue={text}
              placeholder={t('concordance:form.search')}
              className="min-w-0 flex-1 bg-transparent py-1.5 text-start outline-none placeholder:text-ink-2"
            />
          </label>
          <Button type="submit" size="sm">
            {t('common:action.search')}
          </Button>
        </form>
      </search>
      {asked.trim() !== '' && answer === null ? <p role="status">{t('concordance:result.searching')}</p> : null}
      {answer === null ? null : answer.ok ? (
        <Found memories={answer.value} asked={asked} />
      ) : (
        <ErrorPanel failure={answer.error} />
      )}
    </>
  );
}

function Found({ memories, asked }: { memories: readonly MemoryConcordanceView[]; asked: string }) {
  const { t } = useTranslation('concordance');
  const format = useFormat();
  if (memories.length === 0) return <p role="status">{t('none.title')}</p>;
  return memories.map(({ memoryId, memoryName, lines, total, renderings, counted }) => (
    <section key={memoryId} className="mb-5 flex flex-col gap-3 last:mb-0">
      <h3 className="flex flex-wrap items-baseline justify-between gap-2">
        <Name className="font-semibold">{memoryName}</Name>
        <Link
          href={`/memories/${memoryId}/concordance?q=${encodeURIComponent(asked)}`}
          target="_blank"
          className="nums rounded-control text-[13px] font-normal text-bridge hover:underline"
        >
          {t('result.found', { count: total, units: format.number(total) })}
        </Link>
      </h3>
      {renderings.length > 0 ? <RenderingTable renderings={renderings.slice(0, 5)} counted={counted} /> : null}
      <ConcordanceLines lines={lines} />
    </section>
  ));
}
