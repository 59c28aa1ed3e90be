'use client';

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextArea } from '@/app/_components/field';
import { FileDrop } from '@/app/_components/file-drop';
import { useLanguageName } from '@/app/_components/language-pair';
import type { Side } from '@/lib/align/alignment';
import { direction } from '@/lib/text/lang';
import type { SideDraft } from './new-alignment-api';

const WAYS = ['paste', 'file', 'document'] as const;
const ACCEPT =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.xlf,.xliff,.sdlxliff,.mqxliff,.docx,.xlsx,.srt,.vtt,.json,.po,.pot';

type Props = {
  readonly side: Side;
  readonly lang: string;
  readonly value: SideDraft;
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: SideDraft) => void;
};

/** One text of a new alignment and the three ways it can come. */
export function SideField({ side, lang, value, documents, onChange }: Props) {
  const { t } = useTranslation('alignment');
  const languageName = useLanguageName();
  const id = useId();
  const title = t(`new.${side}`);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 rounded-card border border-line bg-sheet p-4">
      <h2 id={id} className="font-semibold">
        {title} <span className="font-normal text-ink-2">· {languageName(lang)}</span>
      </h2>
      <div role="radiogroup" aria-label={t('new.from', { side: title })} className="flex gap-4">
        {WAYS.map((way) => (
          <label key={way} className="flex items-center gap-1.5">
            <input
              type="radio"
              name={`${side}-from`}
              value={way}
              checked={value.from === way}
              onChange={() => onChange({ ...value, from: way })}
              className="accent-bridge"
            />
            {t(`new.${way}`)}
          </label>
        ))}
      </div>
      {value.from === 'paste' ? (
        <TextArea
          label={t('new.text', { language: languageName(lang) })}
          hideLabel
          lang={lang}
          dir={direction(lang)}
          inputClassName="text h-80 resize-y"
          value={value.text}
          onChange={(event) => onChange({ ...value, text: event.target.value })}
        />
      ) : null}
      {value.from === 'file' ? (
        <>
          <FileDrop
            label={t('new.drop')}
            hint={t('new.dropHint')}
            accept={ACCEPT}
            onFile={(file) => onChange({ ...value, file })}
          />
          <p role="status">{value.file ? t('new.chosen', { name: value.file.name }) : ''}</p>
        </>
      ) : null}
      {value.from === 'document' ? (
        documents.length > 0 ? (
          <SelectField
            label={t('new.choose')}
            value={value.documentId}
            options={[
              { value: '', label: t('new.none') },
              ...documents.map((document) => ({ value: document.id, label: document.name })),
            ]}
            onChange={(event) => onChange({ ...value, documentId: event.target.value })}
          />
        ) : (
          <p className="text-ink-2">{t('new.noDocuments')}</p>
        )
      ) : null}
    </section>
  );
}
