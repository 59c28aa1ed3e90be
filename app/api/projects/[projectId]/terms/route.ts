import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, Note, TermClassName, TermText } from '@/app/_lib/schemas';
import { proposeFromEditor } from '@/lib/workbench/glossary/propose-from-editor';

const Params = z.object({ projectId: Id });
const Body = z.object({
  segmentId: Id.optional(),
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
  return answer(await proposeFromEditor(deps, actor, { ...key.data, ...body }), 201);
}
