import type { Deps } from '../workbench/deps';
import type { DocumentView } from '../workbench/views/document';
import type { MemoryView } from '../workbench/views/memory';
import type { ProjectView } from '../workbench/views/project';
import { Refused } from './outcome';

/** People name things on the command line; ids work as well. @throws Refused when there is none of that name */
export async function memoryNamed(deps: Pick<Deps, 'memories'>, name: string): Promise<MemoryView> {
  const memory = (await deps.memories.byName(name)) ?? (isId(name) ? await deps.memories.get(name) : null);
  return memory ?? missing('memoryNotFound', name);
}

export async function projectNamed(deps: Pick<Deps, 'projects'>, name: string): Promise<ProjectView> {
  const project = (await deps.projects.list()).find((known) => known.name === name || known.id === name);
  return project ?? missing('projectNotFound', name);
}

export async function documentNamed(
  deps: Pick<Deps, 'documents'>,
  projectId: string,
  name: string,
): Promise<DocumentView> {
  const document = (await deps.documents.list(projectId)).find((known) => known.name === name || known.id === name);
  return document ?? missing('documentNotFound', name);
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

function missing(code: 'memoryNotFound' | 'projectNotFound' | 'documentNotFound', name: string): never {
  throw new Refused({ code, params: { name } });
}
