// Writes docs/state-machines.md from the departments' state machines: a diagram and a table each. Run by
// `npm run generate:docs` with tsx, since the machines are TypeScript.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { format } from 'prettier'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sections = []
for (const subgraph of readdirSync(join(root, 'subgraphs')).sort()) {
  const machines = await machinesOf(subgraph)
  if (machines.length > 0) sections.push(`## ${subgraph}\n\n${machines.map(section).join('\n\n')}`)
}
const text = `# 状态机\n\n由各部门的状态机表生成（\`npm run generate:docs\`），请勿手改。\n\n${sections.join('\n\n')}\n`
const target = process.argv[2] ?? join(root, 'docs', 'state-machines.md')
writeFileSync(target, await format(text, { parser: 'markdown', printWidth: 120 }))

async function machinesOf(subgraph) {
  const modules = join(root, 'subgraphs', subgraph, 'src', 'modules')
  const files = readdirSync(modules).flatMap((module) =>
    readdirSync(join(modules, module))
      .filter((name) => /machine.*\.ts$/.test(name))
      .map((name) => join(modules, module, name)),
  )
  const exported = []
  for (const file of files.sort()) exported.push(...Object.values(await import(pathToFileURL(file).href)))
  return exported.filter((value) => value?.transitions && value.states && value.title)
}

function section(machine) {
  return `### ${machine.title}\n\n${diagram(machine)}\n\n${table(machine)}`
}

function diagram({ states, transitions, final }) {
  const lines = Object.entries(states).map(([state, name]) => `  ${state} : ${name} ${state}`)
  for (const { action, from, to } of transitions)
    for (const source of from ?? ['[*]']) for (const target of to) lines.push(`  ${source} --> ${target} : ${action}`)
  for (const state of final) lines.push(`  ${state} --> [*]`)
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n')
}

function table({ states, transitions }) {
  const name = (state) => `${states[state]} ${state}`
  const rows = transitions.map(
    ({ action, from, to }) =>
      `| ${action} | ${from === null ? '无' : from.map(name).join('、')} | ${to.map(name).join('、')} |`,
  )
  return ['| 操作 | 原状态 | 新状态 |', '| --- | --- | --- |', ...rows].join('\n')
}
