import type { Socket } from 'node:net';

/** Calls back for each line that comes over a connection; a line longer than `limit` characters ends the connection. */
export function onLines(socket: Socket, limit: number, take: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    if (rest.length > limit) socket.destroy();
    for (const line of lines) take(line);
  });
}
