// Writes each state machine into the description of the contract's type that shows its states, where the explorer's
// documentation finds it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import { plainDiagram, transitionTable } from './state-machine-text.mjs'

/** Rewrites the schemas of a subgraph's folder. @throws when a machine belongs to no type */
export function describeMachines(subgraph, machines) {
  const modules = join(subgraph, 'src', 'modules')
  const waiting = new Set(machines)
  for (const file of readdirSync(modules).map((module) => join(modules, module, 'schema.graphql'))) {
    if (!existsSync(file)) continue
    const text = readFileSync(file, 'utf8')
    const described = [...parse(text).definitions]
      .reverse()
      .reduce((known, definition) => describe(known, definition, waiting), text)
    if (described !== text) writeFileSync(file, described)
  }
  if (waiting.size > 0)
    throw new Error(`${subgraph}: no type for the state machines ${[...waiting].map(({ title }) => title).join('、')}`)
}

/** From the last definition to the first, so that places in the text stay right. */
function describe(text, definition, waiting) {
  const own = [...waiting].filter((machine) => isShownBy(machine, definition))
  if (own.length === 0) return text
  for (const machine of own) waiting.delete(machine)
  const { description } = definition
  if (!description) throw new Error(`${definition.name.value} has no description`)
  const [first] = description.value.split('\n')
  const written = [first, ...own.map(section)].join('\n\n')
  return `${text.slice(0, description.loc.start)}"""\n${written}\n"""${text.slice(description.loc.end)}`
}

/** An enum with its states, else the type that the machine names. */
function isShownBy({ states, describes }, { kind, name, values = [] }) {
  if (describes !== undefined) return name?.value === describes && kind === 'ObjectTypeDefinition'
  const listed = values.map((value) => value.name.value).join()
  return kind === 'EnumTypeDefinition' && listed === Object.keys(states).join()
}

function section(machine) {
  const table = transitionTable(machine, (state) => machine.states[state])
  return `**${machine.title}的状态机**\n\n${plainDiagram(machine)}\n\n${table}`
}
