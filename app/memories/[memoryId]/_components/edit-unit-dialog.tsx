'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { useLanguageName } from '@/app/_components/language-pair';
import { codesOf } from '@/lib/text/inline';
import { direction } from '@/lib/text/lang';
import type { UnitView } from '@/lib/workbench/views/memory';
import { editUnitAction } from '../../actions';
import { contentOfDraft, draftOf } from './unit-draft';

/** Both texts of a unit; codes stand as numbered marks. Refused when somebody changed the unit meanwhile. */
export function EditUnitDialog({ unit, onClose }: { unit: UnitView; onClose: () => void }) {
  const { t } = useTranslation(['memory', 'common']);
  const languageName = useLanguageName();
  const [source, setSource] = useState(draftOf(unit.source));
  const [target, setTarget] = useState(draftOf(unit.target));
  const hasCodes = codesOf(unit.source).length + codesOf(unit.target).length > 0;
  return (
    <FormDialog
      title={t('memory:unit.edit')}
      action={editUnitAction}
      submit={t('common:action.save')}
      width="wide"
      hidden={{
        memoryId: unit.memoryId,
        unitId: unit.id,
        revision: unit.revision,
        source: JSON.stringify(contentOfDraft(source, unit.source)),
        target: JSON.stringify(contentOfDraft(target, unit.target)),
      }}
      onClose={onClose}
      onDone={onClose}
    >
      {() => (
        <>
          <TextArea
            label={languageName(unit.sourceLang)}
            lang={unit.sourceLang}
            dir={direction(unit.sourceLang)}
            value={source}
            rows={4}
            required
            inputClassName="text"
            onChange={(event) => setSource(event.target.value)}
          />
          <TextArea
            label={languageName(unit.targetLang)}
            lang={unit.targetLang}
            dir={direction(unit.targetLang)}
            value={target}
            rows={4}
            required
            inputClassName="text"
            onChange={(event) => setTarget(event.target.value)}
          />
          {hasCodes ? <p className="text-[12.5px] text-ink-2">{t('memory:unit.codes')}</p> : null}
        </>
      )}
    </FormDialog>
  );
}
