import { CodecError } from '../../codec/types';
import { DOCUMENT_CHECKS } from '../../qa/document-registry';
import { styleOf } from '../../qa/document-style';
import { CHECKS } from '../../qa/registry';
import { runChecks } from '../../qa/run';
import { runDocumentChecks } from '../../qa/run-document';
import { withTerms } from '../../qa/term-uses';
import type { DocumentSegment, QaIssue, QaSettings } from '../../qa/types';
import { TermAutomaton } from '../../term/automaton';
import { readGlossaryFile } from '../glossary-file';
import { type FilePair, filePairs } from '../pairs-file';
import { WrongUsage } from '../usage';
import type { Io, Verb } from '../verb';

/** So many records are printed at once. */
const BATCH = 500;

export const verb: Verb = {
  name: 'qa',
  summary: 'Runs the quality checks over a bilingual file.',
  usage: 'qa FILE.xlf|FILE.tmx [--glossary F.csv|F.tbx] [--checks a,b]',
  options: { glossary: { type: 'string' }, checks: { type: 'string' } },
  async run({ positionals, values }, io) {
    const [file, ...more] = positionals;
    if (file === undefined) throw new WrongUsage('Name the file: FILE.xlf or FILE.tmx');
    if (more.length > 0) throw new WrongUsage(`Not understood: ${more.join(' ')}`);
    const settings = settingsOf(values['checks']);
    let segments: readonly DocumentSegment[];
    try {
      segments = await readSegments(file, values['glossary'], io);
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      io.err(`qantara qa: ${error.message}\n`);
      return 1;
    }
    const issues = await report(segments, settings, io);
    io.err(`${segments.length} segments, ${issues} issues\n`);
    return issues > 0 ? 1 : 0;
  },
};

/** Only the checks that were named, whether or not they are on by default. */
function settingsOf(checks: unknown): QaSettings {
  if (typeof checks !== 'string') return {};
  const wanted = checks.split(',').map((id) => id.trim());
  const known = [...CHECKS, ...DOCUMENT_CHECKS].map(({ id }) => id);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new WrongUsage(`There is no check ${unknown.join(', ')}. Checks: ${known.join(', ')}`);
  return { enabled: Object.fromEntries(known.map((id) => [id, wanted.includes(id)])) };
}

async function readSegments(file: string, glossary: unknown, io: Io): Promise<readonly DocumentSegment[]> {
  const entries = typeof glossary === 'string' ? await readGlossaryFile(glossary, io) : null;
  const automaton = entries === null ? null : new TermAutomaton(entries);
  const byId = new Map(entries?.map((entry) => [entry.id, entry]));
  const pairs: FilePair[] = [];
  for await (const pair of filePairs(file, io)) pairs.push(pair);
  const style = styleOf(pairs.map(({ target }) => target.text));
  return pairs.map(({ unit, source, target, isConfirmed, percent }) => {
    const origin = percent === null ? null : ({ kind: 'match', score: percent, isEdited: false } as const);
    const segment = { id: unit, source, target, isConfirmed, origin, style };
    return automaton === null ? segment : { id: unit, ...withTerms(segment, automaton, (id) => byId.get(id)) };
  });
}

/** Prints what is found, segment by segment, and then what only comparing them shows. */
async function report(segments: readonly DocumentSegment[], settings: QaSettings, io: Io): Promise<number> {
  let count = 0;
  const lines: string[] = [];
  const add = async (unit: string, { checkId, severity, params, span }: QaIssue): Promise<void> => {
    count++;
    lines.push(JSON.stringify({ unit, check: checkId, severity, params, span }));
    if (lines.length >= BATCH) await io.out(`${lines.splice(0).join('\n')}\n`);
  };
  for (const segment of segments) for (const issue of runChecks(segment, settings)) await add(segment.id, issue);
  for (const { segmentId, ...issue } of runDocumentChecks(segments, settings)) await add(segmentId, issue);
  if (lines.length > 0) await io.out(`${lines.join('\n')}\n`);
  return count;
}
