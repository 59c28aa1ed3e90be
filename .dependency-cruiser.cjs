const PURE = '^lib/(core|text|segment|tm|align|term|qa|codec)/';
const TEST = '[.](test|spec|testkit)[.]tsx?$|^lib/[a-z]+/testing/';
/** Parsers and packers that turn text into trees, bytes into bytes, and touch nothing else: the only packages the pure ring may lean on. */
const PURE_PACKAGES = '^node_modules/(parse5|fflate|mdast-util-[a-z-]+|micromark-extension-[a-z-]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-stays-pure',
      comment: 'The domain is arithmetic on text: it knows no database, web, clock or framework.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { pathNot: [PURE, PURE_PACKAGES] },
    },
    {
      name: 'siblings-do-not-mix',
      comment: 'Domain modules meet in lib/workbench, not in each other.',
      severity: 'error',
      from: { path: '^lib/(text|segment|tm|align|term|codec)/', pathNot: TEST },
      to: { path: '^lib/(segment|tm|align|term|codec|qa)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'qa-reads-terms-only',
      severity: 'error',
      from: { path: '^lib/qa/', pathNot: TEST },
      to: { path: '^lib/(segment|tm|align|codec)/' },
    },
    {
      name: 'core-at-the-bottom',
      comment: 'core is shared by all and leans on nothing.',
      severity: 'error',
      from: { path: '^lib/core/', pathNot: TEST },
      to: { pathNot: '^lib/core/' },
    },
    {
      name: 'use-cases-meet-ports-not-prisma',
      comment: 'lib/workbench declares what it needs in ports/; lib/db and lib/io provide it.',
      severity: 'error',
      from: { path: '^lib/workbench/', pathNot: TEST },
      to: { path: ['^lib/(db|io|cli|worker|server|matcher)/', '^node_modules/(@prisma|next|react|pg)/', '^app/'] },
    },
    {
      name: 'one-database-door',
      comment: 'Only lib/db (and the two processes that host the database and the queue) speak to PostgreSQL.',
      severity: 'error',
      from: { pathNot: ['^lib/db/', '^prisma/', '^bench/', TEST] },
      to: { path: ['^node_modules/(@prisma|pg|pg-boss|@electric-sql)/', '^lib/db/generated/'] },
    },
    {
      name: 'doors-stand-outside',
      comment: 'Web, command line, worker, matcher and supervisor are doors: nothing imports them.',
      severity: 'error',
      from: { path: '^lib/(core|text|segment|tm|align|term|qa|codec|workbench|db|io)/' },
      to: { path: '^(app|lib/(cli|worker|server|matcher))/' },
    },
    {
      name: 'lib-never-sees-app',
      severity: 'error',
      from: { path: '^(lib|prisma)/' },
      to: { path: '^(app|e2e)/' },
    },
    {
      name: 'components-never-see-the-database',
      comment: 'Pages, actions and routes wire things together; components receive the values of lib/workbench/views.',
      severity: 'error',
      from: { path: '^app/.*/?_components/' },
      to: { path: '^lib/(db|workbench|io)/', pathNot: '^lib/workbench/views/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { pathNot: [TEST, '^e2e/', '^bench/', '[.]config[.](ts|js)$'] },
      to: { path: [TEST, '^node_modules/(vitest|fast-check|@playwright|@axe-core)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib/db/generated|dist|[.]next)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
