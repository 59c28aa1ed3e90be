import { z } from 'zod';
import { BLOCK_ROLES } from '../../text/types';
import { TRACKED_CHANGES } from '../../workbench/document/document-source';
import { IMPORT_FORMATS } from '../../workbench/document/import-document';
import { importUpload } from '../../workbench/document/import-upload';
import { job as define } from '../job';

/** Stores a large document. Killed and run again, it stores it once. */
export const job = define({
  kind: 'importDocument',
  input: z.object({
    projectId: z.uuid(),
    uploadId: z.uuid(),
    fileName: z.string(),
    name: z.string(),
    encoding: z.string().optional(),
    format: z.enum(IMPORT_FORMATS).optional(),
    trackedChanges: z.enum(TRACKED_CHANGES).optional(),
    documentId: z.uuid(),
    roles: z.record(z.string(), z.enum(BLOCK_ROLES)),
  }),
  run: (input, { deps, actor, progress }) => importUpload(deps, actor, input, progress),
});
