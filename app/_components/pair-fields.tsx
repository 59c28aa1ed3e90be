'use client';

import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';
import { SelectField } from './field';
import { useLanguageName } from './language-pair';
import { OFFERED_LANGUAGES } from './languages';

/** Source and target language of something new, with one press to turn them round. */
export function PairFields({ errors }: { errors?: readonly string[] | undefined }) {
  const { t } = useTranslation('common');
  const name = useLanguageName();
  const [pair, setPair] = useState({ sourceLang: 'ar', targetLang: 'en' });
  const options = OFFERED_LANGUAGES.map((value) => ({ value, label: name(value) }));
  return (
    <div className="flex items-end gap-2">
      <SelectField
        className="flex-1"
        name="sourceLang"
        label={t('pair.source')}
        value={pair.sourceLang}
        options={options}
        onChange={(event) => setPair({ ...pair, sourceLang: event.target.value })}
      />
      <IconButton
        label={t('pair.swap')}
        onClick={() => setPair({ sourceLang: pair.targetLang, targetLang: pair.sourceLang })}
        className="mb-0.5"
      >
        <ArrowLeftRight aria-hidden />
      </IconButton>
      <SelectField
        className="flex-1"
        name="targetLang"
        label={t('pair.target')}
        value={pair.targetLang}
        options={options}
        errors={errors}
        onChange={(event) => setPair({ ...pair, targetLang: event.target.value })}
      />
    </div>
  );
}
