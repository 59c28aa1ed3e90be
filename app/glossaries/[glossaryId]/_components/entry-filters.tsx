'use client';

import { useTranslation } from 'react-i18next';
import { useLanguageName } from '@/app/_components/language-pair';
import { FilterSelect, SearchForm } from '@/app/_components/list-tools';
import { REVIEW_STATES } from '@/lib/term/types';
import { primaryLang } from '@/lib/text/lang';
import type { GlossaryView } from '@/lib/workbench/views/glossary';
import { ClassFilter } from './class-filter';

/** What is shown of a glossary; all of it stands in the address. */
export function EntryFilters({ glossary, domains }: { glossary: GlossaryView; domains: readonly string[] }) {
  const { t } = useTranslation('glossary');
  const languageName = useLanguageName();
  return (
    <SearchForm label={t('search')}>
      <FilterSelect
        name="show"
        label={t('show.label')}
        options={[
          { value: '', label: t('show.all') },
          { value: 'conflicts', label: t('show.conflicts') },
          ...[glossary.sourceLang, glossary.targetLang].map((lang) => ({
            value: `missing-${primaryLang(lang)}`,
            label: t('show.missing', { language: languageName(lang) }),
          })),
          { value: 'deleted', label: t('show.deleted') },
        ]}
      />
      <FilterSelect
        name="review"
        label={t('entry.review')}
        options={[
          { value: '', label: t('review.any') },
          ...REVIEW_STATES.map((value) => ({ value, label: t(`review.${value}`) })),
        ]}
      />
      <ClassFilter />
      {domains.length > 0 ? (
        <FilterSelect
          name="domain"
          label={t('entry.domain')}
          options={[{ value: '', label: t('anyDomain') }, ...domains.map((value) => ({ value, label: value }))]}
        />
      ) : null}
    </SearchForm>
  );
}
