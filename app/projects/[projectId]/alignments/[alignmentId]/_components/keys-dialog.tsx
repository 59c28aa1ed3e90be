'use client';

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/app/_components/dialog';
import { Kbd } from '@/app/_components/kbd';
import { type CommandGroup, KEYS } from './keys';

const GROUPS: readonly CommandGroup[] = ['repair', 'judge', 'move', 'history'];
const NAMES: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };
const shown = (chord: string) =>
  chord
    .split('+')
    .map((key) => NAMES[key] ?? key)
    .join('+');

/** Every key of the page, from the table that the page itself reads. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('alignment');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('keys.title')} width="wide">
      <div className="gap-x-8 sm:columns-2">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`} className="mb-5 break-inside-avoid">
            <h3 id={`keys-${group}`} className="mb-1.5 text-[12.5px] font-semibold text-ink-2">
              {t(`keys.group.${group}`)}
            </h3>
            <dl>
              {KEYS.filter((binding) => binding.group === group).map(({ command, keys }) => (
                <div
                  key={command}
                  className="flex items-baseline justify-between gap-4 border-b border-line py-1.5 last:border-0"
                >
                  <dt>{t(`keys.command.${command}`)}</dt>
                  <dd className="flex shrink-0 items-center gap-1.5 text-[12px] text-ink-2">
                    {keys.map((chord, i) => (
                      <Fragment key={chord}>
                        {i > 0 ? t('keys.or') : null}
                        <Kbd keys={shown(chord)} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="text-[13px] text-ink-2">{t('keys.note')}</p>
      <p className="mt-1.5 text-[13px] text-ink-2">{t('keys.mouse')}</p>
    </Dialog>
  );
}
