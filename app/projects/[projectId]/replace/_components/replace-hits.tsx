'use client';

import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { Lit } from '@/app/_components/lit';
import { Name } from '@/app/_components/segment-text';
import { direction } from '@/lib/text/lang';
import type { ReplaceHit } from '@/lib/workbench/views/replace';

type Props = {
  readonly projectId: string;
  readonly hits: readonly ReplaceHit[];
  readonly skip: ReadonlySet<string>;
  readonly onSkip: (skip: ReadonlySet<string>) => void;
};

/** Segments before and after; what is not ticked stays as it is. */
export function ReplaceHits({ projectId, hits, skip, onSkip }: Props) {
  const { t } = useTranslation('replace');
  const toggle = (id: string) => {
    const next = new Set(skip);
    if (!next.delete(id)) next.add(id);
    onSkip(next);
  };
  return (
    <ol
      aria-label={t('hits')}
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-sheet"
    >
      {hits.map(({ segmentId, number, document, source, before, after }) => (
        <li key={segmentId} className={`flex gap-3 px-4 py-3 ${skip.has(segmentId) ? 'opacity-60' : ''}`}>
          <input
            type="checkbox"
            aria-label={t('take', { number })}
            checked={!skip.has(segmentId)}
            onChange={() => toggle(segmentId)}
            className="mt-1.5 size-4 shrink-0 accent-bridge"
          />
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <Link
              href={`/projects/${projectId}/documents/${document.id}?segment=${number}`}
              className="self-start rounded-control text-[13px] text-bridge hover:underline"
            >
              {t('segment', { number })} · <Name>{document.name}</Name>
            </Link>
            <p lang={source.lang} dir={direction(source.lang)} className="text text-sm-read text-ink-2">
              {source.text}
            </p>
            <div className="grid gap-x-6 gap-y-1 md:grid-cols-2">
              <Lit text={before} name="search" />
              <Lit text={after} name="rendering" />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
