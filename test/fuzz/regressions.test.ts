import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCase } from './minimise.ts'
import type { Case } from './run-case.ts'

const directory = join(import.meta.dirname, 'regressions')

/** Written by `run.ts`; the file's shape is a `Case` with what was wrong. */
function read(file: string): Case & { readonly what: string } {
  return JSON.parse(readFileSync(join(directory, file), 'utf8')) as Case & { readonly what: string }
}

const files = readdirSync(directory)

test('keeps at least one difference that was found', () => {
  expect(files.length).toBeGreaterThan(0)
})

test.each(files.map((file) => [read(file).what, file]))('no longer: %s (%s)', async (_what, file) => {
  expect(await runCase(read(file))).toBeNull()
})
