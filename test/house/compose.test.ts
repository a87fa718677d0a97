import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))
const lines = readFileSync(`${root}docker-compose.yml`, 'utf8').split('\n')
const installed = spawnSync('docker-compose', ['version']).status === 0

test('no secret stands in docker-compose.yml, and none has a default', () => {
  const secrets = lines.filter((line) => /^\s+\w*(PASSWORD|_KEY|DATABASE_URL):/.test(line))
  expect(secrets.length).toBeGreaterThan(3)
  for (const line of secrets) expect(line).toMatch(/\$\{\w+:\?[^}]+\}/)
})

const withCompose = installed ? test : test.skip

withCompose(
  'docker-compose accepts the file with the secrets, and names the one that is missing',
  () => {
    const config = (env: Record<string, string>) =>
      spawnSync('docker-compose', ['config'], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], ...env },
      })
    const secrets = {
      ...{ MYSQL_PASSWORD: 'a', YIWANG_JWT_KEY: 'b', YIWANG_CALLER_KEY: 'c' },
      ...{ YIWANG_AUDIT_KEY: 'd', YIWANG_ID_KEY: 'e', YIWANG_DATA_KEYS: 'f' },
    }
    expect(config(secrets).status).toBe(0)
    const missing = config({ ...secrets, YIWANG_CALLER_KEY: '' })
    expect(missing.status).not.toBe(0)
    expect(missing.stderr).toContain('set YIWANG_CALLER_KEY')
  },
  60_000,
)
