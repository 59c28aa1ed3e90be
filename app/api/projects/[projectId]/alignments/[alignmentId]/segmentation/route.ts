import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { returnSegmentation } from '@/lib/workbench/alignment/return-segmentation';
import { AlignmentParams, SegmentationBody } from '../key';

/** Cuts a document of the project as the alignment cuts it, or says what that would do. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const body = await readJson(request, SegmentationBody);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await returnSegmentation(deps, actor, { ...key.data, ...body }));
}
