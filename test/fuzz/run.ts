import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'
import { minimise } from './minimise.ts'
import { indexModel } from './read-model.ts'
import type { Case, Difference } from './run-case.ts'
import { toSdl } from './to-sdl.ts'

/**
 * The fuzzer by hand: `node --conditions=source --import tsx test/fuzz/run.ts --minutes 60 --seed 1`. Each difference is
 * made as small as it goes, printed and kept in `regressions/`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
  })
  const seed = Number(values.seed)
  const until = Date.now() + Number(values.minutes) * 60_000
  console.log(`seed ${seed}, until ${new Date(until).toISOString()}`)
  let cases = 0
  let refused = 0
  let differences = 0
  for await (const { number, case: one, difference, isRefused } of fuzz(seed)) {
    cases += 1
    if (isRefused) refused += 1
    if (difference) {
      differences += 1
      await keep(one, difference, `seed-${seed}-${one.model.seed}-${number}`)
    }
    if (cases % 1000 === 0) console.log(`${cases} cases, ${refused} refused, ${differences} differences`)
    if (Date.now() > until) break
  }
  console.log(`seed ${seed}: ${cases} cases, ${refused} refused, ${differences} differences`)
  process.exitCode = differences === 0 ? 0 : 1
}

async function keep(one: Case, difference: Difference, name: string): Promise<void> {
  const { what } = difference
  const small = await minimise(one, difference)
  const file = join(import.meta.dirname, 'regressions', `${name}.json`)
  writeFileSync(file, `${JSON.stringify({ what, ...small }, null, 2)}\n`)
  const index = indexModel(small.model)
  for (const home of small.model.subgraphs) console.log(`# ${home}\n${toSdl(index, home)}`)
  console.log(
    `${name} (${small.mode}): ${what}\n${small.operation.query}\n${JSON.stringify(small.operation.variables)}`,
  )
}

await main()
