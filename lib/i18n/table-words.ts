import type { TableWords } from '../codec/bilingual/table';
import { SEGMENT_STATUSES, type SegmentStatus } from '../workbench/views/common';
import type { Locale } from './locale';
import arCommon from './locales/ar/common.json';
import arExchange from './locales/ar/exchange.json';
import enCommon from './locales/en/common.json';
import enExchange from './locales/en/exchange.json';

const wordsOf = (
  { status, role }: typeof enCommon | typeof arCommon,
  { table }: typeof enExchange | typeof arExchange,
) => ({
  ...table,
  statuses: status,
  roles: role,
});

/** The words around a bilingual table. */
export const TABLE_WORDS: Readonly<Record<Locale, TableWords>> = {
  ar: wordsOf(arCommon, arExchange),
  en: wordsOf(enCommon, enExchange),
};

/** A status by its name in either language of the interface, or by its id, however its letters are written. */
export function statusOfWords(words: string): SegmentStatus | null {
  const wanted = plain(words);
  const isIt = (status: SegmentStatus) =>
    [status, ...Object.values(TABLE_WORDS).map(({ statuses }) => statuses[status])].some(
      (one) => plain(one) === wanted,
    );
  return SEGMENT_STATUSES.find(isIt) ?? null;
}

/** Without tashkeel and letter case: people type a status as they are used to. */
const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
