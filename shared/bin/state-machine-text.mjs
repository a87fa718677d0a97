// The departments' state machines as text, for docs/state-machines.md and for the descriptions of the contract.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** @returns the state machines of a subgraph's folder, in the order of their files */
export async function machinesOf(subgraph) {
  const modules = join(subgraph, 'src', 'modules')
  const files = readdirSync(modules).flatMap((module) =>
    readdirSync(join(modules, module))
      .filter((name) => /machine.*\.ts$/.test(name))
      .map((name) => join(modules, module, name)),
  )
  const exported = []
  for (const file of files.sort()) exported.push(...Object.values(await import(pathToFileURL(file).href)))
  return exported.filter((value) => value?.transitions && value.states && value.title)
}

export function mermaidDiagram({ states, transitions, final }) {
  const lines = Object.entries(states).map(([state, name]) => `  ${state} : ${name} ${state}`)
  for (const { action, from, to } of transitions)
    for (const source of from ?? ['[*]']) for (const target of to) lines.push(`  ${source} --> ${target} : ${action}`)
  for (const state of final) lines.push(`  ${state} --> [*]`)
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n')
}

/** For pages that draw nothing: from each state the arrows out of it. */
export function plainDiagram({ states, transitions, final }) {
  const arrow = (from, name) => {
    const targets = transitions.filter((row) => (from === null ? row.from === null : row.from?.includes(from)))
    const names = [...new Set(targets.flatMap(({ to }) => to))].map((state) => states[state])
    return names.length === 0 ? [] : [`${name} → ${names.join('、')}`]
  }
  const arrows = [...arrow(null, '●'), ...Object.entries(states).flatMap(([state, name]) => arrow(state, name))]
  const ends = final.length === 0 ? [] : [`${final.map((state) => states[state]).join('、')} → ◎`]
  return ['```', ...arrows, ...ends, '```'].join('\n')
}

export function transitionTable({ states, transitions }, nameOf = (state) => `${states[state]} ${state}`) {
  const rows = transitions.map(
    ({ action, from, to }) =>
      `| ${action} | ${from === null ? '无' : from.map(nameOf).join('、')} | ${to.map(nameOf).join('、')} |`,
  )
  return ['| 操作 | 原状态 | 新状态 |', '| --- | --- | --- |', ...rows].join('\n')
}
