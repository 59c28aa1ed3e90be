import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { MOST_FILES, proposePairs } from '@/lib/workbench/alignment/propose-pairs';
import { startAlignment } from '@/lib/workbench/alignment/start-alignment';

const Params = z.object({ projectId: Id });
const Path = z.string().min(1).max(1000);
const Stored = z.object({ uploadId: Id, path: Path });
const Body = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('propose'), files: z.array(Stored).max(MOST_FILES) }),
  z.object({
    kind: z.literal('align'),
    pairs: z
      .array(z.object({ name: z.string().max(1000), source: Stored, target: Stored }))
      .min(1)
      .max(MOST_FILES),
  }),
]);

/** How the files of a folder belong together (`propose`), and the job that aligns the pairs somebody has confirmed (`align`). */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  const { projectId } = key.data;
  if (body.kind === 'propose') return answer(await proposePairs(deps, actor, { projectId, files: body.files }));
  const stored = ({ uploadId, path }: z.output<typeof Stored>) =>
    ({ kind: 'upload', uploadId, fileName: path }) as const;
  const pairs = body.pairs.map(({ name, source, target }) => ({
    name,
    source: stored(source),
    target: stored(target),
    whenReversed: 'swap' as const,
  }));
  return answer(await startAlignment(deps, actor, { projectId, pairs }), 202);
}
