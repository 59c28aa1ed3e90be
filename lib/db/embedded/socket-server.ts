import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { FrontendMessages } from './frontend-messages';

/**
 * PGlite behind PostgreSQL's wire protocol, for many connections that share its one session.
 *
 * A connection has the session to itself from the first message of an exchange to its Sync (or simple Query), and on to the end of
 * its transaction; the others wait in order of arrival. `@electric-sql/pglite-socket` hands the session on after every *message*: when a
 * query of one connection fails, PostgreSQL skips to the next Sync, and the messages of another connection get lost or meet the
 * wrong prepared statement (seen: wrong rows without any error).
 */
export type SocketServer = {
  readonly address: string | AddressInfo;
  readonly connections: () => number;
  /** Runs something of our own between the exchanges and transactions of the clients. */
  readonly exclusively: <T>(work: (db: PGlite) => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
};

export type SocketServerOptions = {
  /** Path of a Unix socket, or a port of the loopback interface (0: any). */
  readonly listen: { readonly path: string } | { readonly port: number };
  /** A client that holds a transaction open without asking anything keeps everybody waiting: it is cut after this long. */
  readonly idleInTransactionMs?: number;
  /** The database broke (not a query: those answer with an error). The process should end and be started again. */
  readonly onFatal: (error: unknown) => void;
  readonly onIdleInTransaction?: () => void;
};

export async function serveOverSocket(db: PGlite, options: SocketServerOptions): Promise<SocketServer> {
  const session = new Session(db, options);
  const server = createServer((socket) => session.attach(socket));
  await listen(server, options.listen);
  return {
    address: server.address()!,
    connections: () => session.size,
    exclusively: (work) => session.exclusively(work),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await session.stop();
      await closed;
    },
  };
}

const listen = (server: Server, where: SocketServerOptions['listen']): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen('path' in where ? where : { ...where, host: '127.0.0.1' }, () => {
      server.off('error', reject);
      resolve();
    });
  });

const IDLE_IN_TRANSACTION = 60_000;
/** `ReadyForQuery` says that no transaction is open; our answer to a refusal of encryption is one letter. */
const NO_ENCRYPTION = Buffer.from('N');
const SYNC = new Uint8Array([0x53, 0, 0, 0, 4]);

type Connection = {
  readonly socket: Socket;
  readonly messages: FrontendMessages;
  /** Exchanges that are complete and wait for their turn. */
  readonly waiting: Uint8Array[];
  /** Between a Flush and the Sync that ends its exchange. */
  isMidExchange: boolean;
};

/** Who may speak to the one backend, and who waits. */
class Session {
  private readonly connections = new Set<Connection>();
  private readonly ownWork: (() => Promise<void>)[] = [];
  private owner: Connection | null = null;
  private isRunning = false;
  private isStopping = false;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: PGlite,
    private readonly options: SocketServerOptions,
  ) {}

  get size(): number {
    return this.connections.size;
  }

  attach(socket: Socket): void {
    const connection: Connection = { socket, messages: new FrontendMessages(), waiting: [], isMidExchange: false };
    this.connections.add(connection);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => void this.detach(connection));
    socket.on('data', (bytes) => {
      for (const request of connection.messages.push(bytes)) {
        if (request.kind === 'encryption') socket.write(NO_ENCRYPTION);
        else if (request.kind === 'cancel') socket.destroy();
        else if (request.kind === 'terminate') socket.end();
        else connection.waiting.push(request.bytes);
      }
      void this.run();
    });
  }

  exclusively<T>(work: (db: PGlite) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.ownWork.push(() => work(this.db).then(resolve, reject));
      void this.run();
    });
  }

  /** Lets what runs finish, answers nothing new, and ends every connection. */
  async stop(): Promise<void> {
    this.isStopping = true;
    while (this.isRunning) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const { socket } of this.connections) socket.destroy();
    while (this.connections.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      for (;;) {
        if (!this.owner) for (const work of this.ownWork.splice(0)) await work();
        const next = this.isStopping ? null : this.next();
        if (next === null) break;
        this.owner = next;
        clearTimeout(this.idle);
        await this.exchange(next, next.waiting.shift()!);
        if (!next.isMidExchange && !this.db.isInTransaction()) this.owner = null;
        // A turn of the event loop: data and ends of other connections are noticed between exchanges.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (this.owner && !this.isStopping) this.watchIdle(this.owner);
    } catch (error) {
      this.options.onFatal(error);
    } finally {
      this.isRunning = false;
    }
  }

  /** The owner of an open transaction, else the connection that has waited longest. */
  private next(): Connection | null {
    if (this.owner) return this.owner.waiting.length > 0 ? this.owner : null;
    for (const connection of this.connections) {
      if (connection.waiting.length === 0) continue;
      // Behind all others next time: nobody who asks without pause keeps the rest waiting.
      this.connections.delete(connection);
      this.connections.add(connection);
      return connection;
    }
    return null;
  }

  private async exchange(connection: Connection, bytes: Uint8Array): Promise<void> {
    await this.db.runExclusive(() =>
      this.db.execProtocolRawStream(bytes, {
        syncToFs: false,
        onRawData: (data) => {
          if (connection.socket.writable) connection.socket.write(Buffer.from(data));
        },
      }),
    );
    connection.isMidExchange = FrontendMessages.endsWithFlush(bytes);
  }

  /** A connection that goes away in the middle leaves nothing behind: its transaction is rolled back. */
  private async detach(connection: Connection): Promise<void> {
    connection.waiting.length = 0;
    while (this.isRunning && this.owner === connection) await new Promise((resolve) => setTimeout(resolve, 1));
    this.connections.delete(connection);
    if (this.owner !== connection) return;
    clearTimeout(this.idle);
    try {
      if (connection.isMidExchange) await this.exchange(connection, SYNC);
      if (this.db.isInTransaction()) await this.db.exec('rollback');
    } catch (error) {
      this.options.onFatal(error);
    }
    this.owner = null;
    void this.run();
  }

  private watchIdle(connection: Connection): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      this.options.onIdleInTransaction?.();
      connection.socket.destroy();
    }, this.options.idleInTransactionMs ?? IDLE_IN_TRANSACTION);
    this.idle.unref();
  }
}
