import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { Linter } from 'eslint'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The packages that the file may not import, by the rules that hold at its place. */
function refused(path: string, ...packages: string[]): string[] {
  const { stdout } = spawnSync('npx', ['eslint', '--print-config', path], { cwd: root, encoding: 'utf8' })
  const { rules } = JSON.parse(stdout) as Pick<Linter.Config, 'rules'>
  const rule = rules?.['no-restricted-imports']
  if (rule === undefined) return []
  const linter = new Linter()
  return packages.filter(
    (name) => linter.verify(`import it from '${name}'`, { rules: { 'no-restricted-imports': rule } }).length > 0,
  )
}

const engines = ['typeorm', 'mysql2', 'mysql2/promise', 'libsql', 'sql-template-tag']

test.each([
  'subgraphs/civil-affairs/src/modules/person/repository.ts',
  'shared/src/events/outbox.ts',
  'cli/src/keys-command.ts',
  'gateway/src/serve.ts',
])('%s may not reach a data source by itself', (path) => {
  expect(refused(path, ...engines, 'zod')).toEqual(engines)
})

test.each(['shared/src/database/open-mysql.ts', 'subgraphs/civil-affairs/src/migrations/0001-initial.ts'])(
  '%s may',
  (path) => {
    expect(refused(path, ...engines)).toEqual([])
  },
)
