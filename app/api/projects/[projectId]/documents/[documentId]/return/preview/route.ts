import { answer } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { previewReturn } from '@/lib/workbench/exchange/return-table';
import { returnRequest } from '../return-request';

/** What a bilingual table that came back would change. Nothing is stored. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const asked = await returnRequest(request, params);
  if (asked instanceof Response) return asked;
  const { deps, actor } = await house();
  return answer(await previewReturn(deps, actor, asked.input));
}
