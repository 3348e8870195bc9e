/**
 * Who may import whom: core ← platform ← features ← app, a feature enters another through its index.ts, no circles.
 * test/architecture.test.ts plants a breach of each rule and expects it here.
 */
const swc = require('@swc/core')

// dependency-cruiser's swc parser leaves JSX switched off
const parseFileSync = swc.parseFileSync
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })

const TESTS = '[.](test|bench|db[.]test)[.]tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'core imports core alone: no package, no node module, nothing from the layers above.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: TESTS },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'platform stands on core; features and app stand on platform.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|app)/' },
    },
    {
      name: 'features-know-no-app',
      comment: 'app puts features together; a feature never reaches back.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'features-meet-at-the-door',
      comment:
        'another feature is reached only through its index.ts: its tables, pages and actions are its own.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index[.]ts$'] },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other are one thing, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'product-needs-no-test-code',
      comment:
        'what runs in production imports neither test/ nor a test file, nor a package only development has.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: `^test/|${TESTS}` },
    },
    {
      name: 'product-needs-no-development-package',
      comment:
        'production installs without development packages, hence without benches and the broker anyone can log in at.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/app/(demo-broker|bench)/|${TESTS}` },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'broker-of-the-demonstration-is-loaded-on-demand',
      comment: 'what it needs is missing in production, so nothing may load it merely by being loaded.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/app/(demo-broker|bench)/|${TESTS}` },
      to: { path: '^src/app/demo-broker/', dynamic: false },
    },
    {
      name: 'nothing-unresolved',
      comment:
        'an import nobody can find would escape every other rule; packages of types alone have no file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
    },
    {
      name: 'no-unlisted-package',
      comment: 'a package another one brought along disappears with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // TypeScript 7 has no compiler interface for other tools
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
