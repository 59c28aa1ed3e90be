import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { issueMessage, refusalMessage } from '../../codec/issue-messages';
import { CodecError, type CodecIssue } from '../../codec/types';
import { convert } from '../../workbench/exchange/convert';
import type { ConvertReport } from '../../workbench/exchange/convert-input';
import { fileFormat, finished, onTheWayTo, openToConvert } from '../convert-file';
import { progressLine } from '../progress';
import { expectPositionals, WrongUsage } from '../usage';
import type { Io, Verb } from '../verb';

/** Places told of each kind of issue; the rest are counted. */
const SHOWN = 10;

export const verb: Verb = {
  name: 'convert',
  summary: 'converts between TMX, XLIFF, TBX, SRX, CSV, TSV, XLSX and glossaries of OmegaT',
  usage:
    'convert INPUT OUTPUT [--from F] [--to F] [--source-lang L] [--target-lang L] [--encoding NAME] [--dialect TBX-Basic|TBX-Min|TBX-Core] [--style dca|dct] [--allow-loss] [--mark]',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    'source-lang': { type: 'string' },
    'target-lang': { type: 'string' },
    encoding: { type: 'string' },
    dialect: { type: 'string' },
    style: { type: 'string' },
    'allow-loss': { type: 'boolean' },
    mark: { type: 'boolean' },
  },
  async run({ positionals, values }, io) {
    const [input, output] = expectPositionals(positionals, 'INPUT', 'OUTPUT') as [string, string];
    const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined);
    const to = fileFormat(values['to'], output);
    if (to === null) throw new WrongUsage(`Name the format of ${output}: --to F`);
    if (to === 'xlsx' && output === '-')
      throw new WrongUsage('A workbook is written to a file, not to standard output.');
    const languages = { sourceLang: text('source-lang') ?? 'ar', targetLang: text('target-lang') ?? 'en' };
    const log = new IssueLog(io);
    const progress = progressLine(io);
    try {
      const asked = { asked: values['from'], encoding: text('encoding'), languages };
      const source = await openToConvert(input, asked, io);
      const pieces = convert({
        chunks: source.chunks,
        from: source.format,
        to: onTheWayTo(to),
        sourceLang: text('source-lang'),
        targetLang: text('target-lang'),
        tbx: tbxOptions(text('dialect'), text('style'), values['allow-loss'] === true),
        mark: values['mark'] === true,
        onIssue: (issue) => log.add(issue),
        onUnit: (count) => progress.show(`${count} units`),
      });
      const report = await writeOut(finished(pieces, to, languages, basename(output, '.xlsx')), output, io);
      progress.end();
      log.end();
      io.err(`${report.read} units read, ${report.written} written, ${report.refused} rejected\n`);
      return 0;
    } catch (error) {
      progress.end();
      if (!(error instanceof CodecError)) throw error;
      log.end();
      io.err(
        `${input}:${error.at.line}:${error.at.column}: ${refusalMessage(error)} [${error.code}]\nNothing was written.\n`,
      );
      return 1;
    }
  },
};

function tbxOptions(dialect: string | undefined, style: string | undefined, allowLoss: boolean) {
  const known = (['TBX-Basic', 'TBX-Min', 'TBX-Core'] as const).find((each) => each === dialect);
  if (dialect !== undefined && known === undefined) throw new WrongUsage(`No such dialect: ${dialect}`);
  if (style !== undefined && style !== 'dca' && style !== 'dct') throw new WrongUsage('--style takes dca or dct');
  return { ...(known ? { dialect: known } : {}), ...(style ? { style: style as 'dca' | 'dct' } : {}), allowLoss };
}

type Pieces = AsyncGenerator<string | Uint8Array, ConvertReport>;

/** Writes beside the file and takes its name at the end, so that a failure leaves what was there. `-`: standard output. */
async function writeOut(pieces: Pieces, output: string, io: Io): Promise<ConvertReport> {
  if (output === '-') return drain(pieces, (piece) => io.out(String(piece)));
  const beside = `${output}.${process.pid}.part`;
  const file = createWriteStream(beside);
  try {
    await once(file, 'open');
    const failed = once(file, 'error').then(([error]) => Promise.reject(error));
    failed.catch(() => undefined);
    const report = await drain(pieces, async (piece) => {
      if (!file.write(piece)) await Promise.race([once(file, 'drain'), failed]);
    });
    await new Promise<void>((resolve, reject) => {
      file.on('error', reject);
      file.end(resolve);
    });
    await rename(beside, output);
    return report;
  } catch (error) {
    file.destroy();
    await rm(beside, { force: true });
    throw error;
  }
}

async function drain(
  pieces: Pieces,
  take: (piece: string | Uint8Array) => void | Promise<void>,
): Promise<ConvertReport> {
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return value;
    await take(value);
  }
}

/** Tells the first places of each kind of issue, and how many there were. */
class IssueLog {
  private readonly counts = new Map<string, number>();
  constructor(private readonly io: Io) {}

  add(issue: CodecIssue): void {
    const count = (this.counts.get(issue.code) ?? 0) + 1;
    this.counts.set(issue.code, count);
    if (count > SHOWN) return;
    const what = issue.severity === 'unitRefused' ? 'rejected' : issue.severity;
    this.io.err(`${issue.at.line}:${issue.at.column}: ${what}: ${issueMessage(issue)} [${issue.code}]\n`);
  }

  end(): void {
    for (const [code, count] of this.counts) if (count > SHOWN) this.io.err(`… ${count} of ${code} in all\n`);
  }
}
