import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from '@jest/globals'

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

/** Who may not import what, and the rule that says so. */
const forbidden = [
  {
    what: 'a resolver that reaches the repository',
    from: `${pension}/resolvers.ts`,
    specifier: './repository.ts',
    to: `${pension}/repository.ts`,
    rule: 'resolvers-translate',
  },
  {
    what: 'a repository that reaches a loader',
    from: `${pension}/repository.ts`,
    specifier: './loaders.ts',
    to: `${pension}/loaders.ts`,
    rule: 'repositories-query',
  },
  {
    what: 'a subgraph that imports another',
    from: 'subgraphs/civil-affairs/src/neighbour.ts',
    specifier: '../../medical-insurance/src/index.ts',
    to: 'subgraphs/medical-insurance/src/index.ts',
    rule: 'subgraph-alone',
  },
  {
    what: 'a subgraph that imports the gateway',
    from: 'subgraphs/civil-affairs/src/upwards.ts',
    specifier: '../../../gateway/src/public.ts',
    to: 'gateway/src/public.ts',
    rule: 'subgraph-alone',
  },
  {
    what: 'a gateway that knows a department',
    from: 'gateway/src/index.ts',
    specifier: '../../subgraphs/civil-affairs/src/index.ts',
    to: 'subgraphs/civil-affairs/src/index.ts',
    rule: 'gateway-knows-no-department',
  },
  {
    what: 'a kit that imports a department',
    from: 'shared/src/money/index.ts',
    specifier: '../../../subgraphs/civil-affairs/src/index.ts',
    to: 'subgraphs/civil-affairs/src/index.ts',
    rule: 'shared-imports-nobody',
  },
  {
    what: 'a kit that makes a scope of its own',
    from: 'shared/src/events/outbox.ts',
    specifier: '../database/sql.ts',
    to: 'shared/src/database/sql.ts',
    rule: 'scopes-are-made-inside',
  },
]

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

  describe('of a tree that breaks every rule', () => {
    let caught: ReturnType<typeof checkTree>
    beforeAll(() => {
      const targets = forbidden.map(({ to }) => [to, 'export const x = 1\n'])
      const sources = forbidden.map(({ from, specifier }) => [
        from,
        `import { x } from '${specifier}'\nexport const y = x\n`,
      ])
      // who is imported and imports is written last
      caught = checkTree(Object.fromEntries([...targets, ...sources]) as Record<string, string>)
    })

    test.each(forbidden)('catches $what', ({ from, to, rule }) => {
      expect(caught.output).toContain(`error ${rule}: ${from} → ${to}`)
      expect(caught.ok).toBe(false)
    })
  })
})
