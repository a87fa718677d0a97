// Writes docs/errors.md from the catalogue of errors, docs/dependencies.md from the packages, and docs/state-machines.md
// from the departments' state machines, a diagram and a table each, and the same into the descriptions of the contract. Run by `npm run generate:docs` with tsx, since the machines are TypeScript.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { dependenciesText } from './dependencies-text.mjs'
import { describeMachines } from './describe-machines.mjs'
import { errorsText } from './errors-text.mjs'
import { machinesOf, mermaidDiagram, transitionTable } from './state-machine-text.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sections = []
for (const name of readdirSync(join(root, 'subgraphs')).sort()) {
  const subgraph = join(root, 'subgraphs', name)
  const machines = await machinesOf(subgraph)
  describeMachines(subgraph, machines)
  if (machines.length > 0) sections.push(`## ${name}\n\n${machines.map(section).join('\n\n')}`)
}
const text = `# 状态机\n\n由各部门的状态机表生成（\`npm run generate:docs\`），请勿手改。\n\n${sections.join('\n\n')}\n`
await writeDocument('state-machines.md', text)

await writeDocument('errors.md', errorsText())
await writeDocument('dependencies.md', dependenciesText(root))

async function writeDocument(name, content) {
  writeFileSync(join(root, 'docs', name), await format(content, { parser: 'markdown', printWidth: 120 }))
}

function section(machine) {
  return `### ${machine.title}\n\n${mermaidDiagram(machine)}\n\n${transitionTable(machine)}`
}
