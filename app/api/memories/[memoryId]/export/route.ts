import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { exportMemory, MEMORY_EXPORT_FORMATS } from '@/lib/workbench/memory/export-memory';

const Format = z.enum(MEMORY_EXPORT_FORMATS);
const Params = z.object({ memoryId: Id });

/** Streams a memory as TMX or a table: rows are read, encoded and sent without ever gathering the file, a workbook apart. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'memoryNotFound' });
  const format = Format.safeParse(new URL(request.url).searchParams.get('format') ?? 'tmx');
  if (!format.success) return failed({ code: 'formatUnknown' });
  const { deps, actor } = await house();
  const result = await exportMemory(deps, actor, key.data.memoryId, format.data);
  return result.ok ? download(result.value) : failed(result.error);
}
