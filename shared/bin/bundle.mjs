// Bundles the program in the current directory: src/main.ts with everything it imports becomes dist/main.js, and what it
// imports only on demand becomes files beside it. Modules that are started as threads are named as arguments. Reading and linking the 1,700 modules one by one took two thirds of
// the time to a first answer. Types are checked once for all packages by `npm run check`.
import { readFileSync, rmSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))
const target = `${process.cwd()}${sep}dist`

/** Our modules find files (contract, calendar, SDL) by their own place, which a bundle would move. */
const keepPlaces = {
  name: 'keep-places',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      if (!path.startsWith(root) || path.includes('node_modules')) return undefined
      const place = `new URL(${JSON.stringify(relative(target, path))}, import.meta.url).href`
      return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', place) }
    })
  },
}

/** CommonJS packages inside the bundle call `require` for what Node has built in, which a module does not have. */
const requireForPackages =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

/** Drivers that TypeORM asks for only where they are used; ours are mysql2 and libsql, which is native. */
const notBundled = [
  '@google-cloud/spanner',
  '@sap/hana-client',
  'better-sqlite3',
  'ioredis',
  'libsql',
  'mongodb',
  'mssql',
  'mysql',
  'oracledb',
  'pg',
  'pg-native',
  'pg-query-stream',
  'react-native-sqlite-storage',
  'sql.js',
  'sqlite3',
  'typeorm-aurora-data-api-driver',
]

rmSync(target, { recursive: true, force: true })
await build({
  entryPoints: ['src/main.ts', ...process.argv.slice(2)],
  outdir: target,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: notBundled,
  define: { 'globalThis.yiwangBundled': 'true' },
  banner: { js: requireForPackages },
  plugins: [keepPlaces],
  logLevel: 'warning',
})
