'use client';

import { Keyboard, PanelRight, Search, SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/app/_components/button';
import { Kbd } from '@/app/_components/kbd';
import { laterComponent } from '@/app/_components/later';
import { MenuButton } from '@/app/_components/menu-button';
import { useFormat } from '@/lib/i18n/client';
import { BLOCK_ROLES } from '@/lib/text/types';
import { SEGMENT_STATUSES } from '@/lib/workbench/views/common';
import { useChord, useDesk, usePreference } from './editor-context';
import { type Filters, NO_FILTERS } from './filters';

const ExportDialog = laterComponent(() => import('../../../_components/export-dialog').then((m) => m.ExportDialog));
const ViewMenu = laterComponent(() => import('./view-menu').then((m) => m.ViewMenu));

/** What part of the document is shown, and what can be done with it as a whole. */
export function FilterBar({ fuzzy }: { readonly fuzzy: number }) {
  const desk = useDesk();
  const { filters, setFilters: onChange, progress, issues, view, run } = desk;
  const chord = useChord();
  const issueCount = useSyncExternalStore(issues.subscribe, issues.count, () => 0);
  const areShown = usePreference(({ layout }) => layout.areShown);
  function leaveSearch() {
    if (desk.activeIndex < 0 && desk.ids[0]) desk.activate(desk.ids[0]);
    else desk.field.current?.focus();
  }
  const { t } = useTranslation(['editor', 'common', 'desk']);
  const set = (patch: Partial<Filters>) => onChange({ ...filters, ...patch });
  const look = (
    <IconButton label={t('desk:view.menu')}>
      <SlidersHorizontal aria-hidden />
    </IconButton>
  );
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
          ref={desk.searchField}
          type="search"
          dir="auto"
          value={filters.text}
          placeholder={t('editor:filter.search')}
          onChange={(event) => set({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Enter') {
              event.preventDefault();
              event.stopPropagation();
              leaveSearch();
            }
          }}
          className="min-w-0 flex-1 bg-transparent py-1.5 text-start outline-none placeholder:text-ink-2"
        />
        <Kbd keys={chord('find')} className="max-sm:hidden" />
      </label>
      <Chip
        isOn={filters.status === 'unfinished'}
        count={progress.byStatus.untranslated + progress.byStatus.draft}
        onClick={() => set({ status: filters.status === 'unfinished' ? 'all' : 'unfinished' })}
      >
        {t('editor:filter.unfinished')}
      </Chip>
      <Chip isOn={filters.onlyIssues} count={issueCount} onClick={() => set({ onlyIssues: !filters.onlyIssues })}>
        {t('editor:filter.issues')}
      </Chip>
      <Chip isOn={filters.onlyFuzzy} count={fuzzy} onClick={() => set({ onlyFuzzy: !filters.onlyFuzzy })}>
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
        <Button
          size="sm"
          onClick={() =>
            desk.show((close) => <ExportDialog document={{ ...view.document, progress }} onClose={close} />)
          }
        >
          {t('common:action.export')}
        </Button>
        <Button size="sm" onClick={() => run('help')}>
          <Keyboard aria-hidden className="size-4" />
          {t('editor:keys.open')}
          <Kbd keys={chord('help')} />
        </Button>
        <MenuButton trigger={look}>{(waiting) => <ViewMenu trigger={look} fallback={waiting} />}</MenuButton>
        <IconButton
          label={t(areShown ? 'editor:panel.hide' : 'editor:panel.show')}
          aria-pressed={areShown}
          onClick={() => run('togglePanels')}
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
