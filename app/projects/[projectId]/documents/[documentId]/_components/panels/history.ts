import { History } from 'lucide-react';
import { whenShown } from '@/app/_components/later';
import type { PanelSpec } from '../editor-types';

export const history: PanelSpec = {
  id: 'history',
  title: 'desk:panel.history',
  icon: History,
  dock: 'end',
  isOpen: false,
  Content: whenShown(() => import('./history-panel').then((module) => module.HistoryPanel)),
};
