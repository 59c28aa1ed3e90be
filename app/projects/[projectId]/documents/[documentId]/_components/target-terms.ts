import { termUses } from '@/lib/qa/term-uses';
import type { TermUse } from '@/lib/qa/types';
import { TermAutomaton } from '@/lib/term/automaton';
import type { TermEntry } from '@/lib/term/types';
import type { TermOccurrenceView } from '@/lib/workbench/views/help';

/**
 * Finds, in a translation, the renderings of the terms of its source, with every form the recogniser knows.
 * Made once per segment and language; asked on every keystroke.
 */
export function targetTermFinder(
  occurrences: readonly TermOccurrenceView[],
  sourceLang: string,
  targetLang: string,
): (text: string) => readonly TermUse[] {
  const entries = new Map<string, TermEntry>();
  for (const { entryId, class: termClass, core, renderings, doNotTranslate, review } of occurrences) {
    if (review === 'rejected') continue;
    entries.set(entryId, {
      id: entryId,
      class: termClass,
      doNotTranslate,
      languages: [
        { lang: sourceLang, terms: [{ id: `${entryId}-source`, text: core, status: 'preferred' }] },
        { lang: targetLang, terms: renderings.map(({ text, status }, i) => ({ id: `${entryId}-${i}`, text, status })) },
      ],
    });
  }
  const automaton = new TermAutomaton(entries.values());
  return (text) =>
    termUses({ lang: targetLang, text }, sourceLang, automaton, (id) => entries.get(id), { withPossible: true });
}
