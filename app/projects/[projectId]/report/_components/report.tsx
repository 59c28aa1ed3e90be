'use client';

import { Download, ListChecks, SearchCheck } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@/app/_components/date-time';
import { EmptyState } from '@/app/_components/empty-state';
import { PageLinks } from '@/app/_components/list-tools';
import { Name } from '@/app/_components/segment-text';
import type { Page } from '@/lib/workbench/views/common';
import type { FindingView, QaRunView, ReportFilter } from '@/lib/workbench/views/report';
import { Finding } from './finding';
import { ReportFilters } from './report-filters';

type Props = {
  readonly projectId: string;
  readonly run: QaRunView | null;
  readonly filter: ReportFilter;
  readonly findings: Page<FindingView>;
};

/** The filters of a report, its findings under headings, and its files. */
export function Report({ projectId, run, filter, findings }: Props) {
  const { t } = useTranslation('report');
  if (run === null) {
    return (
      <EmptyState icon={<ListChecks />} title={t('never.title')}>
        {t('never.text')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <ReportFilters run={run} filter={filter} />
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p role="status" className="font-semibold">
          {t('finding', { count: findings.total })}
        </p>
        <p className="text-[13px] text-ink-2">
          {t('looked', { count: run.segments })} · <DateTime value={run.finishedAt} withTime />
        </p>
        <Downloads projectId={projectId} />
      </div>
      {findings.items.length === 0 ? (
        <EmptyState icon={<SearchCheck />} title={t('clean.title')}>
          {t('clean.text')}
        </EmptyState>
      ) : (
        <Findings projectId={projectId} items={findings.items} group={filter.group} />
      )}
      <PageLinks next={findings.next} />
    </div>
  );
}

/** The whole report as it is filtered, as files. */
function Downloads({ projectId }: { projectId: string }) {
  const { t } = useTranslation('report');
  const params = useSearchParams();
  return (
    <p className="ms-auto flex items-center gap-3 text-[13px]">
      <Download aria-hidden className="size-4 text-ink-2" />
      {(['csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          download
          aria-label={`${t('export')} ${t(format)}`}
          className="rounded-control text-bridge hover:underline"
          href={`/api/projects/${projectId}/report?${new URLSearchParams([...params.entries(), ['format', format]])}`}
        >
          {t(format)}
        </a>
      ))}
    </p>
  );
}

function Findings({
  projectId,
  items,
  group,
}: {
  projectId: string;
  items: readonly FindingView[];
  group: ReportFilter['group'];
}) {
  const { t } = useTranslation('qa');
  const titleOf = t as unknown as (key: string) => string;
  const groups: { key: string; items: FindingView[] }[] = [];
  for (const item of items) {
    const key = group === 'check' ? item.checkId : item.document.id;
    if (groups.at(-1)?.key !== key) groups.push({ key, items: [] });
    groups.at(-1)!.items.push(item);
  }
  return groups.map(({ key, items: members }) => (
    <section key={key} aria-labelledby={`group-${key}`}>
      <h2 id={`group-${key}`} className="mb-2 text-[15px] font-semibold">
        {group === 'check' ? titleOf(`${key}.title`) : <Name>{members[0]!.document.name}</Name>}
      </h2>
      <ol className="divide-y divide-line overflow-hidden rounded-card border border-line bg-sheet">
        {members.map((finding) => (
          <Finding key={finding.number} projectId={projectId} finding={finding} withDocument={group === 'check'} />
        ))}
      </ol>
    </section>
  ));
}
