import type { LanguagePair } from '../views/common';
import type { AttachedGlossary, AttachedMemory, ProjectSettings, ProjectView } from '../views/project';

export type ProjectDraft = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isSample: boolean;
};

export type ProjectStore = {
  list(): Promise<readonly ProjectView[]>;
  get(projectId: string): Promise<{ readonly project: ProjectView; readonly settings: ProjectSettings } | null>;
  create(draft: ProjectDraft): Promise<void>;
  /** Settings that are not named stay as they are. */
  update(
    projectId: string,
    patch: { readonly name?: string; readonly description?: string; readonly settings?: Partial<ProjectSettings> },
  ): Promise<boolean>;
  remove(projectId: string): Promise<boolean>;
  memories(projectId: string): Promise<readonly AttachedMemory[]>;
  glossaries(projectId: string): Promise<readonly AttachedGlossary[]>;
  attachMemory(
    projectId: string,
    memoryId: string,
    use: { readonly priority: number; readonly penalty: number; readonly isWritten: boolean },
  ): Promise<void>;
  detachMemory(projectId: string, memoryId: string): Promise<void>;
  attachGlossary(
    projectId: string,
    glossaryId: string,
    use: { readonly priority: number; readonly isWritten: boolean },
  ): Promise<void>;
  detachGlossary(projectId: string, glossaryId: string): Promise<void>;
};
