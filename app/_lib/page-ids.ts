import 'server-only';
import { notFound } from 'next/navigation';
import { Id } from './schemas';

/** The ids in a page's address. One that cannot be an id never reaches the database: nothing is there. */
export async function pageIds<T extends Record<string, string>>(params: Promise<T>): Promise<T> {
  const ids = await params;
  for (const id of Object.values(ids)) if (!Id.safeParse(id).success) notFound();
  return ids;
}
