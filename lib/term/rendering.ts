/** A term that may be put into a translation. */
export type Insertable = { readonly text: string; readonly status: string; readonly number?: string | undefined };

/**
 * The rendering that an occurrence in the source asks for: of several in use the one whose number is that of the source, where
 * the entry says numbers; else the first. Proclitics of the source (وبـ, لـ) ask for nothing: they are words of their own here.
 */
export function renderingFor<T extends Insertable>(renderings: readonly T[], why: string): T | null {
  const used = renderings.filter(({ status }) => status === 'preferred' || status === 'admitted');
  const [first = null] = used;
  if (first === null) return null;
  // what was found inflected is mostly a plural or a dual: the entry has singulars
  const numbers: readonly string[] = why === 'inflected' ? ['plural', 'dual'] : ['', 'singular', 'mass', 'other'];
  if (numbers.includes(first.number ?? '')) return first;
  return used.find(({ number }) => numbers.includes(number ?? '')) ?? first;
}
