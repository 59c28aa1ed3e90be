/** The areas of messages that the editor's page brings along. */
export const EDITOR_AREAS = [
  'editor',
  'desk',
  'documents',
  'qa',
  'concordance',
  'segments',
  'terms',
  'common',
] as const;
