import { useEffect, useMemo, useReducer } from 'react';
import type { RuleKey } from '@/lib/segment/rules-of-language';
import type { SegmentationRule, SegmentationRules } from '@/lib/text/segmentation-rules';

/** Steps back that are kept. */
const STEPS = 200;

type State = {
  readonly rules: SegmentationRules;
  readonly past: readonly SegmentationRules[];
  readonly future: readonly SegmentationRules[];
};
type Step = { readonly kind: 'change'; readonly to: SegmentationRules } | { readonly kind: 'undo' | 'redo' };

/** Rules that are being written, with a way back. */
export function useRules(start: SegmentationRules) {
  const [state, step] = useReducer(reduce, { rules: start, past: [], future: [] });
  return useMemo(
    () => ({
      rules: state.rules,
      canUndo: state.past.length > 0,
      canRedo: state.future.length > 0,
      change: (to: SegmentationRules) => step({ kind: 'change', to }),
      undo: () => step({ kind: 'undo' }),
      redo: () => step({ kind: 'redo' }),
    }),
    [state],
  );
}

/** Ctrl+Z and Ctrl+Shift+Z outside of fields, which have their own. */
export function useUndoKeys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]),textarea,select');

function reduce(state: State, step: Step): State {
  const { rules, past, future } = state;
  if (step.kind === 'change')
    return step.to === rules ? state : { rules: step.to, past: [...past.slice(-STEPS), rules], future: [] };
  const [from, to] = step.kind === 'undo' ? [past, future] : [future, past];
  const next = from.at(-1);
  if (!next) return state;
  const [rest, grown] = [from.slice(0, -1), [...to, rules]];
  return step.kind === 'undo' ? { rules: next, past: rest, future: grown } : { rules: next, past: grown, future: rest };
}

/** Rules with another list in one of their sets. */
export const withSet = (
  rules: SegmentationRules,
  name: string,
  change: (set: readonly SegmentationRule[]) => readonly SegmentationRule[],
): SegmentationRules => ({
  ...rules,
  languageRules: rules.languageRules.map((set) => (set.name === name ? { ...set, rules: change(set.rules) } : set)),
});

/** A list with one of its items moved by some places; the same list where it would leave it. */
export function moved<T>(items: readonly T[], index: number, by: number): readonly T[] {
  const to = index + by;
  if (to < 0 || to >= items.length) return items;
  const rest = items.toSpliced(index, 1);
  return rest.toSpliced(to, 0, items[index]!);
}

export const sameRule = (a: RuleKey | null, b: RuleKey | null): boolean =>
  a !== null && b !== null && a.ruleIndex === b.ruleIndex && a.languageRuleName === b.languageRuleName;
