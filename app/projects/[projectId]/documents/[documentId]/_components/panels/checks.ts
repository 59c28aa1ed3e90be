import { ListChecks } from 'lucide-react';
import { whenShown } from '@/app/_components/later';
import type { PanelSpec } from '../editor-types';

export const checks: PanelSpec = {
  id: 'checks',
  title: 'desk:panel.checks',
  icon: ListChecks,
  dock: 'bottom',
  isOpen: false,
  Content: whenShown(() => import('./checks-panel').then((module) => module.ChecksPanel)),
};
