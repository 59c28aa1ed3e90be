'use client';

import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView, GlossaryView } from '@/lib/workbench/views/glossary';
import type { EntryApi } from './entry-api';
import type { EntryFields } from './entry-fields';
import { EntryName } from './entry-name';

/** Waits this long for the next letter. Milliseconds. */
const PAUSE = 400;

/** What the entry would collide with as it stands in the form; empty until it was asked. */
export function useConflicts(
  api: EntryApi,
  entryId: string | null,
  fields: EntryFields,
  first: readonly ConflictView[],
) {
  const [conflicts, setConflicts] = useState(first);
  const asked = JSON.stringify([fields.terms.map(({ lang, text, status }) => [lang, text, status]), fields.relations]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other fields collide with nothing
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      const result = await api.check(entryId, fields);
      if (isWanted && result.ok) setConflicts(result.value);
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, entryId, asked]);
  return conflicts;
}

/** Conflicts in words, with the way to the other entry. They warn; they do not forbid to save. */
export function ConflictNotes({
  conflicts,
  entryId,
  glossary,
}: {
  conflicts: readonly ConflictView[];
  entryId: string | null;
  glossary: GlossaryView;
}) {
  const { t } = useTranslation(['entry', 'review']);
  return (
    <div role="status">
      {conflicts.length === 0 ? null : (
        <section className="rounded-card border border-saffron bg-saffron-soft px-3.5 py-2.5">
          <h2 className="flex items-center gap-2 font-semibold">
            <TriangleAlert aria-hidden className="size-4 text-saffron" />
            {t('entry:conflicts.title')}
          </h2>
          <ul className="mt-1 flex flex-col gap-1">
            {conflicts.map(({ kind, text, entry }) => {
              const isOwn = entry.id === entryId || (entry.version === 0 && entry.updatedAt === '');
              return (
                <li key={`${kind} ${entry.id}`}>
                  {t(`review:conflicts.${kind}`)}
                  {': '}
                  {isOwn ? (
                    <bdi>{text}</bdi>
                  ) : (
                    <Link href={`/glossaries/${glossary.id}/entries/${entry.id}`} className="text-bridge underline">
                      <EntryName entry={entry} glossary={glossary} />
                    </Link>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
