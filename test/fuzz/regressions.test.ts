import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCase } from './minimise.ts'
import type { Case } from './run-case.ts'

const directory = join(import.meta.dirname, 'regressions')

interface KeptCase extends Case {
  /** what was wrong */
  readonly what: string
  /** for which there still is no right plan */
  readonly isRefused?: boolean
}

/** Written by `run.ts`. */
function read(file: string): KeptCase {
  return JSON.parse(readFileSync(join(directory, file), 'utf8')) as KeptCase
}

const files = readdirSync(directory)

test('keeps at least one difference that was found', () => {
  expect(files.length).toBeGreaterThan(0)
})

test.each(files.map((file) => [read(file).what, file]))('no longer: %s (%s)', async (_what, file) => {
  const { isRefused = false, ...one } = read(file)
  expect(await runCase(one)).toEqual({ difference: null, isRefused })
})
