import { type Failure, ok, type Result } from '../../core/result';
import type { Deps } from '../deps';
import { type SegmentDocumentInput, type SegmentedDocument, segmentDocument } from '../document/segment-document';
import { refuse } from '../failures';
import { rulesOfProject } from './project-rules';

/** For a document by rules that somebody wrote, milliseconds, and for each character beyond. The shipped ones are linear. */
const LIMIT = 5_000;
const LIMIT_OF_A_CHARACTER = 1 / 1_000;

/** What cutting by the rules of a project asks for. */
export type RuleNeeds = 'rules' | 'bounded' | 'segmentationRules';

type Input = SegmentDocumentInput extends infer Each ? (Each extends unknown ? Omit<Each, 'rules'> : never) : never;

/**
 * Cuts a document by the rules of its project. Rules of the project's own get so much time and no more.
 * @throws CodecError when a packed file cannot be read
 */
export async function cutDocument(
  deps: Pick<Deps, RuleNeeds>,
  projectId: string,
  input: Input,
): Promise<Result<SegmentedDocument, Failure>> {
  const { rules, version } = await rulesOfProject(deps, projectId);
  const work = () => segmentDocument({ ...input, rules } as SegmentDocumentInput);
  if (version === 0) return ok(work());
  const length = 'text' in input ? input.text.length : input.bytes.length * 10;
  const cut = deps.bounded(work, Math.ceil(LIMIT + length * LIMIT_OF_A_CHARACTER));
  return cut ? ok(cut.value) : refuse('rulesTooSlow');
}
