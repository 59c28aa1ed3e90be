import { house } from '@/app/_lib/house';

/** Whether this process can serve: it answers, and its database does. */
export async function GET(): Promise<Response> {
  try {
    const { deps } = await house();
    await deps.projects.list();
    return Response.json({ status: 'ok' });
  } catch (error) {
    console.error('health: the database does not answer', error);
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
}
