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
