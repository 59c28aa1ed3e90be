'use client';

import { useTranslation } from 'react-i18next';

const SIDE = 'rounded-[4px] bg-rail px-1 font-mono text-[12.5px] whitespace-pre-wrap wrap-anywhere';

/** Both sides of a rule and the place between them, in the order of reading, whatever the page's direction. */
export function Pattern({ before, after, isCut }: { before: string; after: string; isCut: boolean }) {
  const { t } = useTranslation('rules');
  return (
    <span dir="ltr" className={`block text-left ${isCut ? 'line-clamp-3' : ''}`}>
      <span className="sr-only">{t('beforeShort')} </span>
      <Side pattern={before} />
      <span aria-hidden className="mx-1 font-bold text-bridge">
        |
      </span>
      <span className="sr-only"> {t('afterShort')} </span>
      <Side pattern={after} />
    </span>
  );
}

function Side({ pattern }: { pattern: string }) {
  const { t } = useTranslation('rules');
  return pattern === '' ? (
    <bdi className="text-[12.5px] text-ink-2 italic">{t('anything')}</bdi>
  ) : (
    <code className={SIDE}>{pattern}</code>
  );
}
