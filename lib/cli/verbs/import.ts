import { basename } from 'node:path';
import { readBytes } from '../../io/bytes';
import { importSource } from '../../io/import-source';
import { importDocument } from '../../workbench/document/import-document';
import { createProject } from '../../workbench/project/create-project';
import { bringBack } from '../bring-back';
import { formatOption } from '../document-formats';
import { projectNamed } from '../named';
import { granted, record } from '../outcome';
import { WrongUsage } from '../usage';
import type { Verb } from '../verb';
import { withHouse } from '../with-house';

export const verb: Verb = {
  name: 'import',
  summary:
    'brings documents into a project; with --create the project is made when there is none of that name; with --return a bilingual table comes back into its document',
  usage:
    'import FILE… --project NAME [--format txt|html|md|docx|xlsx|srt|vtt|json|po|xliff|auto] [--encoding E] [--keep-changes] [--create] [--return DOCUMENT] [--source-lang ar] [--target-lang en]',
  options: {
    project: { type: 'string' },
    format: { type: 'string', default: 'auto' },
    encoding: { type: 'string' },
    create: { type: 'boolean' },
    return: { type: 'string' },
    'keep-changes': { type: 'boolean' },
    'source-lang': { type: 'string', default: 'ar' },
    'target-lang': { type: 'string', default: 'en' },
  },
  async run({ positionals, values }, io) {
    const name = values['project'];
    if (positionals.length === 0) throw new WrongUsage('Missing: FILE');
    if (typeof name !== 'string') throw new WrongUsage('Missing: --project NAME');
    const format = formatOption(values['format']);
    const trackedChanges = values['keep-changes'] === true ? 'keep' : 'accept';
    const encoding = typeof values['encoding'] === 'string' ? values['encoding'] : undefined;
    await withHouse('import', async (deps, actor) => {
      const known = (await deps.projects.list()).some((project) => project.name === name);
      if (values['create'] === true && !known) {
        const languages = { sourceLang: String(values['source-lang']), targetLang: String(values['target-lang']) };
        granted(await createProject(deps, actor, { name, ...languages }));
      }
      const project = await projectNamed(deps, name);
      for (const file of positionals) {
        if (typeof values['return'] === 'string') {
          await bringBack(deps, actor, { file, projectId: project.id, name: values['return'] }, io);
          continue;
        }
        const { source, detected } = importSource(await readBytes(file, io), file, {
          encoding,
          format,
          trackedChanges,
        });
        const found = detected?.encoding ?? 'binary';
        const hasMark = (detected?.bomLength ?? 0) > 0;
        const input = { ...source, projectId: project.id, name: basename(file), encoding: found, hasMark };
        const { documentId } = granted(await importDocument(deps, actor, input));
        const document = await deps.documents.get(project.id, documentId);
        await record(io, { file, document: documentId, format: source.format, encoding: found, ...document!.progress });
      }
    });
    return 0;
  },
};
