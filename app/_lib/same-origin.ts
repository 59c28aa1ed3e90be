/**
 * Guard of route handlers that change something. Server actions check the origin by themselves, route handlers check nothing.
 *
 * A request passes when the browser says it comes from our own pages (`Sec-Fetch-Site: same-origin`), or, where a browser does
 * not say, when Origin names the host that was asked. What is sent must be JSON, or, for uploads, carry the header
 * `x-qantara: upload`: neither can be sent by a form of another site without a preflight, which we never answer.
 *
 * @returns null when the request may go on, else the response to give
 */
export function refuseForeign(request: Request, body: 'json' | 'upload' = 'json'): Response | null {
  if (!isOwnOrigin(request)) return Response.json({ code: 'foreignOrigin' }, { status: 403 });
  if (body === 'upload' ? request.headers.get('x-qantara') === 'upload' : isJson(request)) return null;
  return Response.json({ code: 'wrongContentType' }, { status: 415 });
}

function isOwnOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host);
}

/** A request without a body (DELETE) needs no type; its method already asks for a preflight. */
const isJson = (request: Request): boolean => {
  const type = request.headers.get('content-type');
  if (type === null) return request.body === null && request.method !== 'POST';
  return /^application\/json(?:\s*;|$)/i.test(type);
};
