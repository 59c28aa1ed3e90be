import { Newspaper } from 'lucide-react';
import { whenShown } from '@/app/_components/later';
import type { PanelSpec } from '../editor-types';

export const preview: PanelSpec = {
  id: 'preview',
  title: 'desk:panel.preview',
  icon: Newspaper,
  dock: 'start',
  isOpen: false,
  Content: whenShown(() => import('./preview-panel').then((module) => module.PreviewPanel)),
};
