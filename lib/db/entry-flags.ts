import { conflictsIn } from '../term/conflicts';
import type { TermEntry, TermStatus } from '../term/types';
import { sameLang } from '../text/lang';
import type { Prisma } from './generated/client';

type Transaction = Prisma.TransactionClient;
type GlossaryKey = { readonly id: string; readonly sourceLang: string; readonly targetLang: string };
type Row = {
  readonly id: string;
  readonly isLive: boolean;
  readonly isDangling: boolean;
  readonly isConflicting: boolean;
  readonly isIncomplete: boolean;
  readonly doNotTranslate: boolean;
  readonly terms: readonly {
    readonly id: string;
    readonly lang: string;
    readonly text: string;
    readonly status: string;
  }[];
};

/**
 * Brings `isConflicting` and `isIncomplete` up to date for entries that changed and for those that share a term with them,
 * now or (`formerly`, folded) before the change. Called within the transaction of the change.
 */
export async function refreshFlags(
  tx: Transaction,
  glossary: GlossaryKey,
  entryIds: readonly string[],
  formerly: readonly string[] = [],
): Promise<void> {
  if (entryIds.length === 0) return;
  const affected = new Set([...entryIds, ...(await nearTo(tx, glossary.id, entryIds, formerly))]);
  const around = affected.size === entryIds.length ? affected : await nearTo(tx, glossary.id, [...affected], []);
  const rows = await rowsOf(tx, glossary.id, [...new Set([...affected, ...around])]);
  const conflicting = new Set(
    conflictsIn(rows.filter(({ isLive }) => isLive).map(entryOf)).flatMap((conflict) => conflict.entryIds),
  );
  const changed = rows
    .filter(({ id }) => affected.has(id))
    .flatMap((row) => {
      const isConflicting = row.isLive && (row.isDangling || conflicting.has(row.id));
      const isIncomplete = !isComplete(row, glossary);
      const isSame = isConflicting === row.isConflicting && isIncomplete === row.isIncomplete;
      return isSame ? [] : [{ id: row.id, isConflicting, isIncomplete }];
    });
  if (changed.length === 0) return;
  await tx.$executeRaw`
    update "TermEntry" e set "isConflicting" = c."isConflicting", "isIncomplete" = c."isIncomplete"
    from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as c (id uuid, "isConflicting" boolean, "isIncomplete" boolean)
    where e."glossaryId" = ${glossary.id}::uuid and e.id = c.id`;
}

/** After entries went for good: what conflicted is looked at again, for going can only end a conflict. */
export async function refreshConflicting(tx: Transaction, glossary: GlossaryKey): Promise<void> {
  const rows = await tx.termEntry.findMany({
    where: { glossaryId: glossary.id, isConflicting: true },
    select: { id: true },
  });
  for (let i = 0; i < rows.length; i += BATCH) {
    await refreshFlags(
      tx,
      glossary,
      rows.slice(i, i + BATCH).map(({ id }) => id),
    );
  }
}
const BATCH = 1_000;

/** Entries that share a folded term with these or have one of the former ones, and those that relate to these. */
async function nearTo(tx: Transaction, glossaryId: string, ids: readonly string[], formerly: readonly string[]) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with keys as (
      select folded from "Term" where "glossaryId" = ${glossaryId}::uuid and "entryId" = any(${[...ids]}::text[]::uuid[])
      union select unnest(${[...formerly]}::text[])
    )
    select t."entryId"::text as id from "Term" t join keys on keys.folded = t.folded
    where t."glossaryId" = ${glossaryId}::uuid
    union
    select r."entryId"::text from "TermRelation" r
    where r."glossaryId" = ${glossaryId}::uuid and r."otherId" = any(${[...ids]}::text[]::uuid[])`;
  return rows.map(({ id }) => id);
}

const rowsOf = (tx: Transaction, glossaryId: string, ids: readonly string[]) => tx.$queryRaw<Row[]>`
  select e.id::text as id, e."deletedAt" is null and e.review <> 'rejected' as "isLive", e."isConflicting", e."isIncomplete",
    e."doNotTranslate",
    exists (
      select 1 from "TermRelation" r
      left join "TermEntry" o on o."glossaryId" = r."glossaryId" and o.id = r."otherId" and o."deletedAt" is null
      where r."glossaryId" = e."glossaryId" and r."entryId" = e.id and o.id is null
    ) as "isDangling",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', t.id, 'lang', t.lang, 'text', t.text, 'status', t.status))
      from "Term" t where t."glossaryId" = e."glossaryId" and t."entryId" = e.id
    ), '[]') as terms
  from "TermEntry" e where e."glossaryId" = ${glossaryId}::uuid and e.id = any(${[...ids]}::text[]::uuid[])`;

const entryOf = ({ id, terms }: Row): TermEntry => ({
  id,
  class: 'other',
  languages: terms.map(({ lang, ...term }) => ({ lang, terms: [{ ...term, status: term.status as TermStatus }] })),
});

const isComplete = ({ terms, doNotTranslate }: Row, { sourceLang, targetLang }: GlossaryKey): boolean =>
  doNotTranslate || [sourceLang, targetLang].every((wanted) => terms.some(({ lang }) => sameLang(lang, wanted)));
