import type { Outside } from '../workbench/ports/outside';
import { boundedPattern } from './bounded-pattern';
import { boundedWork } from './bounded-work';
import { newId } from './clock';
import { matcherAddress } from './matcher-address';
import { matcherClient } from './matcher-client';
import { shippedRules } from './shipped-rules';
import { uploads } from './uploads';
import { wordModels } from './word-models';

const matcher = matcherClient(matcherAddress);

/** What use cases need beside a database: the time, new ids, the segmentation rules that come with the program, uploads, patterns, the matcher. */
export const outside: Outside = {
  now: () => new Date(),
  newId,
  segmentationRules: shippedRules,
  uploads,
  bounded: boundedWork,
  pattern: boundedPattern,
  matcher,
  concordance: matcher,
  fragments: matcher,
  wordModels: wordModels(),
};
