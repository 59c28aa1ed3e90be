import { defineConfig } from 'prisma/config';

const url = process.env['DATABASE_URL'];

/** `prisma generate` needs no address; `prisma migrate deploy` on a served PostgreSQL does. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
});
