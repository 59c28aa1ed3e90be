'use client';

import { FolderUp } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDrop } from '@/app/_components/use-drop';
import { type ChosenFile, chosenFiles, droppedFiles } from './folder-files';

const LINK = 'cursor-pointer rounded-control text-bridge underline underline-offset-4 focus-within:outline-2';

/** A place to drop a folder, files or a ZIP archive, or to choose them. */
export function FolderDrop({ onFiles }: { onFiles: (files: readonly ChosenFile[]) => void }) {
  const { t } = useTranslation('pairs');
  const id = useId();
  const { isOver, handlers } = useDrop((dropped) => {
    void droppedFiles(dropped).then((files) => files.length > 0 && onFiles(files));
  });
  const take = (input: HTMLInputElement) => {
    const files = chosenFiles(input.files ?? []);
    input.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      {...handlers}
      className={`flex flex-col items-center gap-1.5 rounded-card border-[1.5px] border-dashed px-6 py-12 text-center ${isOver ? 'border-bridge bg-bridge-soft' : 'border-edge bg-sheet'}`}
    >
      <FolderUp aria-hidden className="size-8 text-bridge" strokeWidth={1.5} />
      <span className="font-semibold">{t('drop.title')}</span>
      <span className="max-w-prose text-[13px] text-ink-2">{t('drop.hint')}</span>
      <span className="mt-2 flex flex-wrap justify-center gap-x-5 gap-y-1">
        <label htmlFor={`${id}-files`} className={LINK}>
          {t('drop.files')}
          <input
            id={`${id}-files`}
            type="file"
            multiple
            className="sr-only"
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
        <label htmlFor={`${id}-folder`} className={LINK}>
          {t('drop.folder')}
          <input
            id={`${id}-folder`}
            type="file"
            multiple
            // @ts-expect-error: every browser knows it, React's types do not
            webkitdirectory=""
            className="sr-only"
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
      </span>
    </div>
  );
}
