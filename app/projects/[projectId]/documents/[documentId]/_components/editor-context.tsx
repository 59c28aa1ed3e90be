'use client';

import { createContext, type RefObject, useContext } from 'react';
import type { BlockRole } from '@/lib/text/types';
import type { EditorView, HelpForSegment } from '@/lib/workbench/views';
import type { SegmentIssue } from './checks';
import type { FieldHandle } from './target-field';
import type { Session } from './use-session';

/** What rows need to know about the document they stand in. Values that change often come as props instead. */
export type EditorContextValue = {
  readonly view: EditorView;
  readonly session: Session;
  readonly field: RefObject<FieldHandle | null>;
  readonly search: string;
  readonly help: HelpForSegment | null;
  readonly issues: readonly SegmentIssue[];
  readonly activate: (id: string, at?: { readonly left: number; readonly top: number }) => void;
  readonly move: (to: 'next' | 'previous') => void;
  readonly confirm: (toUnfinished: boolean) => void;
  readonly setRole: (blockIndex: number, role: BlockRole) => void;
  readonly roleOf: (blockIndex: number, stored: BlockRole) => BlockRole;
};

export const EditorContext = createContext<EditorContextValue | null>(null);

export function useEditor(): EditorContextValue {
  const value = useContext(EditorContext);
  if (!value) throw new Error('a row stands outside the editor');
  return value;
}
