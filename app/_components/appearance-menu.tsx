'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuChoice } from './menu';
import { type Preferences, rememberPreference } from './preferences';
import { usePreferences } from './providers';

/** Theme, density and digits. Theme and density change at once; digits are part of every sentence, so the page is asked for again. */
export function AppearanceMenu({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('common');
  return (
    <Menu label={t('appearance.title')} trigger={trigger} isPressed>
      <AppearanceChoices />
    </Menu>
  );
}

export function AppearanceChoices() {
  const { t } = useTranslation('common');
  const { theme, density, digits } = usePreferences();
  const router = useRouter();
  const [, start] = useTransition();

  function choose<K extends keyof Preferences>(key: K, value: Preferences[K]) {
    rememberPreference(key, value);
    const { dataset } = document.documentElement;
    if (key === 'theme') {
      if (value === 'system') delete dataset['theme'];
      else dataset['theme'] = value;
    }
    if (key === 'density') {
      if (value === 'comfortable') delete dataset['density'];
      else dataset['density'] = value;
    }
    start(() => router.refresh());
  }

  return (
    <>
      <MenuChoice
        label={t('appearance.theme.label')}
        value={theme}
        onChange={(value) => choose('theme', value)}
        options={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`appearance.theme.${value}`),
        }))}
      />
      <MenuChoice
        label={t('appearance.density.label')}
        value={density}
        onChange={(value) => choose('density', value)}
        options={(['comfortable', 'compact'] as const).map((value) => ({
          value,
          label: t(`appearance.density.${value}`),
        }))}
      />
      <MenuChoice
        label={t('appearance.digits.label')}
        value={digits}
        onChange={(value) => choose('digits', value)}
        options={(['latn', 'arab'] as const).map((value) => ({ value, label: t(`appearance.digits.${value}`) }))}
      />
    </>
  );
}
