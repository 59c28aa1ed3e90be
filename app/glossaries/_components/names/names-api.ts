import { ask } from '@/app/_components/ask';
import type { Failure, Result } from '@/lib/core/result';

/** Hands work on names to the queue. */
export const startNames = (deed: object): Promise<Result<{ readonly jobId: string }, Failure>> =>
  ask('/api/names', {
    method: 'POST',
    body: JSON.stringify(deed),
    headers: { 'content-type': 'application/json' },
  });
