import { renderingFor } from '@/lib/term/rendering';
import type { TermOccurrenceView } from '@/lib/workbench/views/help';

/** What an occurrence puts into the target: the rendering that it asks for, or itself when it is kept. */
export const renderingOf = ({ doNotTranslate, core, renderings, why }: TermOccurrenceView): string =>
  doNotTranslate ? core : (renderingFor(renderings, why)?.text ?? '');

/** Each concept once, in the order of the source. */
export const listedTerms = (terms: readonly TermOccurrenceView[]): readonly TermOccurrenceView[] =>
  terms.filter((term, i) => terms.findIndex((other) => other.entryId === term.entryId) === i);

/** Whether a term of this status may be written. */
export const isUsed = (status: string): boolean => status === 'preferred' || status === 'admitted';
