import { ruleMessage } from '../../codec/rule-messages';
import { CodecError, type Finding, findingOf } from '../../codec/types';
import { checkFile } from '../../workbench/exchange/check-file';
import { fileYield } from '../../workbench/exchange/file-yield';
import { type ExchangeFile, formatNamed, openExchange } from '../exchange-file';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';

/** So many records are printed at once. */
const BATCH = 200;

export const verb: Verb = {
  name: 'validate',
  summary: 'checks a TMX, XLIFF, TBX, SRX or table against schema and specification',
  usage: 'validate FILE [--format tmx|xliff|tbx|srx|csv|tsv] [--encoding NAME]',
  options: { format: { type: 'string' }, encoding: { type: 'string' } },
  async run({ positionals, values }, io) {
    const [path] = expectPositionals(positionals, 'FILE') as [string];
    const encoding = typeof values['encoding'] === 'string' ? values['encoding'] : undefined;
    const asked = formatNamed(values['format']);
    const open = () => openExchange(path, asked, encoding, io);
    let errors = 0;
    let warnings = 0;
    let lines = '';
    let waiting = 0;
    for await (const finding of findings(open)) {
      if (finding.severity === 'error') errors++;
      else warnings++;
      const { line, column, rule, severity, params = {} } = finding;
      lines += `${JSON.stringify({ line, column, rule, severity, message: ruleMessage(rule, params), params })}\n`;
      if (++waiting < BATCH) continue;
      await io.out(lines);
      lines = '';
      waiting = 0;
    }
    if (lines !== '') await io.out(lines);
    io.err(`${errors} errors, ${warnings} warnings\n`);
    for await (const line of yieldOf(path, open)) io.err(line);
    return errors > 0 ? 1 : 0;
  },
};

/** A file that cannot be decoded is a finding like any other. */
async function* findings(open: () => Promise<ExchangeFile>): AsyncGenerator<Finding> {
  let file: ExchangeFile;
  try {
    file = await open();
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    yield findingOf(error);
    return;
  }
  yield* checkFile(file);
}

/** What an import would take; standard input is gone once it was checked. */
async function* yieldOf(path: string, open: () => Promise<ExchangeFile>): AsyncGenerator<string> {
  if (path === '-') return;
  try {
    const file = await open();
    const { of, kept, refused, repaired, brokenAt } = await fileYield(file.format, file.chunks);
    const until = brokenAt === null ? '' : `, up to line ${brokenAt.line}`;
    yield `An import keeps ${kept} ${of}${until}; ${refused} left out, ${repaired} mended.\n`;
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    yield 'An import keeps nothing.\n';
  }
}
