import { createServer, type RequestListener, type Server } from 'node:http';
import next from 'next';
import { isAllowedHost } from './allowed-hosts';
import { failStart, stopWhenTold, tellSupervisor } from './child';
import { endLiveViews } from './live-views';
import { createLog } from './log';

/**
 * The web process: Next inside a server of ours, because `next start` with one open live view never ends.
 * Environment: PORT (first port to try), HOST (127.0.0.1), QANTARA_HOSTS, QANTARA_DEV=1 for hot reload, QANTARA_ROOT.
 */
const log = createLog('web');
const host = process.env['HOST'] || '127.0.0.1';
const names = (process.env['QANTARA_HOSTS'] ?? '')
  .split(',')
  .map((name) => name.trim().toLowerCase())
  .filter(Boolean);
const dev = process.env['QANTARA_DEV'] === '1';
/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 20;
/** A stop cuts the connections that are still open after this many milliseconds. */
const PATIENCE = 5_000;

try {
  // Browsers that knew an earlier process ask as soon as the port is open: what comes before Next is ready waits for it.
  let begin: (handle: RequestListener) => void = () => undefined;
  const handler = new Promise<RequestListener>((resolve) => {
    begin = resolve;
  });
  const server = createServer((request, response) => void handler.then((handle) => handle(request, response)));
  server.requestTimeout = 0; // uploads may take long; sizes are counted where they are read
  const port = await listen(server, Number(process.env['PORT'] || 3000));
  const app = next({
    dev,
    hostname: host,
    port,
    dir: process.env['QANTARA_ROOT'] ?? process.cwd(),
    httpServer: server,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  begin((request, response) => {
    if (isAllowedHost(request.headers.host, host, names)) return void handle(request, response);
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(
      'This address is not served here. Open http://localhost instead, or name the host in QANTARA_HOSTS.\n',
    );
  });
  const url = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  log.info('ready', { url });
  tellSupervisor({ kind: 'ready', url });
  stopWhenTold(log, async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    endLiveViews();
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
    await closed;
    await app.close();
  });
} catch (error) {
  failStart(log, error);
}

/** Listens on the wanted port or the first free one after it; says so when it is another one. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + PORTS_TRIED; port++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) => {
        server.off('listening', onListening);
        if (error.code === 'EADDRINUSE') resolve(true);
        else reject(new Error(`Cannot listen on ${host}:${port} (${error.code}). Choose another PORT or HOST.`));
      };
      const onListening = () => {
        server.off('error', onError);
        resolve(false);
      };
      server.once('error', onError).once('listening', onListening).listen(port, host);
    });
    if (!taken) return port;
    log.warn('port taken', { port, next: port + 1 });
  }
  throw new Error(`Ports ${wanted} to ${wanted + PORTS_TRIED - 1} are all taken. Choose another with PORT=….`);
}
