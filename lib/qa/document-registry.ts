import { nameInconsistent } from './checks/name-inconsistent';
import { nameSpelling } from './checks/name-spelling';
import { sameSource } from './checks/same-source';
import { sameTarget } from './checks/same-target';
import type { DocumentCheck } from './types';

/**
 * Every check that compares segments with each other. Apart from the checks of pairs, because names bring their
 * statistics along (a quarter of a megabyte), which a page that checks while one types does not need.
 */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = [sameSource, sameTarget, nameInconsistent, nameSpelling];
