import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * A server to test on: the one at TEST_MYSQL_URL, else a mariadbd of our own in a new directory under the given one.
 * @returns {Promise<{ url: string | null, why?: string, stop: () => Promise<void> }>}
 */
export async function startMysql(parent) {
  const stop = () => Promise.resolve()
  const given = process.env.TEST_MYSQL_URL
  if (given)
    return (await answers(given))
      ? { url: given, stop }
      : { url: null, why: 'no server answers at TEST_MYSQL_URL', stop }
  const server = onPath('mariadbd')
  const install = onPath('mariadb-install-db')
  if (!server || !install) return { url: null, why: 'no TEST_MYSQL_URL, and mariadbd is not on the PATH', stop }
  return startOwn(server, install, parent)
}

/** What a server does so that nothing is lost when its machine fails is not under test and costs a third of the time. */
const forgetful = [
  '--innodb-buffer-pool-size=512M',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--skip-log-bin',
  '--skip-name-resolve',
]

async function startOwn(server, install, parent) {
  const directory = mkdtempSync(join(parent, 'yiwang-mariadb-'))
  const remove = () => rmSync(directory, { recursive: true, force: true })
  const user = userInfo().username
  const made = spawnSync(
    install,
    [
      '--no-defaults',
      `--datadir=${directory}/data`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      `--user=${user}`,
    ],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) {
    remove()
    return {
      url: null,
      why: `mariadb-install-db failed: ${(made.stderr || made.stdout).trim().split('\n').at(-1)}`,
      stop: () => Promise.resolve(),
    }
  }
  const port = await freePort()
  const child = spawn(
    server,
    [
      '--no-defaults',
      `--datadir=${directory}/data`,
      `--socket=${directory}/socket`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--pid-file=${directory}/pid`,
      `--user=${user}`,
      ...forgetful,
      `--log-error=${directory}/log`,
    ],
    { stdio: 'ignore' },
  )
  const stop = async () => {
    const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve()
    child.kill('SIGTERM')
    // a timer without a hold on this process, which else ended only when that had run out
    await Promise.race([ended, wait(20_000, undefined, { ref: false })])
    remove()
  }
  const url = `mysql://root@127.0.0.1:${port}`
  for (let tries = 0; tries < 120; tries += 1) {
    if (await answers(url)) return { url, stop }
    if (child.exitCode !== null) break
    await wait(250)
  }
  await stop()
  return { url: null, why: 'our own mariadbd did not start', stop: () => Promise.resolve() }
}

async function answers(url) {
  const { createConnection } = await import('mysql2/promise')
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 3_000 })
    await connection.query('SELECT 1')
    await connection.end()
    return true
  } catch {
    return false
  }
}

/** Drops the databases whose names start with the prefix. */
export async function dropDatabases(url, prefix) {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection({ uri: url })
  const [rows] = await connection.query(
    'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?',
    [`${prefix}%`],
  )
  for (const { name } of rows) await connection.query(`DROP DATABASE ${connection.escapeId(name)}`)
  await connection.end()
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
