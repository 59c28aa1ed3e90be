'use client';

import { useTranslation } from 'react-i18next';
import { InlineText } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import type { RenderingCount } from '@/lib/workbench/views/concordance';

/** How something was translated, and how often. */
export function RenderingTable({ renderings, counted }: { renderings: readonly RenderingCount[]; counted: number }) {
  const { t } = useTranslation('concordance');
  const format = useFormat();
  const most = Math.max(...renderings.map(({ count }) => count));
  return (
    <section className="rounded-card border border-line bg-sheet">
      <table className="w-full border-collapse text-start">
        <caption className="px-3 pt-3 pb-2 text-start">
          <span className="block font-semibold">{t('renderings.title')}</span>
          <span className="nums block text-[12.5px] text-ink-2">
            {t('renderings.of', { count: counted, units: format.number(counted) })}
          </span>
        </caption>
        <thead>
          <tr className="text-[12.5px] text-ink-2">
            <th scope="col" className="px-3 py-1 text-start font-medium">
              {t('renderings.rendering')}
            </th>
            <th scope="col" className="px-3 py-1 text-end font-medium">
              {t('renderings.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {renderings.map(({ text, lang, count }) => (
            <tr key={`${lang} ${text}`} className="border-t border-line">
              <th scope="row" className="px-3 py-1.5 text-start font-normal">
                {text === '' ? (
                  <span className="text-ink-2">{t('renderings.none')}</span>
                ) : (
                  <InlineText lang={lang}>{text}</InlineText>
                )}
                <svg
                  aria-hidden
                  viewBox="0 0 100 1"
                  preserveAspectRatio="none"
                  className="mt-1 block h-1 w-full fill-bridge opacity-40 rtl:-scale-x-100"
                >
                  <rect height="1" width={Math.max(1, (100 * count) / most)} />
                </svg>
              </th>
              <td className="nums px-3 py-1.5 text-end align-top">{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
