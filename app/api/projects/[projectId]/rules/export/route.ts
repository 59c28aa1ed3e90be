import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { exportRules } from '@/lib/workbench/rules/export-rules';

const Params = z.object({ projectId: Id });

/** The segmentation rules of a project as a file of SRX 2.0. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const { deps, actor } = await house();
  const result = await exportRules(deps, actor, key.data.projectId);
  return result.ok ? download(result.value) : failed(result.error);
}
