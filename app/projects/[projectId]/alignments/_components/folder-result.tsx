'use client';

import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/app/_components/button';
import { useFailureText } from '@/app/_components/error-panel';
import { Name } from '@/app/_components/segment-text';
import type { AlignPairsOutcome } from '@/lib/workbench/alignment/align-pairs';

/** What came of a folder: an alignment for each pair, those with most doubts first, and what could not be aligned. */
export function FolderResult({ projectId, outcome }: { projectId: string; outcome: AlignPairsOutcome }) {
  const { t } = useTranslation('pairs');
  const failureText = useFailureText();
  const base = `/projects/${projectId}/alignments`;
  const alignments = [...outcome.alignments].sort((a, b) => b.doubtful - a.doubtful);
  return (
    <section aria-labelledby="folder-result" className="flex flex-col gap-4">
      <div role="status">
        <h2 id="folder-result" className="text-lg font-semibold">
          {t('result.title', { count: alignments.length })}
        </h2>
      </div>
      <ul className="divide-y divide-line rounded-card border border-line bg-sheet">
        {alignments.map(({ alignmentId, name, beads, doubtful }) => (
          <li key={alignmentId} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-2.5">
            <Link
              href={`${base}/${alignmentId}`}
              className="rounded-control font-semibold hover:text-bridge hover:underline"
            >
              <Name>{name}</Name>
            </Link>
            <span className="nums ms-auto text-[13px] text-ink-2">
              {t('result.links', { count: beads })}
              {' · '}
              {t('result.doubtful', { count: doubtful })}
            </span>
          </li>
        ))}
      </ul>
      {outcome.failed.length > 0 ? (
        <div className="rounded-card border border-brick px-4 py-2.5">
          <p className="font-semibold text-brick">{t('result.failed', { count: outcome.failed.length })}</p>
          <ul className="text-[13px]">
            {outcome.failed.map(({ name, failure }) => (
              <li key={name}>
                <Name>{name}</Name>: {failureText(failure)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div>
        <LinkButton href={base}>{t('result.all')}</LinkButton>
      </div>
    </section>
  );
}
