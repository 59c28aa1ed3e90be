import type { Case } from './documents-2.testkit';
import { CODE_CASES } from './samples-2-codes.testkit';
import { MODULE_CASES } from './samples-2-modules.testkit';
import { STRUCTURE_CASES } from './samples-2-parts.testkit';

/** For each rule a document that breaks it beside one that does not. */
export const CASES: readonly Case[] = [...STRUCTURE_CASES, ...CODE_CASES, ...MODULE_CASES];
