'use client';

import { useTranslation } from 'react-i18next';
import { useLanguageName } from '@/app/_components/language-pair';
import { FilterSelect, SearchForm } from '@/app/_components/list-tools';
import type { LanguagePair } from '@/lib/workbench/views/common';

/** What to look for, how, where, and in which order. */
export function ConcordanceForm({ memory }: { memory: LanguagePair }) {
  const { t } = useTranslation('concordance');
  const name = useLanguageName();
  const { sourceLang, targetLang } = memory;
  return (
    <div className="mb-5">
      <SearchForm label={t('form.search')}>
        <FilterSelect
          name="by"
          label={t('form.by')}
          options={[
            { value: '', label: t('form.forms') },
            { value: 'exact', label: t('form.exact') },
            { value: 'regex', label: t('form.regex') },
          ]}
        />
        <FilterSelect
          name="lang"
          label={t('form.lang')}
          options={[
            { value: '', label: t('form.both') },
            { value: sourceLang, label: t('form.in', { language: name(sourceLang) }) },
            { value: targetLang, label: t('form.in', { language: name(targetLang) }) },
          ]}
        />
        <FilterSelect
          name="order"
          label={t('form.order')}
          options={[
            { value: '', label: t('form.length') },
            { value: 'before', label: t('form.before') },
            { value: 'after', label: t('form.after') },
          ]}
        />
      </SearchForm>
      <p className="mt-2 text-[12.5px] text-ink-2">{t('form.hint')}</p>
    </div>
  );
}
