import type { Side } from '../../align/alignment';
import { type FilePair, type FileToPair, pairFiles } from '../../align/pair-files';
import { type Failure, ok, type Result } from '../../core/result';
import { sameLang } from '../../text/lang';
import { numbersIn } from '../../text/numbers';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { RuleNeeds } from '../rules/cut-document';
import { langOfSentences, sentencesOf } from './alignment-texts';

export type UploadedFile = { readonly uploadId: string; readonly path: string };
/** A file as the person who confirms the pairs sees it. */
export type FileView = UploadedFile & {
  readonly side: Side | null;
  readonly segments: number;
  /** Why it cannot be aligned, when it cannot. */
  readonly failure: Failure | null;
};
/** `source` and `target` are places in `files`. */
export type PairsView = { readonly files: readonly FileView[]; readonly pairs: readonly FilePair[] };

/** Files of one folder; somebody has to look through the pairs. */
export const MOST_FILES = 1000;

/** Reads the files of a folder, says which language each is in and how they seem to belong together. */
export async function proposePairs(
  deps: Pick<Deps, 'projects' | 'segments' | 'documents' | RuleNeeds | 'uploads'>,
  actor: Actor,
  { projectId, files }: { readonly projectId: string; readonly files: readonly UploadedFile[] },
): Promise<Result<PairsView, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const { sourceLang, targetLang } = found.project;
  const views: FileView[] = [];
  const known: FileToPair[] = [];
  for (const file of files.slice(0, MOST_FILES)) {
    const text = { kind: 'upload', uploadId: file.uploadId, fileName: file.path } as const;
    const read = await sentencesOf(deps, projectId, text, sourceLang);
    if (!read.ok) {
      views.push({ ...file, side: null, segments: 0, failure: read.error });
      known.push({ path: '', side: null, numbers: new Set(), length: 0 });
      continue;
    }
    const lang = langOfSentences(read.value, { sourceLang, targetLang });
    const side = lang === null ? null : sameLang(lang, sourceLang) ? 'source' : 'target';
    const values = read.value.flatMap(({ text: sentence }) => numbersIn(sentence, lang ?? sourceLang));
    views.push({ ...file, side, segments: read.value.length, failure: null });
    known.push({
      path: file.path,
      side,
      numbers: new Set(values.map(({ value }) => value)),
      length: read.value.reduce((sum, sentence) => sum + sentence.text.length, 0),
    });
  }
  return ok({ files: views, pairs: pairFiles(known, { sourceLang, targetLang }) });
}
