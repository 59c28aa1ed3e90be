import { TextSearch } from 'lucide-react';
import { whenShown } from '@/app/_components/later';
import type { PanelSpec } from '../editor-types';

export const concordance: PanelSpec = {
  id: 'concordance',
  title: 'desk:panel.concordance',
  icon: TextSearch,
  dock: 'bottom',
  isOpen: false,
  Content: whenShown(() => import('./concordance-panel').then((module) => module.ConcordancePanel)),
};
