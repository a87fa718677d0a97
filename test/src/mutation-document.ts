import { apiSchema } from './api-schema.ts'

type Input = Readonly<Record<string, unknown>>

let tokens = 0

export const newToken = () => `token-${String((tokens += 1))}`

/** A mutation with its refusals, and what else is selected of its payload. */
export function documentOf(mutation: string, select = ''): string {
  return `mutation ($input: ${inputType(mutation)}!) {
    ${mutation}(input: $input) { ${select} errors { code message rule from to } replayed } }`
}

/** A mutation that takes a clientToken gets a new one, unless the deed brings its own. */
export function withToken(mutation: string, input: Input): Input {
  const type = apiSchema().getType(inputType(mutation))
  const takesToken = type !== undefined && 'getFields' in type && 'clientToken' in type.getFields()
  return takesToken ? { clientToken: newToken(), ...input } : input
}

function inputType(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
}
