'use client';

import { useTranslation } from 'react-i18next';
import { SegmentText } from '@/app/_components/segment-text';
import type { CommitView } from '@/lib/workbench/views/alignment';

const COUNTS = ['added', 'updated', 'removed', 'unchanged'] as const;
type Languages = { readonly sourceLang: string; readonly targetLang: string };

/** What a commit would do to the memory: how many units of each kind, the first of them, and where it knows another translation. */
export function CommitPreview({ preview, ...languages }: Languages & { preview: CommitView | null }) {
  const { t } = useTranslation(['alignment', 'aligning', 'common']);
  return (
    <section aria-labelledby="commit-preview" className="rounded-card border border-line bg-rail px-3.5 py-2.5">
      <h3 id="commit-preview" className="mb-1 text-[13px] font-semibold">
        {t('alignment:commit.preview')}
      </h3>
      <div role="status">
        {preview === null ? (
          <p className="text-ink-2">{t('common:state.loading')}</p>
        ) : COUNTS.every((kind) => preview[kind] === 0) ? (
          <p>{t('alignment:commit.nothing')}</p>
        ) : (
          <ul className="nums">
            {COUNTS.map((kind) =>
              preview[kind] > 0 ? (
                <li key={kind}>
                  {kind === 'removed' ? (
                    t('alignment:commit.removed', { count: preview.removed })
                  ) : (
                    <details>
                      <summary>{t(`alignment:commit.${kind}`, { count: preview[kind] })}</summary>
                      <Pairs pairs={preview.examples[kind]} {...languages} />
                      {preview[kind] > preview.examples[kind].length ? (
                        <p className="text-[12.5px] text-ink-2">
                          {t('aligning:others.more', { count: preview[kind] - preview.examples[kind].length })}
                        </p>
                      ) : null}
                    </details>
                  )}
                </li>
              ) : null,
            )}
          </ul>
        )}
      </div>
      {preview !== null && preview.conflictCount > 0 ? (
        <details className="mt-2">
          <summary>{t('alignment:commit.conflicts', { count: preview.conflictCount })}</summary>
          <Pairs pairs={preview.conflicts} {...languages} />
        </details>
      ) : null}
    </section>
  );
}

type Pair = { readonly source: string; readonly target: string; readonly known?: string };

function Pairs({ pairs, sourceLang, targetLang }: Languages & { pairs: readonly Pair[] }) {
  const { t } = useTranslation('alignment');
  return (
    <ul className="mt-1 flex flex-col gap-2">
      {pairs.map(({ source, target, known }) => (
        <li key={`${source}\n${target}`} className="text-sm-read border-t border-line pt-1.5">
          <SegmentText lang={sourceLang}>{source}</SegmentText>
          <SegmentText lang={targetLang}>{target}</SegmentText>
          {known === undefined ? null : (
            <>
              <p className="text-[12.5px] text-ink-2">{t('commit.known')}</p>
              <SegmentText lang={targetLang}>{known}</SegmentText>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
