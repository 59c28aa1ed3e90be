'use client';

import { useTranslation } from 'react-i18next';
import { InlineText, SegmentText } from '@/app/_components/segment-text';
import type { FragmentView } from '@/lib/workbench/views/help';

/** Stored phrases of a segment that nothing whole is like, each with what it was rendered by, or with a pair that holds it. */
export function FragmentList({
  fragments,
  sourceLang,
  targetLang,
}: {
  fragments: readonly FragmentView[];
  sourceLang: string;
  targetLang: string;
}) {
  const { t } = useTranslation('editor');
  const comma = useTranslation('common').t('list.comma');
  if (fragments.length === 0) return null;
  return (
    <section aria-label={t('fragment.title')} className="mt-3">
      <h3 className="mb-1.5 text-[12.5px] font-semibold text-ink-2">{t('fragment.title')}</h3>
      <ul className="flex flex-col gap-1.5">
        {fragments.map(({ span, text, renderings, example }) => (
          <li key={`${span.start}-${span.end}`} className="rounded-card border border-line bg-sheet px-3 py-2">
            <SegmentText lang={sourceLang} className="text-sm-read font-medium">
              {text}
            </SegmentText>
            {renderings.length > 0 ? (
              <p className="text-ink-2">
                {renderings.map((rendering, i) => (
                  <span key={rendering.text}>
                    {i > 0 ? comma : null}
                    <InlineText lang={targetLang} className="text-ink">
                      {rendering.text}
                    </InlineText>
                  </span>
                ))}
              </p>
            ) : (
              <SegmentText lang={targetLang} className="text-sm-read mt-1 text-ink-2">
                {example.target}
              </SegmentText>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
