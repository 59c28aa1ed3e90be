import { attribute, descendants, type ElementNode, elements, qualified } from '../element';
import { SIZE_RESTRICTION } from '../names';
import type { Report } from './report';
import { isIsolated } from './world';

/** Profiles of a file: whether they are the standard's own, whose values we know how to read. */
export type SizeProfiles = { readonly isGeneralStandard: boolean; readonly isStorageStandard: boolean };

/** Without profiles the values are taken as the standard's own write them. */
export const NO_PROFILES: SizeProfiles = { isGeneralStandard: true, isStorageStandard: true };

export function readProfiles(profiles: ElementNode): SizeProfiles {
  const isStandard = (name: string, own: readonly string[]): boolean => {
    const value = attribute(profiles, name);
    return value === null || value === '' || own.includes(value);
  };
  return {
    isGeneralStandard: isStandard('generalProfile', ['xliff:codepoints']),
    isStorageStandard: isStandard('storageProfile', ['xliff:utf8', 'xliff:utf16', 'xliff:utf32']),
  };
}

/** Ids that `sizeInfoRef` may name: of all elements in an `slr:data` directly in this element. */
export function* sizeDataIds(holder: ElementNode): Generator<string> {
  for (const data of elements(holder)) if (data.uri === SIZE_RESTRICTION && data.local === 'data') yield* idsIn(data);
}
export function* idsIn(data: ElementNode): Generator<string> {
  for (const element of descendants(data)) {
    const id = attribute(element, 'id') ?? attribute(element, 'xml:id');
    if (id !== null) yield id;
  }
}

const INTEGER = /^[0-9]+$/u;
const RESTRICTION = /^(?:\*|[0-9]+|[0-9]+\s*,\s*(?:[0-9]+|\*))$/u;

/** Size and length attributes of one element. `known` says whether an id is in an `slr:data` in reach. */
export function checkSize(
  element: ElementNode,
  profiles: SizeProfiles,
  known: (id: string) => boolean,
  report: Report,
): void {
  const value = (name: string): string | null => qualified(element, SIZE_RESTRICTION, name);
  const integer = (name: string, isStandard: boolean): void => {
    const found = value(name);
    if (found !== null && isStandard && !INTEGER.test(found.trim()))
      report('slr-integer', element.at, { attribute: name, value: found });
  };
  const restriction = (name: string, isStandard: boolean): void => {
    const found = value(name)?.trim() ?? null;
    if (found === null || !isStandard) return;
    if (found === '') report('slr-restriction', element.at, { attribute: name }, 'warning');
    else if (!RESTRICTION.test(found)) report('slr-restriction', element.at, { attribute: name, value: found });
  };
  integer('sizeInfo', profiles.isGeneralStandard);
  integer('equivStorage', profiles.isStorageStandard);
  restriction('sizeRestriction', profiles.isGeneralStandard);
  restriction('storageRestriction', profiles.isStorageStandard);

  const ref = value('sizeInfoRef');
  if (ref !== null) {
    if (value('sizeInfo') !== null) report('slr-ref', element.at, { reason: 'besideSizeInfo' });
    if (!known(ref)) report('slr-ref', element.at, { ref });
  }
  const isEnd = element.local === 'ec' && !isIsolated(element);
  if (isEnd && ['sizeInfoRef', 'sizeInfo', 'equivStorage'].some((name) => value(name) !== null))
    report('slr-ref', element.at, { element: element.name });
}
