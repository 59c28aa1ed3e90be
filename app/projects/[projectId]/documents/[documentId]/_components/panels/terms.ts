import { BookA } from 'lucide-react';
import { whenShown } from '@/app/_components/later';
import type { PanelSpec } from '../editor-types';

export const terms: PanelSpec = {
  id: 'terms',
  title: 'editor:panel.terms',
  icon: BookA,
  dock: 'end',
  isOpen: true,
  Content: whenShown(() => import('./terms-panel').then((module) => module.TermsPanel)),
};
