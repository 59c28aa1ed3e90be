import type { ElementNode } from '../element';
import {
  CHANGE_TRACKING,
  GLOSSARY,
  ITS,
  MATCHES,
  METADATA,
  RESOURCE_DATA,
  SIZE_RESTRICTION,
  VALIDATION,
} from '../names';
import type { Report } from './report';

const MODULES = new Set([MATCHES, GLOSSARY, METADATA, RESOURCE_DATA, SIZE_RESTRICTION, VALIDATION, ITS]);

/** Whether a namespace is one of the standard's modules, which have rules of their own for their ids. */
export const isModule = (uri: string): boolean => MODULES.has(uri) || CHANGE_TRACKING.test(uri);

/** The rule that stands for what a module's schema says of its elements. */
const RULES: ReadonlyMap<string, string> = new Map([
  [MATCHES, 'mtc-values'],
  [GLOSSARY, 'gls-entry'],
  [METADATA, 'mda-meta'],
  [RESOURCE_DATA, 'res-ref'],
  [SIZE_RESTRICTION, 'slr-restriction'],
  [VALIDATION, 'val-values'],
  [ITS, 'its-version'],
]);
export const moduleRule = (uri: string): string | null => RULES.get(uri) ?? null;

/** Where the top element of each module may stand. Source: XLIFF 2.1 §4.2.2, constraints of file, group and unit. */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map([
  [`${MATCHES} matches`, ['unit']],
  [`${GLOSSARY} glossary`, ['unit']],
  [`${METADATA} metadata`, ['xliff', 'file', 'group', 'unit']],
  [`${RESOURCE_DATA} resourceData`, ['file', 'group', 'unit']],
  [`${SIZE_RESTRICTION} profiles`, ['file']],
  [`${SIZE_RESTRICTION} data`, ['file', 'group', 'unit']],
  [`${VALIDATION} validation`, ['file', 'group', 'unit']],
]);

/**
 * Elements of modules stand where they may, and at most once each, which no schema holds and is told as a warning.
 * `children` are those of one file, group or unit. ITS and change tracking come as they like.
 */
export function checkModulePlaces(parent: ElementNode, children: readonly ElementNode[], report: Report): void {
  const seen = new Set<string>();
  for (const child of children) {
    if (!isModule(child.uri) || child.uri === ITS || CHANGE_TRACKING.test(child.uri)) continue;
    const name = `${child.uri} ${child.local}`;
    const params = { element: child.name, parent: parent.name };
    if (!PLACES.get(name)?.includes(parent.local)) report('foreign-place', child.at, params);
    else if (seen.has(name)) report('foreign-place', child.at, { ...params, reason: 'repeated' }, 'warning');
    seen.add(name);
  }
}
