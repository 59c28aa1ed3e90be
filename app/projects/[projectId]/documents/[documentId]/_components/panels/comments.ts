import { MessageSquare } from 'lucide-react';
import { whenShown } from '@/app/_components/later';
import type { PanelSpec } from '../editor-types';

export const comments: PanelSpec = {
  id: 'comments',
  title: 'desk:panel.comments',
  icon: MessageSquare,
  dock: 'end',
  isOpen: false,
  Content: whenShown(() => import('./comments-panel').then((module) => module.CommentsPanel)),
};
