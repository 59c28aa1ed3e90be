'use client';

import { SearchX, TextSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorPanel } from '@/app/_components/error-panel';
import { PageLinks } from '@/app/_components/list-tools';
import type { Failure, Result } from '@/lib/core/result';
import { useFormat } from '@/lib/i18n/client';
import type { ConcordanceView } from '@/lib/workbench/views/concordance';
import { ConcordanceLines } from './concordance-lines';
import { RenderingTable } from './rendering-table';

/** What came of a search, or what one could search for. `found` is null before anything was asked. */
export function ConcordanceResult({ found }: { found: Result<ConcordanceView, Failure> | null }) {
  const { t } = useTranslation('concordance');
  const format = useFormat();
  if (found === null) {
    return (
      <EmptyState icon={<TextSearch />} title={t('start.title')}>
        {t('start.text')}
      </EmptyState>
    );
  }
  if (!found.ok) return <ErrorPanel failure={found.error} />;
  const { total, lines, isPartial, isTimedOut, renderings, counted, isTaught, next } = found.value;
  const count = t(isPartial ? 'result.atLeast' : 'result.found', { count: total, units: format.number(total) });
  return (
    <>
      <p role="status" className="nums mb-3 font-semibold">
        {count}
      </p>
      {isTimedOut ? <Notice>{t('result.timedOut')}</Notice> : null}
      {isPartial && !isTimedOut ? <Notice>{t('result.loading')}</Notice> : null}
      {lines.length === 0 ? (
        <EmptyState icon={<SearchX />} title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      ) : (
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_17rem] lg:items-start">
          <div className="min-w-0">
            <ConcordanceLines lines={lines} />
            <PageLinks next={next === null ? null : String(next)} name="offset" />
          </div>
          {renderings.length > 0 ? <RenderingTable renderings={renderings} counted={counted} /> : null}
          {isTaught ? null : <p className="text-[13px] text-ink-2">{t('renderings.untaught')}</p>}
        </div>
      )}
    </>
  );
}

const Notice = ({ children }: { children: string }) => (
  <p role="alert" className="mb-3 rounded-card border border-saffron bg-saffron-soft px-3 py-2 text-[13.5px]">
    {children}
  </p>
);
