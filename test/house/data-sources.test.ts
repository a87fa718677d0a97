import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from '@jest/globals'
import { Linter } from 'eslint'

const root = fileURLToPath(new URL('../../', import.meta.url))

const closed = [
  'subgraphs/civil-affairs/src/modules/person/repository.ts',
  'shared/src/events/outbox.ts',
  'cli/src/keys-command.ts',
  'gateway/src/serve.ts',
]
const open = ['shared/src/database/open-mysql.ts', 'subgraphs/civil-affairs/src/migrations/0001-initial.ts']

/** What ESLint's configuration says of the imports of each of the files. */
const READ_RULES = `
  const eslint = new (await import('eslint')).ESLint()
  const ruleAt = async (path) => (await eslint.calculateConfigForFile(path)).rules['no-restricted-imports'] ?? null
  const rules = await Promise.all(process.argv.slice(1).map(async (path) => [path, await ruleAt(path)]))
  process.stdout.write(JSON.stringify(rules))`
let rules: ReadonlyMap<string, Linter.RuleEntry | null>

beforeAll(() => {
  const program = ['--input-type=module', '-e', READ_RULES, ...closed, ...open]
  const { stdout } = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' })
  // what the program above prints
  rules = new Map(JSON.parse(stdout) as [string, Linter.RuleEntry | null][])
})

/** The packages that the file may not import, by the rules that hold at its place. */
function refused(path: string, ...packages: string[]): string[] {
  const rule = rules.get(path)
  if (rule === undefined) throw new Error(`nothing is known of ${path}`)
  if (rule === null) return []
  const linter = new Linter()
  return packages.filter(
    (name) => linter.verify(`import it from '${name}'`, { rules: { 'no-restricted-imports': rule } }).length > 0,
  )
}

const engines = ['typeorm', 'mysql2', 'mysql2/promise', 'libsql', 'sql-template-tag']

test.each(closed)('%s may not reach a data source by itself', (path) => {
  expect(refused(path, ...engines, 'zod')).toEqual(engines)
})

test.each(open)('%s may', (path) => {
  expect(refused(path, ...engines)).toEqual([])
})
