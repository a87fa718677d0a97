import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readSecrets } from '@yiwang/shared/secret'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'secrets-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

function written(text: string): string {
  const file = join(directory, 'secret')
  writeFileSync(file, text)
  return file
}

const read = (environment: Record<string, string>) => readSecrets(environment, ['KEY', 'URL'])

test('a secret is what its variable says, or what the file holds that is named instead', () => {
  expect(read({ KEY: 'of the variable', URL_FILE: written('of the file\n') })).toEqual({
    secrets: { KEY: 'of the variable', URL: 'of the file' },
    faults: [],
  })
})

test('what is not given is not there, and is no fault', () => {
  expect(read({})).toEqual({ secrets: { KEY: undefined, URL: undefined }, faults: [] })
})

test('both at once are refused, and neither is told', () => {
  const { secrets, faults } = read({ KEY: 'hush', KEY_FILE: written('quiet') })
  expect(secrets.KEY).toBeUndefined()
  expect(faults).toEqual([expect.stringMatching(/^KEY: .*KEY_FILE/)])
  expect(faults.join()).not.toMatch(/hush|quiet/)
})

test('all files that cannot be read are told, by variable and path', () => {
  const { faults } = read({ KEY_FILE: join(directory, 'nowhere'), URL_FILE: directory })
  expect(faults).toEqual([
    expect.stringMatching(/^KEY_FILE: .*nowhere \(ENOENT\)$/),
    expect.stringMatching(/^URL_FILE: .*\(EISDIR\)$/),
  ])
})
