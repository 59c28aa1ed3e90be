'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { useFormAction } from '@/app/_components/use-form-action';
import type { Failure, Result } from '@/lib/core/result';
import type { ReplacePreview, ReplaceQuery } from '@/lib/workbench/views/replace';
import { replaceAction } from '../actions';
import { ReplaceHits } from './replace-hits';
import { ReplaceJob } from './replace-job';

/** The places found, which of them are meant, and the replacement itself. */
export function ReplaceResult({ query, found }: { query: ReplaceQuery; found: Result<ReplacePreview, Failure> }) {
  return found.ok ? <Preview query={query} preview={found.value} /> : <ErrorPanel failure={found.error} />;
}

function Preview({ query, preview }: { query: ReplaceQuery; preview: ReplacePreview }) {
  const { t } = useTranslation('replace');
  const [skip, setSkip] = useState<ReadonlySet<string>>(new Set());
  const [jobId, setJobId] = useState<string | null>(null);
  const { submit, isBusy, failure } = useFormAction(replaceAction, (value: { readonly jobId: string }) =>
    setJobId(value.jobId),
  );
  if (jobId !== null) return <ReplaceJob jobId={jobId} />;
  const { hits, segments, places, locked, isPartial } = preview;
  const more = segments - hits.length;
  const wanted = segments - skip.size;
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="flex flex-wrap gap-x-2">
        <span className="font-semibold">{t('found', { count: places })}</span>
        {segments > 0 ? <span>{t('inSegments', { count: segments })}</span> : null}
        {locked > 0 ? <span className="text-ink-2">{t('locked', { count: locked })}</span> : null}
      </p>
      {isPartial ? <p className="text-ink-2">{t('partial')}</p> : null}
      {failure ? <ErrorPanel failure={failure} /> : null}
      {segments > 0 ? (
        <>
          <form action={submit}>
            <input type="hidden" name="query" value={JSON.stringify(query)} />
            <input type="hidden" name="skip" value={JSON.stringify([...skip])} />
            <Button type="submit" tone="primary" disabled={isBusy || (wanted === 0 && !isPartial)}>
              {t('replace', { count: wanted })}
            </Button>
          </form>
          {more > 0 ? <p className="text-ink-2">{t('more', { count: more })}</p> : null}
          <ReplaceHits projectId={query.projectId} hits={hits} skip={skip} onSkip={setSkip} />
        </>
      ) : null}
    </div>
  );
}
