import { writeSrx } from '../../codec/srx/write';
import { type Failure, ok, type Result } from '../../core/result';
import { each } from '../../core/stream';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { ExportedFile } from '../memory/export-memory';
import { viewRules } from './project-rules';

/** The rules of a project as a file of SRX 2.0; rules that are off stay behind. */
export async function exportRules(
  deps: Pick<Deps, 'projects' | 'rules' | 'segmentationRules'>,
  actor: Actor,
  projectId: string,
): Promise<Result<ExportedFile, Failure>> {
  const view = await viewRules(deps, actor, projectId);
  if (!view.ok) return view;
  const { project, rules } = view.value;
  return ok({
    fileName: `${project.name}.srx`,
    mediaType: 'application/xml; charset=utf-8',
    pieces: each(writeSrx({ rules })),
  });
}
