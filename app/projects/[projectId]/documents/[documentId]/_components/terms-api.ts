import type { Failure, Result } from '@/lib/core/result';
import type { Counterpart, SpellingView } from '@/lib/workbench/views/help';
import { ask } from './editor-api';

/** What dialogs about terms ask the server for; both reject when no answer came. */
export const termsApi = (projectId: string) => ({
  counterpart: (body: {
    readonly segmentId: string;
    readonly side: 'source' | 'target';
    readonly words: string;
    readonly target: string;
  }): Promise<Result<{ readonly counterpart: Counterpart | null }, Failure>> =>
    ask('POST', `/api/projects/${projectId}/terms/counterpart`, JSON.stringify(body)),
  spellings: (name: string): Promise<Result<readonly SpellingView[], Failure>> =>
    ask('GET', `/api/projects/${projectId}/terms/spellings?name=${encodeURIComponent(name)}`),
});
