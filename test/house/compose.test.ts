import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))
const lines = readFileSync(`${root}docker-compose.yml`, 'utf8').split('\n')
const installed = spawnSync('docker-compose', ['version']).status === 0

test('no secret stands in docker-compose.yml, only the files that hold them', () => {
  const secrets = lines.filter((line) => /^\s+\w*(PASSWORD|_KEYS?|DATABASE_URL)(_FILE)?:/.test(line))
  expect(secrets.length).toBeGreaterThan(6)
  for (const line of secrets) expect(line).toMatch(/^\s+\w+_FILE: \/run\/secrets\/[a-z_]+$/)
})

const withCompose = installed ? test : test.skip

withCompose(
  'docker-compose accepts the file, every secret is a file of SECRETS_DIR, and without it nothing starts',
  () => {
    const config = (env: Record<string, string>) =>
      spawnSync('docker-compose', ['config'], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], ...env },
      })
    const { status, stdout } = config({ SECRETS_DIR: '/etc/yiwang' })
    expect(status).toBe(0)
    const mounted = new Set(stdout.match(/\/run\/secrets\/\w+/g))
    for (const path of mounted) expect(stdout).toContain(`file: ${path.replace('/run/secrets', '/etc/yiwang')}`)
    expect(mounted.size).toBe(7)
    const missing = config({})
    expect(missing.status).not.toBe(0)
    expect(missing.stderr).toContain('set SECRETS_DIR')
  },
  60_000,
)
