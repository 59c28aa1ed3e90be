import { type Failure, fail, ok, type Result } from '@/lib/core/result';

/** Asks the server for JSON. Never rejects: a lost connection is the failure `offline`, trouble over there `unexpected`. */
export async function ask<T>(url: string, init?: RequestInit): Promise<Result<T, Failure>> {
  try {
    const response = await fetch(url, init);
    if (response.status >= 500) return fail({ code: 'unexpected' });
    const answer = await response.json();
    return response.ok ? ok(answer as T) : fail(answer as Failure);
  } catch {
    return fail({ code: 'offline' });
  }
}
