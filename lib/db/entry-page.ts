import { fold } from '../text/fold';
import { primaryLang } from '../text/lang';
import { lightCore } from '../text/light-cut';
import type { EntryFilter } from '../workbench/ports/glossaries';
import type { Page } from '../workbench/views/common';
import type { TermEntryView } from '../workbench/views/glossary';
import { entryView, entryWithTerms } from './entry-rows';
import type { Prisma, PrismaClient } from './generated/client';

/** Entries are counted up to here; a list that is longer says so. */
const COUNTED = 10_000;

/**
 * A page of entries, the newest first. Text is found as it is typed or without what Arabic attaches to it: للقذافي finds القذافي;
 * where nothing has it so, without single letters before it too (لحفتر). `total` stops at 10,000 and one.
 */
export async function entryPage(
  db: PrismaClient,
  glossaryId: string,
  filter: EntryFilter,
  cursor: string | null,
  limit: number,
): Promise<Page<TermEntryView>> {
  const text = filter.text ?? '';
  const page = await pageOf(db, glossaryId, filter, cursor, limit, formsOf(text));
  if (page.items.length > 0 || cursor !== null || text === '') return page;
  const looser = looserFormsOf(text);
  return looser.length === 0 ? page : { ...(await pageOf(db, glossaryId, filter, null, limit, looser)), next: null };
}

async function pageOf(
  db: PrismaClient,
  glossaryId: string,
  filter: EntryFilter,
  cursor: string | null,
  limit: number,
  forms: readonly string[],
): Promise<Page<TermEntryView>> {
  const where = { glossaryId, ...filterWhere(filter, forms) };
  const [rows, counted] = await Promise.all([
    db.termEntry.findMany({
      where: { ...where, ...(cursor ? { id: { lt: cursor } } : {}) },
      include: entryWithTerms,
      omit: { evidence: true },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
    db.termEntry.findMany({ where, select: { id: true }, take: COUNTED + 1 }),
  ]);
  const items = rows.slice(0, limit).map(entryView);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null, total: counted.length };
}

function formsOf(text: string): readonly string[] {
  if (text === '') return [];
  const folded = fold(text, 'spelling');
  const core = folded.split(' ').map(lightCore).join(' ');
  return core.length < 3 || core === folded ? [folded] : [folded, core];
}

/** Without one or two of the letters that Arabic writes joined to a word. */
const looserFormsOf = (text: string): readonly string[] => {
  const folded = fold(text, 'spelling');
  return [1, 2].flatMap((letters) => {
    const rest = folded.slice(letters);
    return /^[وفبلك]+$/u.test(folded.slice(0, letters)) && rest.length >= 3 ? [rest] : [];
  });
};

const filterWhere = (
  { review, class: termClass, domain, isConflicting, missing, isDeleted }: EntryFilter,
  forms: readonly string[],
): Prisma.TermEntryWhereInput => ({
  deletedAt: isDeleted ? { not: null } : null,
  ...(domain ? { domain } : {}),
  ...(isConflicting ? { isConflicting } : {}),
  ...(missing ? { isIncomplete: true, terms: { none: { lang: { startsWith: primaryLang(missing) } } } } : {}),
  ...(review ? { review } : {}),
  ...(termClass ? { class: termClass } : {}),
  ...(forms.length > 0
    ? { AND: { terms: { some: { OR: forms.map((folded) => ({ folded: { contains: folded } })) } } } }
    : {}),
});
