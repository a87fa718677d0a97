/**
 * The five departments on a data directory, each behind a socket, all in this process. Sends its parent their addresses
 * by name. Started with leave-out.mjs they neither mask nor record.
 */
import { departments, loadKeys, openDepartments } from '@yiwang/cli'
import { serveSubgraph } from '@yiwang/shared/subgraph'
import { configOn } from './config-on.ts'

const [, , dataDir = ''] = process.argv
const config = configOn(dataDir)
const open = await openDepartments(config, loadKeys(config))
const urls: Record<string, string> = {}
for (const { department, subgraph } of open) {
  const { url } = await serveSubgraph(subgraph, { port: 0, host: '127.0.0.1' })
  urls[department.definition.name] = url
}
if (open.length !== departments.length) throw new Error('every department is open')
process.send?.(urls)
