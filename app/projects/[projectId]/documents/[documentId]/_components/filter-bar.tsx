'use client';

import { PanelRight, Search, X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/app/_components/button';
import { Kbd } from '@/app/_components/kbd';
import { useFormat } from '@/lib/i18n/client';
import { BLOCK_ROLES } from '@/lib/text/types';
import { SEGMENT_STATUSES } from '@/lib/workbench/views';
import { type Filters, NO_FILTERS } from './filters';

type Props = {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly counts: { readonly unfinished: number; readonly issues: number; readonly fuzzy: number };
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onLeaveSearch: () => void;
  readonly panels: { readonly areShown: boolean; readonly toggle: () => void };
  readonly children: ReactNode;
};

/** What part of the document is shown, and what can be done with it as a whole. */
export function FilterBar({ filters, onChange, counts, search, onLeaveSearch, panels, children }: Props) {
  const { t } = useTranslation(['editor', 'common']);
  const set = (patch: Partial<Filters>) => onChange({ ...filters, ...patch });
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
  return (
    <section
      aria-label={t('editor:filter.label')}
      className="flex flex-wrap items-center gap-2 border-b border-line bg-rail px-4 py-1.5"
    >
      <label className="flex w-72 items-center gap-2 rounded-card border border-edge bg-sheet px-2.5 focus-within:outline-2 focus-within:outline-bridge max-sm:w-full">
        <Search aria-hidden className="size-4 shrink-0 text-ink-2" />
        <span className="sr-only">{t('editor:filter.search')}</span>
        <input
          ref={search}
          type="search"
          dir="auto"
          value={filters.text}
          placeholder={t('editor:filter.search')}
          onChange={(event) => set({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Enter') {
              event.preventDefault();
              event.stopPropagation();
              onLeaveSearch();
            }
          }}
          className="min-w-0 flex-1 bg-transparent py-1.5 text-start outline-none placeholder:text-ink-2"
        />
        <Kbd keys="Ctrl+F" className="max-sm:hidden" />
      </label>
      <Chip
        isOn={filters.status === 'unfinished'}
        count={counts.unfinished}
        onClick={() => set({ status: filters.status === 'unfinished' ? 'all' : 'unfinished' })}
      >
        {t('editor:filter.unfinished')}
      </Chip>
      <Chip isOn={filters.onlyIssues} count={counts.issues} onClick={() => set({ onlyIssues: !filters.onlyIssues })}>
        {t('editor:filter.issues')}
      </Chip>
      <Chip isOn={filters.onlyFuzzy} count={counts.fuzzy} onClick={() => set({ onlyFuzzy: !filters.onlyFuzzy })}>
        {t('editor:filter.fuzzy')}
      </Chip>
      <ChipSelect
        label={t('editor:filter.status')}
        value={filters.status === 'unfinished' ? 'all' : filters.status}
        isOn={filters.status !== 'all' && filters.status !== 'unfinished'}
        onChange={(value) => set({ status: value as Filters['status'] })}
        options={[
          { value: 'all', label: t('editor:filter.anyStatus') },
          ...SEGMENT_STATUSES.map((value) => ({ value, label: t(`common:status.${value}`) })),
        ]}
      />
      <ChipSelect
        label={t('editor:filter.role')}
        value={filters.role ?? ''}
        isOn={filters.role !== null}
        onChange={(value) => set({ role: BLOCK_ROLES.find((role) => role === value) ?? null })}
        options={[
          { value: '', label: t('editor:filter.anyRole') },
          ...BLOCK_ROLES.map((value) => ({ value, label: t(`common:role.${value}`) })),
        ]}
      />
      {isFiltered ? (
        <IconButton label={t('editor:filter.clear')} onClick={() => onChange(NO_FILTERS)}>
          <X aria-hidden />
        </IconButton>
      ) : null}
      <div className="ms-auto flex items-center gap-2">
        {children}
        <IconButton
          label={t(panels.areShown ? 'editor:panel.hide' : 'editor:panel.show')}
          aria-pressed={panels.areShown}
          onClick={panels.toggle}
        >
          <PanelRight aria-hidden className="rtl:-scale-x-100" />
        </IconButton>
      </div>
    </section>
  );
}

const CHIP = 'rounded-full border px-2.5 py-0.75 text-[13px] whitespace-nowrap';
const ON = 'border-bridge bg-bridge-soft text-bridge font-medium';
const OFF = 'border-edge/60 bg-sheet text-ink-2 hover:border-bridge hover:text-ink';

function Chip({
  isOn,
  count,
  onClick,
  children,
}: {
  isOn: boolean;
  count: number;
  onClick: () => void;
  children: ReactNode;
}) {
  const format = useFormat();
  return (
    <button type="button" aria-pressed={isOn} onClick={onClick} className={`${CHIP} ${isOn ? ON : OFF}`}>
      {children} <span className="nums">{format.number(count)}</span>
    </button>
  );
}

type ChipSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly isOn: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

function ChipSelect({ label, value, isOn, options, onChange }: ChipSelectProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`${CHIP} max-w-40 ${isOn ? ON : OFF}`}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
