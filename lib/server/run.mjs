import { spawn } from 'node:child_process';

/**
 * Runs a Node script to its end. Told to stop meanwhile (SIGTERM; Ctrl+C reaches it by itself), we end it and ourselves: set-up leaves
 * nothing running behind.
 *
 * @param {readonly string[]} args the script and its arguments
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, output?: 'keep' | 'show', command?: string, shell?: boolean }} options
 *   `show` passes output on to standard error
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(args, { cwd, env = process.env, output = 'keep', command = process.execPath, shell = false }) {
  return new Promise((resolve, reject) => {
    const kept = output === 'keep' ? 'pipe' : 2;
    const child = spawn(command, [...args], { cwd, env, shell, windowsHide: true, stdio: ['ignore', kept, kept] });
    const stop = () => {
      child.kill('SIGTERM');
      process.exit(143);
    };
    process.once('SIGTERM', stop);
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', stop);
      resolve({ status: code ?? 1, output: text });
    });
  });
}
