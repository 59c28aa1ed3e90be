'use client';

import { createContext, type RefObject, useContext } from 'react';
import type { QaSettings } from '@/lib/qa/types';
import type { BlockRole } from '@/lib/text/types';
import type { Comments } from './comments';
import type { IssueStore } from './issue-store';
import type { FieldHandle } from './target-field';
import type { SegmentActions } from './use-segment-actions';
import type { OpenDocument, Session } from './use-session';

/** What every row needs to know about the document it stands in. Nothing here changes with a keystroke. */
export type EditorContextValue = {
  readonly view: OpenDocument;
  readonly session: Session;
  readonly issues: IssueStore;
  readonly settings: QaSettings;
  readonly field: RefObject<FieldHandle | null>;
  readonly search: string;
  readonly activate: (id: string, at?: { readonly left: number; readonly top: number } | 'field' | 'row') => void;
  readonly move: (to: 'next' | 'previous') => void;
  readonly confirm: (toUnfinished: boolean) => void;
  /** Goes back or forth beyond the history of the field. @returns whether there was something to do */
  readonly historyEnd: (step: 'undo' | 'redo') => boolean;
  readonly actions: SegmentActions;
  readonly comments: Comments;
  /** Lets an issue of a segment pass. */
  readonly ignore: (id: string, key: string) => void;
  readonly setRole: (blockIndex: number, role: BlockRole) => void;
  readonly roleOf: (blockIndex: number, stored: BlockRole) => BlockRole;
};

export const EditorContext = createContext<EditorContextValue | null>(null);

export function useEditor(): EditorContextValue {
  const value = useContext(EditorContext);
  if (!value) throw new Error('a row stands outside the editor');
  return value;
}
