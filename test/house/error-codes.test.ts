import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { errorCatalogue } from '@yiwang/shared/errors'

const root = fileURLToPath(new URL('../../', import.meta.url))
const catalogued = Object.keys(errorCatalogue)

/** Every source file of what runs: packages and departments, without what is generated. */
function sources(): readonly string[] {
  const packages = ['shared', 'gateway', ...readdirSync(join(root, 'subgraphs')).map((name) => `subgraphs/${name}`)]
  return packages.flatMap((name) =>
    readdirSync(join(root, name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('generated') && !file.endsWith('error-catalogue.ts'))
      .map((file) => readFileSync(join(root, name, 'src', file), 'utf8')),
  )
}

const text = sources().join('\n')

/** Codes as they are thrown, refused or put into `extensions`. */
function codesIn(given: string): readonly string[] {
  const forms = [/new (?:AppError|GatewayError)\(\s*'([A-Z_]+)'/g, /extensions: \{ code: '([A-Z_]+)'/g]
  return [...new Set(forms.flatMap((form) => [...given.matchAll(form)].map((match) => match[1] ?? '')))]
}

test('every code that is given to a client is in the catalogue', () => {
  const codes = codesIn(text)
  expect(codes.length).toBeGreaterThan(25)
  expect(codes.filter((code) => !catalogued.includes(code))).toEqual([])
  expect(codesIn("throw new GatewayError('NO_SUCH_CODE', '')")).toEqual(['NO_SUCH_CODE'])
})

test('every code of the catalogue is given by somebody', () => {
  expect(catalogued.filter((code) => !new RegExp(`\\b${code}\\b`).test(text))).toEqual([])
})
