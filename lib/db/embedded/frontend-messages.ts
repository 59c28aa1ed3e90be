/**
 * Cuts what a client sends into requests that are to be answered as one: PostgreSQL 18 manual, "Message Formats".
 *
 * Before the start-up message there is no type byte: an Int32 length (with itself), then a protocol version or a request code. After
 * it each message is a type byte and an Int32 length (with itself). An exchange ends with Sync, simple Query, FunctionCall, or
 * Flush (which wants the answer so far).
 */
export type FrontendRequest =
  | { readonly kind: 'encryption' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'terminate' }
  /** The start-up message, or a whole exchange, to be handed to the database as it is. */
  | { readonly kind: 'exchange'; readonly bytes: Uint8Array };

const SSL_REQUEST = 80877103;
const GSS_ENCRYPTION_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const [SYNC, QUERY, CALL, FLUSH, TERMINATE] = [...'SQFHX'].map((letter) => letter.charCodeAt(0));
const ENDS = new Set([SYNC, QUERY, CALL, FLUSH]);

export class FrontendMessages {
  private buffer: Buffer = Buffer.alloc(0);
  /** Chunks that came since; joined only when enough is there, so that a large parameter costs no quadratic copying. */
  private later: Buffer[] = [];
  private size = 0;
  private needed = 8;
  /** How far the buffer has been understood without an end of an exchange. */
  private offset = 0;
  private hasStarted = false;

  /** @returns the requests that these bytes complete, in order */
  push(bytes: Buffer): FrontendRequest[] {
    this.later.push(bytes);
    this.size += bytes.length;
    if (this.size < this.needed) return [];
    this.buffer = Buffer.concat([this.buffer, ...this.later]);
    this.later = [];
    const requests: FrontendRequest[] = [];
    for (let request = this.next(); request !== null; request = this.next()) requests.push(request);
    this.size = this.buffer.length;
    return requests;
  }

  /** Whether an exchange asks for its answer so far and will go on. */
  static endsWithFlush(bytes: Uint8Array): boolean {
    // Flush has no body: five bytes. A body of another message that ends in these five bytes is excluded by walking.
    for (let at = 0; at < bytes.length && bytes[0] !== 0; ) {
      const end = at + 1 + new DataView(bytes.buffer, bytes.byteOffset + at + 1, 4).getInt32(0);
      if (end >= bytes.length) return bytes[at] === FLUSH;
      at = end;
    }
    return false;
  }

  private next(): FrontendRequest | null {
    return this.hasStarted ? this.nextExchange() : this.nextStartup();
  }

  private nextStartup(): FrontendRequest | null {
    if (this.buffer.length < 8) return this.wait(8);
    const length = this.buffer.readInt32BE(0);
    if (this.buffer.length < length) return this.wait(length);
    const code = this.buffer.readInt32BE(4);
    const bytes = this.take(length);
    if (code === SSL_REQUEST || code === GSS_ENCRYPTION_REQUEST) return { kind: 'encryption' };
    if (code === CANCEL_REQUEST) return { kind: 'cancel' };
    this.hasStarted = true;
    return { kind: 'exchange', bytes };
  }

  private nextExchange(): FrontendRequest | null {
    for (;;) {
      if (this.buffer.length < this.offset + 5) return this.wait(this.offset + 5);
      const end = this.offset + 1 + this.buffer.readInt32BE(this.offset + 1);
      if (this.buffer.length < end) return this.wait(end);
      const type = this.buffer[this.offset];
      this.offset = end;
      if (type === TERMINATE) {
        this.take(end);
        return { kind: 'terminate' };
      }
      if (ENDS.has(type)) return { kind: 'exchange', bytes: this.take(end) };
    }
  }

  private take(length: number): Uint8Array {
    const bytes = new Uint8Array(this.buffer.subarray(0, length));
    this.buffer = this.buffer.subarray(length);
    this.offset = 0;
    return bytes;
  }

  private wait(needed: number): null {
    this.needed = needed;
    return null;
  }
}
