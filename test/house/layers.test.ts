import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs the layer check over a small tree of files that are laid out like ours. */
function checkTree(files: Record<string, string>): { readonly ok: boolean; readonly output: string } {
  const directory = mkdtempSync(join(root, '.layers-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(directory, path, '..'), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? '')),
      ].concat('--config', join(root, '.dependency-cruiser.cjs'), '--ts-config', join(root, 'tsconfig.check.json')),
      { cwd: directory, encoding: 'utf8' },
    )
    return { ok: status === 0, output: stdout }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const pension = 'subgraphs/civil-affairs/src/modules/pension'

describe('the layer check', () => {
  test('lets the allowed edges pass', () => {
    const { ok, output } = checkTree({
      'shared/src/money/index.ts': 'export const money = 1\n',
      [`${pension}/repository.ts`]:
        "import { money } from '../../../../../shared/src/money/index.ts'\nexport const find = money\n",
      [`${pension}/loaders.ts`]: "import { find } from './repository.ts'\nexport const load = find\n",
      [`${pension}/resolvers.ts`]: "import { load } from './loaders.ts'\nexport const resolvers = { load }\n",
    })
    expect(output).toContain('no dependency violations')
    expect(ok).toBe(true)
  })

  test.each([
    [
      'a resolver that reaches the repository',
      `${pension}/resolvers.ts`,
      './repository.ts',
      `${pension}/repository.ts`,
      'resolvers-translate',
    ],
    [
      'a repository that reaches a loader',
      `${pension}/repository.ts`,
      './loaders.ts',
      `${pension}/loaders.ts`,
      'repositories-query',
    ],
    [
      'a subgraph that imports another',
      'subgraphs/civil-affairs/src/index.ts',
      '../../medical-insurance/src/index.ts',
      'subgraphs/medical-insurance/src/index.ts',
      'subgraph-alone',
    ],
    [
      'a subgraph that imports the gateway',
      'subgraphs/civil-affairs/src/index.ts',
      '../../../gateway/src/index.ts',
      'gateway/src/index.ts',
      'subgraph-alone',
    ],
    [
      'a gateway that knows a department',
      'gateway/src/index.ts',
      '../../subgraphs/civil-affairs/src/index.ts',
      'subgraphs/civil-affairs/src/index.ts',
      'gateway-knows-no-department',
    ],
    [
      'a kit that imports a department',
      'shared/src/money/index.ts',
      '../../../subgraphs/civil-affairs/src/index.ts',
      'subgraphs/civil-affairs/src/index.ts',
      'shared-imports-nobody',
    ],
    [
      'a kit that makes a scope of its own',
      'shared/src/events/outbox.ts',
      '../database/sql.ts',
      'shared/src/database/sql.ts',
      'scopes-are-made-inside',
    ],
  ])('catches %s', (_, from, specifier, to, rule) => {
    const { ok, output } = checkTree({
      [from]: `import { x } from '${specifier}'\nexport const y = x\n`,
      [to]: 'export const x = 1\n',
    })
    expect(output).toContain(rule)
    expect(ok).toBe(false)
  })
})
