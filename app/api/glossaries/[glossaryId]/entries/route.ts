import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { EntryBody } from '@/app/_lib/entry-schema';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { addEntry } from '@/lib/workbench/glossary/edit-entry';
import { searchEntries } from '@/lib/workbench/glossary/open-entry';

const Params = z.object({ glossaryId: Id });
type Context = { params: Promise<unknown> };

/** Entries with a text in one of their terms, a handful. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const { deps, actor } = await house();
  const text = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 300);
  return answer(await searchEntries(deps, actor, { ...key.data, text }));
}

/** Adds an entry. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const body = await readJson(request, z.object({ entry: EntryBody }));
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await addEntry(deps, actor, { ...key.data, entry: { ...body.entry, review: 'approved' } }), 201);
}
