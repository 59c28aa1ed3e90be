import type { ParseKeys } from 'i18next';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import type { useToast } from '@/app/_components/toast';
import type { QaSettings } from '@/lib/qa/types';
import type { InlineContent } from '@/lib/text/inline';
import type { BlockRole } from '@/lib/text/types';
import type { Progress } from '@/lib/workbench/views/common';
import type { HelpForSegment, TermOccurrenceView } from '@/lib/workbench/views/help';
import type { SegmentOrigin } from '@/lib/workbench/views/segment';
import type { EDITOR_AREAS } from './areas';
import type { Comments } from './comments';
import type { EditorApi, NewTerm } from './editor-api';
import type { PreferenceStore } from './editor-preferences';
import type { Filters } from './filters';
import type { IssueStore } from './issue-store';
import type { KeyBinding } from './keymap';
import type { Dock } from './panels/layout';
import type { FieldHandle } from './target-field';
import type { Limits } from './use-limits';
import type { SegmentActions } from './use-segment-actions';
import type { OpenDocument, Session } from './use-session';

/** A message of one of the editor's areas: `editor:keys.command.confirm`. */
export type EditorLabel = ParseKeys<typeof EDITOR_AREAS>;
export const ACTION_GROUPS = ['work', 'insert', 'move', 'find', 'text', 'view'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * One thing a translator can do: reached by its keys, by menus (`ActionItem`) and shown in the help (`?`).
 *
 * To add one: a file in `actions/` that exports it, and a line in `actions/registry.ts`. `keys` are its chords at first; users may lay others over
 * them. A key that browsers use (`actions/browser-keys.ts`) is named as such in the help; the browser's own meaning stays within reach
 * through `passThrough`.
 */
export type EditorAction = KeyBinding & {
  readonly label: EditorLabel;
  readonly group: ActionGroup;
  /** @returns false to leave the key to the browser; `number` counts from 1 where `upTo` is set; no event when a menu asked */
  readonly run: (desk: Desk, number: number | null, event: KeyboardEvent | null) => unknown;
};

/**
 * One panel beside the grid. To add one: a file in `panels/` that exports it, with its `Content` through `whenShown` so that its code is
 * fetched when somebody opens it, and a line in `panels/registry.ts`. The content draws itself inside one `Panel` (`panel.tsx`) and
 * reads everything from `useDesk()`. Its key is Ctrl+Alt and its number in the registry.
 */
export type PanelSpec = {
  readonly id: string;
  readonly title: EditorLabel;
  readonly icon: LucideIcon;
  /** Where it stands at first, and whether it is open then. */
  readonly dock: Dock;
  readonly isOpen: boolean;
  readonly Content: (props: { readonly fallback?: ReactNode }) => ReactNode;
};

/** What every row needs to know about the document it stands in. Nothing here changes with a keystroke. */
export type EditorContextValue = {
  readonly view: OpenDocument;
  readonly session: Session;
  readonly api: EditorApi;
  readonly preferences: PreferenceStore;
  /** Every action with the keys it has at first. */
  readonly allActions: readonly EditorAction[];
  readonly issues: IssueStore;
  readonly settings: QaSettings;
  readonly limits: Limits;
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

/**
 * Everything an action or a panel may know and do. Rows read the smaller, steady `useEditor()`: a desk is another one whenever
 * another row is alive or its help has come.
 */
export type Desk = EditorContextValue & {
  /** The segments that are shown, in order, and the one that is alive. */
  readonly ids: readonly string[];
  readonly activeId: string | null;
  readonly activeIndex: number;
  readonly filters: Filters;
  readonly setFilters: (filters: Filters) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly progress: Progress;
  /** Goes to a segment, showing the whole document where filters hide it. */
  readonly goTo: (id: string) => void;
  /** Goes to the next segment, around the end, of which `is` holds, or says `otherwise`. */
  readonly goToNext: (is: (id: string) => boolean, otherwise: string) => void;
  /** Matches and terms of the active segment: `null` until they are here. */
  readonly help: HelpForSegment | null;
  readonly terms: readonly TermOccurrenceView[] | null;
  readonly hasHelpFailed: boolean;
  /** Puts a text into the active segment; one step of undo. */
  readonly fill: (content: InlineContent, origin: SegmentOrigin) => void;
  readonly insertMatch: (index: number) => void;
  readonly insertTerm: (index: number) => void;
  /** Writes a rendering at the cursor in the form that fits the place. */
  readonly insertRendering: (text: string) => void;
  readonly addTerm: (term: NewTerm) => ReturnType<EditorApi['addTerm']>;
  readonly split: (id: string, places: { readonly source: number; readonly target: number }) => void;
  readonly join: (id: string) => void;
  /** The words last selected in the source of the active segment. */
  readonly selectedSource: () => string;
  readonly panels: readonly PanelSpec[];
  /** Opens a panel and takes the focus there; when it is there already, back to the field. */
  readonly visitPanel: (id: string) => void;
  /** Shows something over the page, a dialog as a rule, until it calls `close`. */
  readonly show: (draw: (close: () => void) => ReactNode) => void;
  readonly toast: ReturnType<typeof useToast>;
  /** Leaves the next key press to the browser or the screen reader. */
  readonly passNextKey: () => void;
  /** A sentence of the editor's areas, in the language of the interface. */
  readonly words: (key: EditorLabel) => string;
  /** Does an action as if its key was pressed. */
  readonly run: (actionId: string) => void;
};
