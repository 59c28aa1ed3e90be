'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { useEditor, useKeymap, usePreference } from './editor-context';
import { ACTION_GROUPS } from './editor-types';
import { KeysLine } from './keys-line';

/** Every action of the editor with its keys, from the table that the editor itself reads; each can be given others. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['editor', 'desk']);
  const { preferences } = useEditor();
  const keymap = useKeymap();
  const isChanged = usePreference(({ keys }) => Object.keys(keys).length > 0);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('editor:keys.title')}
      width="wide"
      finalFocus={() => null}
    >
      <div className="gap-x-8 sm:columns-2">
        {ACTION_GROUPS.filter((group) => keymap.some((action) => action.group === group)).map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`} className="mb-5 break-inside-avoid">
            <h3 id={`keys-${group}`} className="mb-1.5 text-[12.5px] font-semibold text-ink-2">
              {t(`editor:keys.group.${group}`)}
            </h3>
            <ul>
              {keymap
                .filter((action) => action.group === group)
                .map((action) => (
                  <KeysLine key={action.id} action={action} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="text-[13px] text-ink-2">{t('editor:keys.field')}</p>
      {isChanged ? (
        <Button size="sm" className="mt-4" onClick={() => preferences.set((now) => ({ ...now, keys: {} }))}>
          {t('desk:keys.resetAll')}
        </Button>
      ) : null}
    </Dialog>
  );
}
