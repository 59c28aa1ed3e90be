import { BookCopy } from 'lucide-react';
import { whenShown } from '@/app/_components/later';
import type { PanelSpec } from '../editor-types';

export const matches: PanelSpec = {
  id: 'matches',
  title: 'editor:panel.memory',
  icon: BookCopy,
  dock: 'end',
  isOpen: true,
  Content: whenShown(() => import('./matches-panel').then((module) => module.MatchesPanel)),
};
