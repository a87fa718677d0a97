import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { departments, loadSupergraph } from '@yiwang/cli'
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type StringValueNode,
} from 'graphql'

/**
 * Definitions by name with their fields sorted; `extend type` parts are merged into their type, as composition does.
 */
function definitionsOf(document: DocumentNode): Map<string, string[]> {
  const parts = new Map<string, string[]>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) continue
    const name = nameOf(definition)
    parts.set(name, [...(parts.get(name) ?? []), ...linesOf(definition)].sort())
  }
  return parts
}

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? definition.name.value : 'schema'
}

/** What is personal is the department's own declaration; it changes no name of the contract. */
function withoutPersonal<Node extends FieldDefinitionNode | InputValueDefinitionNode>(field: Node): Node {
  const directives = field.directives?.filter(({ name }) => name.value !== 'personal') ?? []
  return { ...field, directives }
}

/** The state machine that is generated into a description is ours, the first paragraph the contract's. */
function withoutMachine<Node extends DefinitionNode>(definition: Node): Node {
  // a parsed definition without one has the key all the same
  const description = 'description' in definition ? (definition.description as StringValueNode | undefined) : undefined
  if (!description?.value.includes('的状态机**')) return definition
  const [value = ''] = description.value.split('\n\n')
  return { ...definition, description: { ...description, value, block: false } }
}

function linesOf(generated: DefinitionNode): string[] {
  const definition = withoutMachine(generated)
  if (!('fields' in definition)) return [print(definition)]
  const fields = (definition.fields ?? []).map((field) => print(withoutPersonal(field)))
  const isExtension = definition.kind === Kind.OBJECT_TYPE_EXTENSION
  return isExtension ? fields : [print({ ...definition, fields: [] }), ...fields]
}

describe.each(departments.map(({ definition }) => definition))('$name', ({ name, sdl }) => {
  test('its modules together are the contract, description by description', () => {
    const contract = readFileSync(new URL(`../../shared/contract/${name}.graphql`, import.meta.url), 'utf8')
    expect(definitionsOf(parse(sdl))).toEqual(definitionsOf(parse(contract)))
  })
})

test('the five contracts compose', () => {
  const supergraph = loadSupergraph()
  for (const { definition } of departments) expect(supergraph).toContain(`@join__graph(name: "${definition.name}"`)
})
