'use client';

import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { type Filters, NO_FILTERS } from './filters';

/** In place of the grid when no segment passes the filters. */
export function NothingShown({ onShowAll }: { onShowAll: (filters: Filters) => void }) {
  const { t } = useTranslation('editor');
  return (
    <EmptyState
      icon={<ListFilter />}
      title={t('grid.emptyTitle')}
      action={<Button onClick={() => onShowAll(NO_FILTERS)}>{t('grid.emptyAction')}</Button>}
    >
      {t('grid.emptyText')}
    </EmptyState>
  );
}
