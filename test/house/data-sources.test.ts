import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { ESLint, type Linter } from 'eslint'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The packages that the file may not import, by the rules that hold at its place. */
async function refused(path: string, ...packages: string[]): Promise<string[]> {
  const eslint = new ESLint({ cwd: root })
  const config = (await eslint.calculateConfigForFile(`${root}${path}`)) as Linter.Config
  const rule = config.rules?.['no-restricted-imports']
  if (rule === undefined) return []
  const bare = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: { rules: { 'no-restricted-imports': rule } },
  })
  const results = await Promise.all(
    packages.map(async (name) => ({ name, found: await bare.lintText(`import it from '${name}'\nit()\n`) })),
  )
  return results.filter(({ found }) => found.some(({ errorCount }) => errorCount > 0)).map(({ name }) => name)
}

const engines = ['typeorm', 'mysql2', 'mysql2/promise', 'libsql', 'sql-template-tag']

test.each([
  'subgraphs/civil-affairs/src/modules/person/repository.ts',
  'shared/src/events/outbox.ts',
  'cli/src/keys-command.ts',
  'gateway/src/serve.ts',
])('%s may not reach a data source by itself', async (path) => {
  expect(await refused(path, ...engines, 'zod')).toEqual(engines)
})

test.each(['shared/src/database/open-mysql.ts', 'subgraphs/civil-affairs/src/migrations/0001-initial.ts'])(
  '%s may',
  async (path) => {
    expect(await refused(path, ...engines)).toEqual([])
  },
)
