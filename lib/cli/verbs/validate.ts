import { ruleMessage } from '../../codec/rule-messages';
import { validateSrx } from '../../codec/srx/validate';
import { validateTbx } from '../../codec/tbx/validate';
import { validateTmx } from '../../codec/tmx/validate';
import { CodecError, type Finding, findingOf } from '../../codec/types';
import { validateXliff } from '../../codec/xliff/validate/validate';
import { type ExchangeFile, formatNamed, openExchange } from '../exchange-file';
import { expectPositionals, WrongUsage } from '../usage';
import type { Verb } from '../verb';

/** So many records are printed at once. */
const BATCH = 200;

export const verb: Verb = {
  name: 'validate',
  summary: 'checks a TMX, XLIFF, TBX or SRX against schema and specification',
  usage: 'validate FILE [--format tmx|xliff|tbx|srx] [--encoding NAME]',
  options: { format: { type: 'string' }, encoding: { type: 'string' } },
  async run({ positionals, values }, io) {
    const [path] = expectPositionals(positionals, 'FILE') as [string];
    const encoding = typeof values['encoding'] === 'string' ? values['encoding'] : undefined;
    const asked = formatNamed(values['format']);
    let errors = 0;
    let warnings = 0;
    let lines = '';
    let waiting = 0;
    for await (const finding of findings(() => openExchange(path, asked, encoding, io))) {
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
    return errors > 0 ? 1 : 0;
  },
};

/** A file that cannot be decoded is a finding like any other. */
async function* findings(open: () => Promise<ExchangeFile>): AsyncGenerator<Finding> {
  try {
    yield* check(await open());
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    yield findingOf(error);
  }
}

async function* check({ format, chunks, encoding }: ExchangeFile): AsyncGenerator<Finding> {
  if (format === 'tmx') yield* validateTmx(chunks);
  else if (format === 'tbx') yield* validateTbx(chunks);
  else if (format === 'xliff-1.2' || format === 'xliff-2.1') yield* validateXliff(chunks);
  else if (format === 'srx') {
    const pieces: string[] = [];
    for await (const piece of chunks) pieces.push(piece);
    yield* validateSrx(pieces.join(''));
  } else throw new WrongUsage('There are rules for TMX, XLIFF, TBX and SRX.');
  const detected = encoding();
  const { declared = null } = detected ?? {};
  if (detected === null || declared === null) return;
  const says = declared.toLowerCase().replace(/^utf8$/u, 'utf-8');
  const isSame = detected.encoding.startsWith(says) || detected.evidence === 'declaration';
  if (!isSame)
    yield {
      line: 1,
      column: 1,
      rule: 'file.declaredEncoding',
      severity: 'warning',
      params: { declared, encoding: detected.encoding },
    };
}
