// Builds the package in the current directory: every src/**/*.ts becomes dist/**/*.js, file by file. Types are checked
// once for all packages by `npm run check`, so that a fresh clone is served after seconds.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { transformSync } from '@swc/core'

const options = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023', rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
  configFile: false,
}

rmSync('dist', { recursive: true, force: true })
for (const entry of readdirSync('src', { withFileTypes: true, recursive: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
  const source = join(entry.parentPath, entry.name)
  const target = join('dist', source.slice('src/'.length).replace(/\.ts$/, '.js'))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, transformSync(readFileSync(source, 'utf8'), { ...options, filename: source }).code)
}
