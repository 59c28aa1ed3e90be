import { TBX_ELEMENTS, type TbxDatum, type TbxElement } from './types';

/**
 * Statements that a dialect has no category for are written as notes that begin with this, so that nothing is lost and
 * our own reader gives them back. Other tools show them as notes.
 */
const KEY = 'qantara:datum ';

/** @param instead the nearest value that was written beside it, which the reader takes out again */
export const ownNote = (datum: TbxDatum, instead: string | null): string =>
  KEY + JSON.stringify(instead === null ? datum : { ...datum, instead });

export type OwnNote = { readonly datum: TbxDatum; readonly instead: string | null };

/** The statement in a note of ours, or `null` for any other note. */
export function readOwnNote(text: string): OwnNote | null {
  if (!text.startsWith(KEY)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(KEY.length));
  } catch {
    return null; // someone edited it: an ordinary note
  }
  const datum = datumOf(value);
  if (datum === null) return null;
  const { instead } = value as { instead?: unknown };
  return { datum, instead: typeof instead === 'string' ? instead : null };
}

function datumOf(value: unknown): TbxDatum | null {
  if (typeof value !== 'object' || value === null) return null;
  const { element, type, value: text, xml, target, about } = value as Record<string, unknown>;
  if (!TBX_ELEMENTS.includes(element as TbxElement) || typeof type !== 'string' || typeof text !== 'string')
    return null;
  if (!Array.isArray(about)) return null;
  const inner = about.map(datumOf);
  if (inner.includes(null)) return null;
  return {
    element: element as TbxElement,
    type,
    value: text,
    ...(typeof xml === 'string' ? { xml } : {}),
    ...(typeof target === 'string' ? { target } : {}),
    about: inner as readonly TbxDatum[],
  };
}
