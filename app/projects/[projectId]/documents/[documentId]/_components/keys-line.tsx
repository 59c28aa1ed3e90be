'use client';

import { Pencil, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/app/_components/button';
import { Kbd } from '@/app/_components/kbd';
import { isBrowsers, refusalOf } from './actions/browser-keys';
import { EDITOR_AREAS } from './areas';
import { useChord, useEditor, useKeymap, usePreference } from './editor-context';
import type { EditorAction } from './editor-types';
import { chordsOf, clashOf } from './keymap';
import { type Recorded, useKeyRecorder } from './use-key-recorder';

type State =
  | { readonly kind: 'rest' | 'listening' }
  | { readonly kind: 'refused'; readonly why: 'typing' | 'browser' | 'digit'; readonly chord: string }
  | { readonly kind: 'taken'; readonly chord: string; readonly by: EditorAction };

/** One action in the help: what it does, its keys, and the way to give it others. */
export function KeysLine({ action }: { readonly action: EditorAction }) {
  const { t } = useTranslation(EDITOR_AREAS);
  const { preferences } = useEditor();
  const keymap = useKeymap();
  const through = useChord()('passThrough');
  const isChanged = usePreference(({ keys }) => keys[action.id] !== undefined);
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<State>({ kind: 'rest' });
  const name = t(action.label as 'desk:action.zen');

  const setKeys = (changes: Readonly<Record<string, readonly string[]>>) => {
    preferences.set((now) => ({ ...now, keys: { ...now.keys, ...changes } }));
    setState({ kind: 'rest' });
  };
  const reset = () =>
    preferences.set((now) => {
      const { [action.id]: _, ...keys } = now.keys;
      return { ...now, keys };
    });
  function onRecorded(recorded: Recorded) {
    if (recorded.kind === 'left') return setState({ kind: 'rest' });
    const { chord, prefix, hasDigit } = recorded;
    if (action.upTo !== undefined && (!hasDigit || prefix === ''))
      return setState({ kind: 'refused', why: 'digit', chord });
    const why = refusalOf(chord);
    if (why) return setState({ kind: 'refused', why, chord });
    const key = action.upTo === undefined ? chord : prefix;
    const clash = clashOf({ ...action, keys: [key] }, keymap);
    const by = clash && keymap.find(({ id }) => id === clash.id);
    if (by) setState({ kind: 'taken', chord: key, by });
    else setKeys({ [action.id]: [...new Set([...action.keys, key])] });
  }
  function takeOver(key: string, from: EditorAction) {
    const taken = new Set(chordsOf({ ...action, keys: [key] }));
    const left = from.keys.filter((own) => !chordsOf({ ...from, keys: [own] }).some((chord) => taken.has(chord)));
    setKeys({ [from.id]: left, [action.id]: [...action.keys, key] });
  }
  useKeyRecorder(state.kind === 'listening', onRecorded);

  const shown = (key: string) => shownChord(key, action.upTo);
  return (
    <li className="break-inside-avoid border-b border-line py-1.5 last:border-0">
      <div className="flex items-baseline justify-between gap-3">
        <span>{name}</span>
        <span className="flex shrink-0 flex-wrap items-center justify-end gap-1.5 text-[12px] text-ink-2">
          {action.keys.length === 0 ? t('desk:keys.none') : null}
          {action.keys.map((key, i) => (
            <span key={key} className="inline-flex items-center gap-1.5">
              {i > 0 ? t('editor:keys.or') : null}
              <Kbd keys={shown(key)} />
              {isOpen ? (
                <button
                  type="button"
                  aria-label={t('desk:keys.remove', { chord: shown(key) })}
                  title={t('desk:keys.remove', { chord: shown(key) })}
                  onClick={() => setKeys({ [action.id]: action.keys.filter((other) => other !== key) })}
                  className="grid size-6 place-items-center rounded-control hover:bg-rail hover:text-ink"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              ) : null}
            </span>
          ))}
          <IconButton
            label={t('desk:keys.change', { action: name })}
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
              setState({ kind: 'rest' });
            }}
            className="-my-1 size-6 [&_svg]:size-3.5"
          >
            <Pencil aria-hidden />
          </IconButton>
        </span>
      </div>
      {isOpen ? (
        <div className="mt-1.5 flex flex-wrap items-center gap-2 text-[12.5px] text-ink-2">
          <Button size="sm" onClick={() => setState({ kind: 'listening' })}>
            {t('desk:keys.add')}
          </Button>
          {isChanged ? (
            <Button size="sm" onClick={reset}>
              <RotateCcw aria-hidden className="size-3.5" />
              {t('desk:keys.reset')}
            </Button>
          ) : null}
          <p role="status" className="w-full empty:hidden">
            {state.kind === 'listening' ? t(action.upTo ? 'desk:keys.pressDigit' : 'desk:keys.press') : null}
            {state.kind === 'refused' ? t(`desk:keys.refused.${state.why}`, { chord: isolated(state.chord) }) : null}
            {state.kind === 'taken'
              ? t('desk:keys.taken', {
                  chord: isolated(shown(state.chord)),
                  action: t(state.by.label as 'desk:action.zen'),
                })
              : null}
          </p>
          {state.kind === 'taken' ? (
            <>
              <Button size="sm" tone="primary" onClick={() => takeOver(state.chord, state.by)}>
                {t('desk:keys.takeOver')}
              </Button>
              <Button size="sm" onClick={() => setState({ kind: 'rest' })}>
                {t('desk:keys.leave')}
              </Button>
            </>
          ) : null}
          {chordsOf(action).some(isBrowsers) ? (
            <p className="w-full">{t('desk:keys.covers', { chord: isolated(through) })}</p>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

const NAMES: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };
const shownChord = (chord: string, upTo?: number): string =>
  `${chord
    .split('+')
    .map((key) => NAMES[key] ?? key)
    .join('+')}${upTo ? `+1…${upTo}` : ''}`;

/** A chord inside an Arabic sentence: read from the left, as keyboards are labelled. */
const isolated = (chord: string): string => `\u2066${chord}\u2069`;
