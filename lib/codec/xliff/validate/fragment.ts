import { isNmtoken } from './values';

/** One step of a fragment identifier: `u=u1`, or `m1` with an empty prefix. */
type Selector = { readonly prefix: string; readonly id: string };
export type Fragment =
  | { readonly kind: 'fragment'; readonly isAbsolute: boolean; readonly selectors: readonly Selector[] }
  | { readonly kind: 'broken'; readonly rule: 'frag-syntax' | 'frag-prefix' | 'frag-leaf' };

const PATH = ['f', 'g', 'u'];
const LEAVES = new Set(['n', 'd', 't', '']);
/** Prefixes of the modules: of the specification's own list and those its modules are written with. */
const MODULES = new Set(['gls', 'mtc', 'mda', 'res', 'slr', 'val', 'ctr', 'fs', 'its', 'itsm', 'pgs']);

/**
 * Reads a fragment identifier of XLIFF 2: `#`, an optional `/`, selectors parted by `/`.
 *
 * File, group and unit come first, in this order; then at most one of note, data, target inline, module element and
 * segment or source inline (no prefix), as the last. Spec: XLIFF 2.1 §3.
 */
export function parseFragment(reference: string): Fragment {
  const broken = (rule: 'frag-syntax' | 'frag-prefix' | 'frag-leaf'): Fragment => ({ kind: 'broken', rule });
  const isAbsolute = reference[1] === '/';
  const body = reference.slice(isAbsolute ? 2 : 1);
  const selectors: Selector[] = [];
  for (const step of body.split('/')) {
    const equals = step.indexOf('=');
    const prefix = equals === -1 ? '' : step.slice(0, equals);
    const id = step.slice(equals + 1);
    if (!isNmtoken(id) || id.trim() !== id || (equals !== -1 && (!isNmtoken(prefix) || prefix.trim() !== prefix)))
      return broken('frag-syntax');
    if (prefix !== '' && selectors.some((other) => other.prefix === prefix)) return broken('frag-syntax');
    selectors.push({ prefix, id });
  }
  for (const { prefix } of selectors)
    if (!PATH.includes(prefix) && !LEAVES.has(prefix) && !MODULES.has(prefix)) return broken('frag-prefix');
  let step = 0;
  for (const [i, { prefix }] of selectors.entries()) {
    const place = PATH.indexOf(prefix);
    if (place === -1 ? i !== selectors.length - 1 : place < step) return broken('frag-leaf');
    step = place;
  }
  return { kind: 'fragment', isAbsolute, selectors };
}

export const isFragment = (reference: string): boolean => reference.startsWith('#');

/** Whether the path of a fragment is this file and unit, or silent about them (then it is read from where it stands). */
export function isInUnit(
  fragment: Extract<Fragment, { kind: 'fragment' }>,
  place: { readonly file: string | null; readonly unit: string | null },
): boolean {
  const id = (prefix: string) => fragment.selectors.find((selector) => selector.prefix === prefix)?.id ?? null;
  const [file, unit] = [id('f'), id('u')];
  if (unit === null && (file !== null || id('g') !== null)) return false;
  return (file === null || file === place.file) && (unit === null || unit === place.unit);
}

export const leafOf = (fragment: Extract<Fragment, { kind: 'fragment' }>): Selector | null => {
  const last = fragment.selectors.at(-1);
  return last === undefined || PATH.includes(last.prefix) ? null : last;
};
