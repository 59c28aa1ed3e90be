'use client';

import { FileUp } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDrop } from './use-drop';

type Props = {
  readonly label: string;
  readonly hint: string;
  /** File name endings, as the `accept` attribute takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly name?: string;
};

/** A place to drop one file or to choose it; the whole area is the label of the browser's own control. */
export function FileDrop({ label, hint, accept, onFile, name }: Props) {
  const { t } = useTranslation('common');
  const id = useId();
  const { isOver, handlers } = useDrop(({ files: [file] }) => {
    if (file) onFile(file);
  });
  return (
    <label
      htmlFor={id}
      {...handlers}
      className={`flex cursor-pointer flex-col items-center gap-1.5 rounded-card border-[1.5px] border-dashed px-6 py-9 text-center focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-bridge ${isOver ? 'border-bridge bg-bridge-soft' : 'border-edge bg-sheet hover:border-bridge'}`}
    >
      <FileUp aria-hidden className="size-7 text-bridge" strokeWidth={1.5} />
      <span className="font-semibold">{label}</span>
      <span className="text-[13px] text-ink-2">{hint}</span>
      <span className="mt-1 text-bridge underline underline-offset-4">{t('action.chooseFile')}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        {...(name ? { name } : {})}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}
