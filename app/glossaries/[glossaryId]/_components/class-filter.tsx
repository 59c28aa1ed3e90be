import { useTranslation } from 'react-i18next';
import { FilterSelect } from '@/app/_components/list-tools';
import { TERM_CLASSES } from '@/lib/term/types';

/** Which kind of name is shown, in the search form of a list of entries. */
export function ClassFilter() {
  const { t } = useTranslation(['glossary', 'common']);
  return (
    <FilterSelect
      name="class"
      label={t('glossary:entry.class')}
      options={[
        { value: '', label: t('glossary:anyClass') },
        ...TERM_CLASSES.map((value) => ({ value, label: t(`common:termClass.${value}`) })),
      ]}
    />
  );
}
