import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrontendMessages } from './frontend-messages';

const message = (type: string, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const startup = (code: number, body = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, body]);
};
const START = startup(196608, Buffer.from('user\0postgres\0\0'));
const cut = (bytes: Buffer, sizes: readonly number[]): Buffer[] => {
  const pieces: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
};

describe('FrontendMessages', () => {
  const bodies = fc.uint8Array({ maxLength: 40 });
  const exchange = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom('P', 'B', 'D', 'E', 'C'), bodies), { maxLength: 5 }),
      fc.constantFrom('S', 'Q', 'H'),
      bodies,
    )
    .map(([parts, end, body]) =>
      Buffer.concat([...parts.map(([type, part]) => message(type, part)), message(end, body)]),
    );

  test('finds the same exchanges wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(exchange, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        (exchanges, sizes) => {
          const reader = new FrontendMessages();
          const all = Buffer.concat([startup(80877103), START, ...exchanges, message('X', Buffer.alloc(0))]);
          const requests = cut(all, sizes).flatMap((piece) => reader.push(piece));
          expect(requests.map((request) => request.kind)).toEqual([
            'encryption',
            'exchange',
            ...exchanges.map(() => 'exchange'),
            'terminate',
          ]);
          const bytes = requests.flatMap((request) =>
            request.kind === 'exchange' ? [Buffer.from(request.bytes)] : [],
          );
          expect(bytes).toEqual([START, ...exchanges]);
        },
      ),
    );
  });

  test('knows a flush from a body that looks like one', () => {
    const flush = message('H', Buffer.alloc(0));
    expect(FrontendMessages.endsWithFlush(Buffer.concat([message('P', flush), flush]))).toBe(true);
    expect(FrontendMessages.endsWithFlush(message('Q', flush))).toBe(false);
    expect(FrontendMessages.endsWithFlush(START)).toBe(false);
  });

  test('asks for a cancel before any start-up', () => {
    expect(new FrontendMessages().push(startup(80877102, Buffer.alloc(8)))).toEqual([{ kind: 'cancel' }]);
  });
});
