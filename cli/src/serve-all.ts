import { fileURLToPath } from 'node:url'
import { createGateway, createInProcessClient, type SubscriptionOptions } from '@yiwang/gateway'
import { invariant } from '@yiwang/shared/errors'
import { openBuses } from './buses.ts'
import type { Config } from './config.ts'
import { demoFactsOfToday } from './demo-facts.ts'
import { createDemo, type Demo } from './demo-roles.ts'
import { loadKeys } from './keys.ts'
import { loadMissingData } from './load-data.ts'
import { openDepartments, type OpenDepartment } from './open-departments.ts'
import { loadedFacts } from './sample-mark.ts'
import { loadSupergraph } from './supergraph.ts'

export interface Served {
  readonly url: string
  /** tokens to try it with, fresh at every call; none in production */
  readonly demo?: (() => Promise<Demo>) | undefined
  close(): Promise<void>
}

/** between two departments, so that requests get their turn */
const PREPARE_AFTER_MS = 500

/** where the explorer's build lies, seen from src and from dist */
export const explorerDir = fileURLToPath(new URL('../../gateway/explorer/dist/', import.meta.url))

/**
 * What a department answers follows from roles, scopes, regions, grids and the caller's own records, never from the
 * account alone, so that the screens of one office share a subscription.
 */
export const departmentSubscriptions: SubscriptionOptions = { sharing: 'rights' }

/** The whole graph in one process: five departments called in process, sample data on the first start. */
export async function serveAll(config: Config, say: (line: string) => void): Promise<Served> {
  const keys = loadKeys(config)
  const buses = await openBuses(config)
  const open = await openDepartments(config, keys, buses)
  // an empty database of a real department stays empty
  const rows = config.production ? 0 : await loadMissingData(open)
  if (rows > 0) say(`样例数据已载入 ${rows.toLocaleString('en')} 行 (sample data loaded)`)
  const facts = config.production ? null : ((await loadedFacts(open)) ?? demoFactsOfToday())
  const demo = facts ? () => createDemo(keys.jwt, facts) : undefined
  const gateway = await createGateway({
    supergraphSdl: loadSupergraph(config.supergraphFile),
    composedHere: config.supergraphFile === undefined,
    subgraphs: (name) => {
      const found = open.find(({ subgraph }) => subgraph.name === name)
      invariant(found, `the supergraph names ${name}, which is no department`)
      return createInProcessClient(found.subgraph)
    },
    identity: { accessTokenKey: keys.jwt },
    callerKey: keys.caller,
    subscriptions: departmentSubscriptions,
    explorerDir,
    demoRoles: demo,
  })
  const close = async () => {
    await gateway.close()
    await Promise.all(open.map(({ subgraph }) => subgraph.close()))
    await buses.close()
  }
  try {
    const { url } = await gateway.listen({ port: config.port ?? 4000, host: config.host })
    prepareLater(open)
    return { url, demo, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * The first request should wait for none of the departments that it does not ask. One that cannot be prepared says so
 * to whoever asks it.
 */
function prepareLater(open: readonly OpenDepartment[]): void {
  const [next, ...rest] = open
  if (!next) return
  const goOn = () => {
    prepareLater(rest)
  }
  setTimeout(() => void next.subgraph.prepare().then(goOn, goOn), PREPARE_AFTER_MS).unref()
}
