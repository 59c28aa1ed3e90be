import { z } from 'zod';
import { TRACKED_CHANGES } from '../../workbench/document/document-source';
import { IMPORT_FORMATS } from '../../workbench/document/import-document';
import { previewUpload } from '../../workbench/document/import-upload';
import { job as define } from '../job';

/** Cuts a large document to show how it would be stored. */
export const job = define({
  kind: 'previewDocument',
  input: z.object({
    projectId: z.uuid(),
    uploadId: z.uuid(),
    fileName: z.string(),
    name: z.string(),
    encoding: z.string().optional(),
    format: z.enum(IMPORT_FORMATS).optional(),
    trackedChanges: z.enum(TRACKED_CHANGES).optional(),
  }),
  run: (input, { deps, actor, progress }) => previewUpload(deps, actor, input, progress),
});
