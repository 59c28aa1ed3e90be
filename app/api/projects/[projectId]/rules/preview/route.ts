import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Lang } from '@/app/_lib/schemas';
import { previewRules } from '@/lib/workbench/rules/preview-rules';
import { RulesBody } from '../rules-body';

/** Longer texts say nothing more to somebody who looks at them. */
const Body = z.object({ rules: RulesBody, lang: Lang, text: z.string().max(20_000) });

/** Cuts a text by rules that are being written. Nothing is stored. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await previewRules(deps, actor, body));
}
