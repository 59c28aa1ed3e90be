import type { TermOccurrenceView } from '@/lib/workbench/views/help';

/** What an occurrence puts into the target: its preferred rendering, or itself when it is kept. */
export const renderingOf = ({ doNotTranslate, core, renderings }: TermOccurrenceView): string =>
  doNotTranslate
    ? core
    : (renderings.find(({ status }) => status === 'preferred' || status === 'admitted')?.text ?? '');

/** Each concept once, in the order of the source. */
export const listedTerms = (terms: readonly TermOccurrenceView[]): readonly TermOccurrenceView[] =>
  terms.filter((term, i) => terms.findIndex((other) => other.entryId === term.entryId) === i);
