import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { proposeAlignmentNames } from '@/lib/workbench/alignment/propose-names';
import { AlignmentParams } from '../key';

/** Proposes the names of confirmed links to the project's glossary; a long alignment is answered with the job that does it. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'json');
  if (refusal) return refusal;
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const { deps, actor } = await house();
  const outcome = await proposeAlignmentNames(deps, actor, key.data);
  return answer(outcome, outcome.ok && outcome.value.kind === 'started' ? 202 : 200);
}
