import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { onLines } from '../io/lines';
import type { MatcherAnswer, MatcherQuestion, MatcherRequest } from '../io/matcher-client';
import type { ConcordanceFinder, FragmentFinder } from '../workbench/concordance/concordance';
import type { Matcher } from '../workbench/memory/finder';

/** All that the process answers. */
export type MemoryMatcher = Matcher & ConcordanceFinder & FragmentFinder;

/** Longest question, characters: a segment is no book. */
const LONGEST = 1 << 22;

/** Answers questions over a socket, a JSON object a line each way, in the order in which answers are known. */
export async function serveMatcher(
  matcher: MemoryMatcher,
  address: string,
  onError: (error: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
    onLines(socket, LONGEST, (line) => void answer(matcher, line, socket, onError));
  });
  // A socket file of a process that was killed is in the way.
  if (process.platform !== 'win32') rmSync(address, { force: true });
  await listen(server, address);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}

async function answer(matcher: MemoryMatcher, line: string, socket: Socket, onError: (error: unknown) => void) {
  let id: number | null = null;
  let found: MatcherAnswer['found'] = null;
  try {
    const request = JSON.parse(line) as MatcherRequest;
    id = request.id;
    found = await answerTo(matcher, request);
  } catch (error) {
    onError(error); // whoever asked gets null and asks the database
  }
  if (id !== null && !socket.destroyed) socket.write(`${JSON.stringify({ id, found } satisfies MatcherAnswer)}\n`);
}

function answerTo(matcher: MemoryMatcher, question: MatcherQuestion): Promise<unknown> {
  if (question.kind === 'find') return matcher.find(question.query);
  return question.kind === 'concordance' ? matcher.concordance(question.query) : matcher.fragments(question.query);
}

const listen = (server: Server, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => resolve());
  });
