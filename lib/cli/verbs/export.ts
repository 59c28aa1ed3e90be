import { isLocale, LOCALES } from '../../i18n/locale';
import { TABLE_WORDS } from '../../i18n/table-words';
import { writtenFile } from '../../io/written-bytes';
import { exportDocument } from '../../workbench/document/export-document';
import { EXPORT_FORMATS } from '../../workbench/views/document';
import { documentNamed, projectNamed } from '../named';
import { granted } from '../outcome';
import { writePieces } from '../output';
import { expectPositionals, WrongUsage } from '../usage';
import type { Verb } from '../verb';
import { withHouse } from '../with-house';

export const verb: Verb = {
  name: 'export',
  summary:
    'writes a document of a project in the format it came in, as TMX, XLIFF, finished article, bilingual page or table',
  usage: `export DOCUMENT --project NAME --to ${EXPORT_FORMATS.join('|')} [--matches] [--locale en|ar] [-o FILE]`,
  options: {
    project: { type: 'string' },
    to: { type: 'string', default: 'xliff-2.1' },
    matches: { type: 'boolean' },
    locale: { type: 'string', default: 'en' },
    output: { type: 'string', short: 'o' },
  },
  async run({ positionals, values }, io) {
    const [name] = expectPositionals(positionals, 'DOCUMENT');
    const format = EXPORT_FORMATS.find((known) => known === values['to']);
    if (typeof values['project'] !== 'string') throw new WrongUsage('Missing: --project NAME');
    if (!format) throw new WrongUsage(`--to takes one of ${EXPORT_FORMATS.join(', ')}`);
    const locale = values['locale'];
    if (!isLocale(locale)) throw new WrongUsage(`--locale takes one of ${LOCALES.join(', ')}`);
    const projectName = values['project'];
    await withHouse('export', async (deps, actor) => {
      const project = await projectNamed(deps, projectName);
      const document = await documentNamed(deps, project.id, name!);
      const input = {
        projectId: project.id,
        documentId: document.id,
        format,
        withMatches: values['matches'] === true,
        words: TABLE_WORDS[locale],
        locale,
      };
      const { pieces, lacking } = await writtenFile(granted(await exportDocument(deps, actor, input)));
      await writePieces(pieces, values['output'], io);
      if (lacking) io.err(`qantara export: ${lacking} cannot hold the translation: it is written as UTF-8\n`);
    });
    return 0;
  },
};
