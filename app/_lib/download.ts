import 'server-only';
import { writtenFile } from '@/lib/io/written-bytes';
import type { ExportedFile } from '@/lib/workbench/memory/export-memory';

/** Sends pieces, text as UTF-8, pulling the next one only when the client is ready for it. */
export function utf8Stream(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isBegun = false;
  return new ReadableStream(
    {
      async pull(controller) {
        isBegun = true;
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      },
      async cancel() {
        if (!isBegun) await pieces.next(); // what was never begun has no `finally` to run
        await pieces.return(undefined); // runs the generator's `finally`: cursors and files get closed
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * An export as a file, or shown in the browser. A page made from an article runs no script and asks nobody for anything:
 * its own policy says so, whatever the article held.
 */
export async function download(file: ExportedFile, isShown = false): Promise<Response> {
  const { fileName, mediaType, pieces } = await writtenFile(file);
  // Browsers put an underscore in the place of every mark of direction; nobody sees the mark in a name anyway.
  const name = fileName.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/gu, '_');
  return new Response(utf8Stream(pieces), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-modals",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
