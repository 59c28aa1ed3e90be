import 'server-only';
import type { ExportedFile } from '@/lib/workbench/export-memory';

/** Sends pieces, text as UTF-8, pulling the next one only when the client is ready for it. */
export function utf8Stream(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      },
      async cancel() {
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
export function download({ fileName, mediaType, pieces }: ExportedFile, isShown = false): Response {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/gu, '_');
  return new Response(utf8Stream(pieces), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-modals",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
