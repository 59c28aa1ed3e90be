import { z } from 'zod';
import type { SegmentationRules } from '@/lib/text/segmentation-rules';

const Pattern = z.string().max(20_000);
const Name = z.string().max(200);
const Rule = z.object({
  isBreak: z.boolean(),
  before: Pattern,
  after: Pattern,
  isOff: z.boolean().exactOptional(),
  note: z.string().max(2_000).exactOptional(),
});

/** Segmentation rules as requests hold them; how many there may be is the use case's to say. */
export const RulesBody: z.ZodType<SegmentationRules> = z.object({
  version: z.enum(['1.0', '2.0']),
  cascade: z.boolean(),
  segmentSubflows: z.boolean(),
  includeCodes: z.object({ start: z.boolean(), end: z.boolean(), isolated: z.boolean() }),
  languageRules: z.array(z.object({ name: Name, rules: z.array(Rule) })),
  languageMaps: z.array(z.object({ pattern: Pattern, languageRuleName: Name })),
});
