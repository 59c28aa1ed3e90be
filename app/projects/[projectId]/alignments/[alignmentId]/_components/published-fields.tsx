'use client';

import { useTranslation } from 'react-i18next';
import { TextField } from '@/app/_components/field';

export const UNPUBLISHED = { outlet: '', date: '', url: '' };
type Written = typeof UNPUBLISHED;

/** What is written in the fields, without those left empty or not yet an address. */
export function publishedOf({ outlet, date, url }: Written) {
  return {
    ...(outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
    ...(date === '' ? {} : { date }),
    ...(/^https?:\/\//u.test(url.trim()) && URL.canParse(url.trim()) ? { url: url.trim() } : {}),
  };
}

/** Where the translation was published: the units keep it, and whoever meets them later knows where they come from. */
export function PublishedFields({ value, onChange }: { value: Written; onChange: (value: Written) => void }) {
  const { t } = useTranslation('aligning');
  return (
    <details>
      <summary className="cursor-pointer text-[13px] font-medium">{t('published.title')}</summary>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('published.outlet')}
          value={value.outlet}
          maxLength={200}
          dir="auto"
          onChange={(event) => onChange({ ...value, outlet: event.target.value })}
        />
        <TextField
          label={t('published.date')}
          type="date"
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.target.value })}
        />
        <TextField
          label={t('published.url')}
          type="url"
          dir="ltr"
          className="sm:col-span-2"
          value={value.url}
          maxLength={2000}
          onChange={(event) => onChange({ ...value, url: event.target.value })}
        />
      </div>
    </details>
  );
}
