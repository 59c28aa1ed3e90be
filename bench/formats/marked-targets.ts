import { CodecError } from '../../lib/codec/types';
import { patchXliff } from '../../lib/codec/xliff/patch';
import { readXliff } from '../../lib/codec/xliff/read';
import { validateXliff } from '../../lib/codec/xliff/validate/validate';
import { collect, each } from '../../lib/core/stream';
import type { InlineContent } from '../../lib/text/inline';
import { decoded, type Sample } from './samples';

export type Edited = {
  readonly path: string;
  readonly family: 1 | 2;
  readonly before: string;
  readonly after: string;
  readonly segments: number;
  readonly wasValid: boolean;
  /** Rules that the file breaks now and did not break before, with the line. */
  readonly newErrors: readonly string[];
};

/** A file with every target changed to its source's text in marks, codes and all, and every segment translated; or why not. */
export async function markedTargets(sample: Sample): Promise<Edited | string> {
  const found = decoded(sample);
  if (typeof found === 'string') return found;
  const before = found.text;
  try {
    const items = await collect(readXliff(each([before])));
    const version = items.find((item) => item.kind === 'document')?.document.version ?? '1.2';
    const units = items.flatMap((item) => (item.kind === 'unit' ? [item.unit] : []));
    const edits = units.flatMap(({ index, segments }) =>
      segments.map(({ source }, segment) => ({
        unit: index,
        segment,
        status: 'translated' as const,
        target: marked(source),
      })),
    );
    const after = patchXliff(before, edits, { targetLang: 'ar', addStates: false });
    const had = await brokenRules(before);
    const newErrors = (await brokenRules(after)).filter(([rule]) => had.every(([known]) => known !== rule));
    return {
      path: sample.path,
      family: version.startsWith('2') ? 2 : 1,
      before,
      after,
      segments: edits.length,
      wasValid: had.length === 0,
      newErrors: newErrors.map(([rule, line]) => `${rule} in line ${line}`),
    };
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return `${error.code} ${error.params['reason'] ?? ''}`.trim();
  }
}

const marked = (source: InlineContent): InlineContent => [
  { kind: 'text', text: '«' },
  ...source,
  { kind: 'text', text: ' & <مترجم>»' },
];

const brokenRules = async (text: string): Promise<(readonly [rule: string, line: number])[]> =>
  (await collect(validateXliff(each([text]))))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, line }) => [rule, line] as const);
