'use client';

import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Slice } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { type Mark, useMarks } from '@/app/_components/use-marks';
import type { Fitted } from '@/lib/term/fit-term';
import { type InlineContent, plainText } from '@/lib/text/inline';
import { direction } from '@/lib/text/lang';
import { contentOf, docOf, inlineNodes, targetSchema } from './target-doc';

export type FieldHandle = {
  focus(): void;
  /** Replaces everything; one step of undo. */
  replaceAll(content: InlineContent): void;
  /** Writes at the selection, with a space where words would run together. */
  insertText(text: string): void;
  /** Writes at the selection what fits behind the text before it, in the stead of as much of that as it says. */
  insertFitted(fitting: (before: string) => Fitted): void;
  selectedText(): string;
  /** Where the caret stands in the plain text, in UTF-16 units. */
  caret(): number;
  hasFocus(): boolean;
};

type Props = {
  readonly ref: Ref<FieldHandle>;
  readonly segmentId: string;
  readonly lang: string;
  readonly label: string;
  readonly placeholder: string;
  /** Read at mounting, and whenever `revision` changes: the store is newer than any prop while somebody types. */
  readonly read: () => InlineContent;
  readonly revision: InlineContent;
  readonly marks: readonly Mark[];
  readonly allowsLineBreaks: boolean;
  readonly onChange: (content: InlineContent) => void;
  readonly onLeave: (to: 'next' | 'previous') => void;
  /** Ctrl+Z and Ctrl+Y when the field's own history is at its end. @returns whether something was done */
  readonly onHistoryEnd: (step: 'undo' | 'redo') => boolean;
  /** Where the pointer was when the row was activated: the caret goes there. `row` leaves the focus to the row. */
  readonly at: { readonly left: number; readonly top: number } | 'field' | 'row';
};

/** What this page copied last: pasted back, it brings its codes along. Text from elsewhere is only text. */
let copied: { readonly text: string; readonly slice: Slice } | null = null;
/** States of rows left behind, so that undo still works on coming back. */
const left = new Map<string, EditorState>();

/** The rich field of the active row. */
export function TargetField(props: Props) {
  const { ref, segmentId, lang, read, revision, marks, at } = props;
  const mount = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: one view per segment; what changes meanwhile is read through `latest`
  useEffect(() => {
    if (!mount.current) return;
    const made = new EditorView(
      { mount: mount.current },
      {
        state: stateFor(segmentId, read(), () => latest.current),
        attributes: () => attributesOf(latest.current),
        dispatchTransaction(transaction) {
          const state = made.state.apply(transaction);
          made.updateState(state);
          if (transaction.docChanged) latest.current.onChange(contentOf(state.doc));
        },
        handlePaste: (v, event) => paste(v, event.clipboardData?.getData('text/plain') ?? ''),
        handleDOMEvents: { copy: remember, cut: remember },
        clipboardTextSerializer: (slice) =>
          slice.content.textBetween(0, slice.content.size, '\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? ''),
      },
    );
    view.current = made;
    focusAt(made, at);
    return () => {
      left.set(segmentId, made.state);
      view.current = null;
      made.destroy();
    };
  }, [segmentId]);
  // somebody else changed the segment (a repetition, a decision in a conflict): show it, without touching own typing
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says when; the text is read from the store
  useEffect(() => {
    const v = view.current;
    if (!v || v.composing) return;
    const stored = latest.current.read();
    if (JSON.stringify(stored) !== JSON.stringify(contentOf(v.state.doc))) {
      const tr = v.state.tr;
      v.updateState(v.state.apply(tr.replaceWith(1, v.state.doc.content.size - 1, inlineNodes(stored))));
    }
  }, [revision]);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => view.current?.focus(),
      hasFocus: () => view.current?.hasFocus() ?? false,
      replaceAll(content) {
        const v = view.current;
        if (!v) return;
        const tr = v.state.tr.replaceWith(1, v.state.doc.content.size - 1, inlineNodes(content));
        v.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
        v.focus();
      },
      insertText(text) {
        if (view.current) insert(view.current, text, view.current.state.selection.from);
      },
      insertFitted(fitting) {
        const v = view.current;
        if (!v) return;
        const { from } = v.state.selection;
        const { text, eats } = fitting(v.state.doc.textBetween(1, from, '\n', '\ufffc'));
        insert(v, text, from - eats);
      },
      selectedText() {
        const v = view.current;
        if (!v) return '';
        const { from, to } = v.state.selection;
        return v.state.doc.textBetween(from, to, ' ', '').trim();
      },
      caret() {
        const v = view.current;
        return v ? v.state.doc.textBetween(1, v.state.selection.to, '', '').length : 0;
      },
    }),
    [],
  );

  useMarks(mount, marks, revision);

  return (
    <div className="relative">
      {plainText(revision) === '' && revision.length === 0 ? (
        <div
          aria-hidden="true"
          dir={direction(lang)}
          className="pointer-events-none absolute inset-x-0 top-0 text-start text-ink-2"
        >
          <bdi>{props.placeholder}</bdi>
        </div>
      ) : null}
      <div ref={mount} className="text min-h-7 outline-none" lang={lang} dir={direction(lang)} />
    </div>
  );
}

/** Writes from a place to the end of the selection, with a space where words would run together. */
function insert(view: EditorView, text: string, from: number): void {
  const { doc, selection, tr } = view.state;
  const before = doc.textBetween(Math.max(1, from - 1), from);
  const after = doc.textBetween(selection.to, Math.min(doc.content.size - 1, selection.to + 1));
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  const spaced = `${isWord(before) ? ' ' : ''}${text}${isWord(after) ? ' ' : ''}`;
  view.dispatch(tr.insertText(spaced, from, selection.to).scrollIntoView());
  view.focus();
}

function attributesOf({ lang, label }: Props): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang,
    dir: direction(lang),
    spellcheck: 'true',
    autocapitalize: 'off',
    translate: 'no',
  };
}

function stateFor(segmentId: string, content: InlineContent, props: () => Props): EditorState {
  const before = left.get(segmentId);
  if (before && JSON.stringify(contentOf(before.doc)) === JSON.stringify(content)) {
    return before.reconfigure({ plugins: pluginsFor(props) });
  }
  return EditorState.create({ doc: docOf(content), plugins: pluginsFor(props) });
}

/** Plugins keep their state by key, so a state that was left behind gets its history back. */
function pluginsFor(props: () => Props): Plugin[] {
  const leave = (to: 'next' | 'previous', edge: 'up' | 'down') => (_: EditorState, __: unknown, v?: EditorView) => {
    if (!v?.endOfTextblock(edge)) return false;
    props().onLeave(to);
    return true;
  };
  return [
    history(),
    keymap({
      'Mod-z': chainCommands(undo, () => props().onHistoryEnd('undo')),
      'Mod-y': chainCommands(redo, () => props().onHistoryEnd('redo')),
      'Mod-Shift-z': chainCommands(redo, () => props().onHistoryEnd('redo')),
      Enter: (state, dispatch) => {
        if (props().allowsLineBreaks) dispatch?.(state.tr.insertText('\n'));
        return true;
      },
      ArrowUp: leave('previous', 'up'),
      ArrowDown: leave('next', 'down'),
    }),
    keymap(baseKeymap),
    new Plugin({ props: { handleDrop: (_, event) => event.dataTransfer?.files.length !== 0 } }),
  ];
}

function focusAt(view: EditorView, at: Props['at']): void {
  const found = typeof at === 'object' ? view.posAtCoords(at) : null;
  const selection = found ? TextSelection.near(view.state.doc.resolve(found.pos)) : TextSelection.atEnd(view.state.doc);
  view.dispatch(view.state.tr.setSelection(selection).setMeta('addToHistory', false));
  if (at !== 'row') view.focus();
}

function remember(view: EditorView): boolean {
  const slice = view.state.selection.content();
  const text = slice.content.textBetween(0, slice.content.size, '\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '');
  copied = { text, slice };
  return false;
}

/** Pastes text as text: no markup of other programs, no line breaks where the segment has none. */
function paste(view: EditorView, raw: string): boolean {
  const text = raw.replace(/\r\n?/gu, '\n');
  if (copied && copied.text === text) {
    view.dispatch(view.state.tr.replaceSelection(copied.slice).scrollIntoView());
    return true;
  }
  const line = text.replace(/\s*\n\s*/gu, ' ').replace(/\0/gu, '');
  if (line === '') return true;
  const slice = new Slice(Fragment.from(targetSchema.text(line)), 0, 0);
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
  return true;
}
