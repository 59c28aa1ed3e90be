import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, Note, TermClassName, TermText } from '@/app/_lib/schemas';
import { addEntry } from '@/lib/workbench/edit-entry';

const Params = z.object({ projectId: Id });
const Body = z.object({
  source: TermText,
  target: TermText,
  class: TermClassName,
  note: Note,
  doNotTranslate: z.boolean(),
});

/** A term from the editor, proposed to the glossary that the project writes to. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'projectNotFound' }, { status: 404 });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  const [found, glossaries] = await Promise.all([
    deps.projects.get(key.data.projectId),
    deps.projects.glossaries(key.data.projectId),
  ]);
  if (!found) return failed({ code: 'projectNotFound' });
  const written = glossaries.find((use) => use.isWritten);
  if (!written) return failed({ code: 'noWrittenGlossary' });
  const { source, target, ...entry } = body;
  const { sourceLang, targetLang } = found.project;
  const terms = [
    { lang: sourceLang, text: source, status: 'preferred' as const },
    { lang: targetLang, text: target, status: 'preferred' as const },
  ];
  return answer(
    await addEntry(deps, actor, { glossaryId: written.glossary.id, entry: { ...entry, review: 'proposed', terms } }),
    201,
  );
}
