'use client';

import { useState } from 'react';
import { rememberEditor } from '@/app/_components/preferences';
import { createPreferenceStore, readPreferences } from './editor-preferences';
import { PANELS } from './panels/registry';

/** @param remembered what the reader's cookie says, as the server read it, so that the first paint is already right */
export function useEditorPreferences(remembered: string | null) {
  const [store] = useState(() => createPreferenceStore(readPreferences(remembered, PANELS), rememberEditor));
  return store;
}
