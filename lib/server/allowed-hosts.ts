const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether this address can be reached from this machine only. */
export const isLoopback = (host: string): boolean =>
  LOOPBACK.has(host) || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * Whether a request names a host that we serve. A page of another site can point its own name at 127.0.0.1 (DNS rebinding)
 * and then speak to us as "same origin"; its Host header gives it away.
 *
 * @param header the Host header, `name[:port]`
 * @param served the address we listen on; the unspecified address (`0.0.0.0`, `::`) serves every name
 * @param names further host names, from QANTARA_HOSTS
 */
export function isAllowedHost(header: string | undefined, served: string, names: readonly string[] = []): boolean {
  if (header === undefined) return false;
  const name = header.toLowerCase().replace(/:\d+$/, '');
  if (LOOPBACK.has(name) || name === served.toLowerCase()) return true;
  if (names.length > 0) return names.includes(name);
  return served === '0.0.0.0' || served === '::';
}
