import 'server-only';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import type { Failure, Result } from '@/lib/core/result';
import { refuseForeign } from './same-origin';

/** The value of a use case for a page; what does not exist becomes the page that says so. */
export function pageValue<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  if (isNotFound(result.error)) notFound();
  throw new Error(`page refused: ${result.error.code}`);
}

/** A use case's outcome as JSON: the value, or the failure with a status that fits it. */
export function answer<T>(result: Result<T, Failure>, status = 200): Response {
  return result.ok ? Response.json(result.value, { status }) : failed(result.error);
}

export const failed = (failure: Failure): Response => Response.json(failure, { status: statusOf(failure) });

const isNotFound = ({ code }: Failure): boolean => code === 'notFound' || code.endsWith('NotFound');

function statusOf(failure: Failure): number {
  if (isNotFound(failure)) return 404;
  if (failure.code === 'notAllowed') return 403;
  if (failure.code === 'fileTooLarge') return 413;
  return failure.code === 'staleEdit' || failure.code === 'stepArrived' ? 409 : 422;
}

/** Largest JSON body a handler reads, in bytes; uploads stream and are counted elsewhere. */
const MAX_JSON_BYTES = 4_000_000;

/**
 * Reads a mutating request: own origin, JSON, bounded, as the schema says. Nothing reaches a use case unparsed.
 *
 * @returns the input, or the response that refuses
 */
export async function readJson<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S> | Response> {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  if (Number(request.headers.get('content-length') ?? 0) > MAX_JSON_BYTES) return failed({ code: 'fileTooLarge' });
  const text = await request.text();
  if (text.length > MAX_JSON_BYTES) return failed({ code: 'fileTooLarge' });
  let json: unknown;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch {
    return Response.json({ code: 'invalidRequest' }, { status: 400 });
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : Response.json({ code: 'invalidRequest' }, { status: 400 });
}
