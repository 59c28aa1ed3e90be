import { diagnose } from '../../server/diagnose';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';

export const verb: Verb = {
  name: 'doctor',
  summary: 'checks Node, set-up, data folder, disk and database, and says what to do',
  usage: 'doctor',
  options: {},
  async run({ positionals }, io) {
    expectPositionals(positionals);
    let isWell = true;
    for await (const finding of diagnose()) {
      await io.out(`${JSON.stringify(finding)}\n`);
      if (finding.state === 'wrong') isWell = false;
      io.err(
        `${finding.state === 'good' ? '✓' : finding.state === 'wrong' ? '✗' : '!'} ${finding.check}: ${finding.found}${finding.advice ? ` ${finding.advice}` : ''}\n`,
      );
    }
    return isWell ? 0 : 1;
  },
};
