/**
 * From `npm start` on loaded data to the first answered query, several times.
 *
 *   npm run bench start -- [--runs 5] [--data-dir data] [--database-url mysql://root@127.0.0.1:3306/yiwang]
 */
import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    'data-dir': { type: 'string', default: 'data' },
    'database-url': { type: 'string' },
  },
})
const root = fileURLToPath(new URL('../../', import.meta.url))
const dataDir = resolve(values['data-dir'])
const place = ['--data-dir', dataDir, ...(values['database-url'] ? ['--database-url', values['database-url']] : [])]
const query = '{ region(code: "610702000000") { name caseStats { accepted closed inProgress } } }'

function yiwang(...args: string[]): string {
  const { status, stdout } = spawnSync(process.execPath, ['cli/bin/yiwang.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) process.exit(1)
  return stdout.trim()
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function firstAnswer(url: string, token: string): Promise<string> {
  for (;;) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    }).catch(() => null)
    if (answer) return answer.text()
    await wait(10)
  }
}

yiwang('data', 'load', ...place)
const token = yiwang('token', '--role', 'COMMAND_CENTRE', '--region', '610702000000', '--data-dir', dataDir)
const taken: number[] = []
for (let run = 1; run <= Number(values.runs); run += 1) {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent', '--', ...place, '--port', String(port)], {
    cwd: root,
    stdio: 'ignore',
    detached: true,
  })
  const answer = await firstAnswer(`http://localhost:${port}/graphql`, token)
  taken.push(performance.now() - began)
  console.log(`${run}: ${taken.at(-1)?.toFixed(0)} ms  ${answer}`)
  const ended = new Promise((done) => child.on('exit', done))
  // Ctrl-C reaches the whole process group
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
  await ended
}
const sorted = [...taken].sort((a, b) => a - b)
console.log(`median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms`)
