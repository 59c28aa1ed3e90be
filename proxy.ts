import { type NextRequest, NextResponse } from 'next/server';

/**
 * Content security policy with a nonce for every page. Next reads the nonce from the request's header and puts it on its own
 * scripts; components that write styles ask for it with `headers().get('x-nonce')`. Pages are dynamic, or the nonce would be cached.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  return response;
}

/** In development Next's overlay needs eval and styles without a nonce (a nonce would switch 'unsafe-inline' off). */
const contentSecurityPolicy = (nonce: string, dev: boolean): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${dev ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** Everything but the API and built files: a proxy cuts request bodies at 10 MB, silently, so uploads must not pass it. */
export const config = { matcher: ['/((?!api/|_next/static|_next/image|icons/|favicon.ico).*)'] };
