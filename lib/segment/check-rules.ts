import type { SegmentationRules } from '../text/segmentation-rules';
import { rulesOfLanguage } from './rules-of-language';
import type { RuleIssue } from './types';

/** What is wrong with any rule of a file, in any language, in the order of the file. */
export function checkRules(rules: SegmentationRules): readonly RuleIssue[] {
  return rules.languageRules.flatMap((set) => {
    const languageMaps = [{ pattern: '.*', languageRuleName: set.name }];
    const alone = { ...rules, languageRules: [set], languageMaps };
    return rulesOfLanguage(alone, 'x').issues;
  });
}
