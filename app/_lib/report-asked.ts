import 'server-only';
import { z } from 'zod';
import { SEVERITIES } from '@/lib/qa/types';
import { REPORT_GROUPS, type ReportFilter } from '@/lib/workbench/views/report';
import { Id } from './schemas';

const Asked = z.object({
  check: z.string().max(60).optional().catch(undefined),
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  document: Id.optional().catch(undefined),
  show: z.literal('ignored').optional().catch(undefined),
  group: z.enum(REPORT_GROUPS).catch('document'),
  cursor: z
    .string()
    .regex(/^\d{1,9}[.]\d{1,9}$/u)
    .nullable()
    .catch(null),
});

/** What an address asks of a report; what it cannot mean is left out. */
export function reportAsked(search: unknown): ReportFilter & { readonly cursor: string | null } {
  const { check, severity, document, show, group, cursor } = Asked.parse(search);
  return { checkId: check, severity, documentId: document, isIgnored: show === 'ignored', group, cursor };
}
