const COUNTED = ['words', 'numbers', 'numbersMissing', 'names'] as const;
const PLAIN = ['length', 'punctuation', 'role', 'locked', 'manual', 'shifted', 'moved'] as const;
type ReasonKey = (typeof COUNTED)[number] | (typeof PLAIN)[number];

/** A reason of the aligner (`words:5`, `length`) as the key of its sentence; null for one nobody has words for. */
export function reasonOf(reason: string): { readonly key: ReasonKey; readonly count: number } | null {
  const [name, count] = reason.split(':');
  const key = [...COUNTED, ...PLAIN].find((known) => known === name);
  return key ? { key, count: Number(count ?? 0) } : null;
}
