import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import type { CheckItem } from '@/lib/workbench/exchange/check-upload';

export type TellingFinding = {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};
export type CheckedFileFacts = Extract<CheckItem, { kind: 'file' }>;
export type CheckEnd = Extract<CheckItem, { kind: 'end' }>;
export type CheckState = {
  readonly file: CheckedFileFacts | null;
  readonly findings: readonly TellingFinding[];
  readonly end: CheckEnd | null;
};
export const NOTHING_CHECKED: CheckState = { file: null, findings: [], end: null };

type Line = CheckedFileFacts | CheckEnd | { readonly kind: 'finding'; readonly finding: TellingFinding };
export type CheckRequest = { readonly file: File; readonly format: string; readonly encoding: string };

/** Sends a file to be checked and tells how far that is, piece by piece. Empty format or encoding: as detected. */
export async function checkFile(
  { file, format, encoding }: CheckRequest,
  onState: (state: CheckState) => void,
  signal: AbortSignal,
): Promise<Result<null, Failure>> {
  const query = new URLSearchParams({ name: file.name });
  if (format !== '') query.set('format', format);
  if (encoding !== '') query.set('encoding', encoding);
  try {
    const headers = { 'x-qantara': 'upload' };
    const response = await fetch(`/api/check?${query}`, { method: 'POST', body: file, headers, signal });
    if (response.status >= 500) return fail({ code: 'unexpected' });
    if (!response.ok || !response.body) return fail((await response.json()) as Failure);
    let state = NOTHING_CHECKED;
    for await (const lines of linesOf(response.body)) {
      state = lines.reduce(taken, state);
      onState(state);
    }
    return state.end ? ok(null) : fail({ code: 'checkInterrupted' });
  } catch {
    return fail({ code: 'offline' });
  }
}

function taken(state: CheckState, json: string): CheckState {
  const line = JSON.parse(json) as Line;
  if (line.kind === 'file') return { ...state, file: line };
  if (line.kind === 'end') return { ...state, end: line };
  return { ...state, findings: [...state.findings, line.finding] };
}

/** The whole lines of each piece of a body. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
}
