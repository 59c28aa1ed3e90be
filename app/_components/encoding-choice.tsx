'use client';

import { useTranslation } from 'react-i18next';
import type { ReadEncoding } from '@/lib/workbench/exchange/check-file';
import { SelectField } from './field';

/** Encodings that files of this field come in; any other that a file declares is offered beside them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252', 'iso-8859-6'] as const;

type Props = {
  /** Null before anything could be read. */
  readonly found: ReadEncoding | null;
  readonly disabled?: boolean;
  readonly hint?: string;
  readonly onEncoding: (encoding: string) => void;
};

/** In which encoding a file was read, how that is known, what the file says of itself, and the word of the user over all of it. */
export function EncodingChoice({ found, disabled = false, hint, onEncoding }: Props) {
  const { t } = useTranslation('check');
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <SelectField
        label={t('encoding')}
        value={found?.encoding ?? ''}
        disabled={disabled}
        {...(hint ? { hint } : {})}
        onChange={(event) => onEncoding(event.target.value)}
        options={[
          ...(found ? [] : [{ value: '', label: t('auto') }]),
          ...[...new Set([...(found ? [found.encoding] : []), ...ENCODINGS])].map((value) => ({ value, label: value })),
        ]}
      />
      {found ? <EncodingEvidence found={found} /> : null}
    </div>
  );
}

/** How an encoding is known, and whether the file says another. */
export function EncodingEvidence({ found }: { found: ReadEncoding }) {
  const { t } = useTranslation('check');
  const { evidence, declared, encoding } = found;
  const isElse = declared !== null && evidence !== 'declaration' && declared.toLowerCase() !== encoding;
  return (
    <p role="status" className={`text-[12.5px] ${isElse ? 'text-saffron' : 'text-ink-2'}`}>
      {t(`known.${evidence}`)}
      {isElse ? ` ${t('declaredElse', { declared })}` : ''}
    </p>
  );
}
