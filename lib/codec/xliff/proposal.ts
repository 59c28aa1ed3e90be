import { escapeText, replaceIllegal } from '../xml/escape';
import { MATCHES } from './names';
import { optional } from './write-codes';

/** What a target was made from: a unit of a memory, as plain texts. */
export type XliffProposal = {
  readonly source: string;
  readonly target: string;
  /** Whole percent, 0–100. */
  readonly percent: number;
  /** Name of the memory. */
  readonly origin: string | null;
};

const text = (value: string): string => escapeText(replaceIllegal(value));
const name = (value: string | null): string | null => (value === null ? null : replaceIllegal(value));

/** A match of the Translation Candidates module. @param id of the segment @param core prefix of the core's elements, with colon */
export const match2 = (id: string, { source, target, percent, origin }: XliffProposal, prefix: string, core: string) =>
  `<${prefix}match ref="#${id}" matchQuality="${percent}" type="tm"${optional('origin', name(origin))}>` +
  `<${core}source>${text(source)}</${core}source><${core}target>${text(target)}</${core}target></${prefix}match>`;

/** The list that matches stand in, first in their unit. */
export const matches2 = (matches: readonly string[], lineBreak: string): string =>
  `<mtc:matches xmlns:mtc="${MATCHES}">${lineBreak}${matches.map((match) => match + lineBreak).join('')}</mtc:matches>${lineBreak}`;

/** @param mid of the segment; null where it is the whole unit */
export const altTrans = (mid: string | null, { source, target, percent, origin }: XliffProposal, core: string) =>
  `<${core}alt-trans${optional('mid', mid)} match-quality="${percent}%"${optional('origin', name(origin))}>` +
  `<${core}source>${text(source)}</${core}source><${core}target>${text(target)}</${core}target></${core}alt-trans>`;
