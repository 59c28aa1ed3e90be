import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { exportMemory } from '@/lib/workbench/memory/export-memory';

const Params = z.object({ memoryId: Id });

/** Streams a memory as TMX: rows are read, encoded and sent without ever gathering the file. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'memoryNotFound' });
  const { deps, actor } = await house();
  const result = await exportMemory(deps, actor, key.data.memoryId);
  return result.ok ? download(result.value) : failed(result.error);
}
