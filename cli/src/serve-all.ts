import { createGateway, createInProcessClient, type Gateway } from '@yiwang/gateway'
import { invariant } from '@yiwang/shared/errors'
import type { SubgraphExecutor } from '@yiwang/shared/subgraph'
import { openBuses } from './buses.ts'
import type { Config } from './config.ts'
import { type DemoFacts, demoFactsOfToday } from './demo-facts.ts'
import { createDemo, type Demo } from './demo-roles.ts'
import { departmentNames } from './departments.ts'
import { addressOf, openGatewaySettings } from './gateway-settings.ts'
import { loadMissingData } from './load-data.ts'
import { openDepartments, type OpenDepartment } from './open-departments.ts'
import { loadedFacts } from './sample-mark.ts'

export interface Served {
  readonly url: string
  /** tokens to try it with, fresh at every call; none in production */
  readonly demo?: (() => Promise<Demo>) | undefined
  close(): Promise<void>
}

/** The whole graph in one process: five departments called in process, sample data on the first start. */
export async function serveAll(config: Config, say: (line: string) => void): Promise<Served> {
  const { settings, keys, ...configured } = await openGatewaySettings(config)
  const buses = await openBuses(config)
  const open: OpenDepartment[] = []
  let facts: DemoFacts | undefined
  const demo = async () => createDemo(keys.jwt, (facts ??= (await loadedFacts(open)) ?? demoFactsOfToday()))
  // the planner's thread builds the supergraph while this one opens the databases
  const starting = createGateway({
    ...configured.options,
    subgraphs: (name) => createInProcessClient(executorOf(name, open)),
    demoRoles: config.production ? undefined : demo,
  })
  const close = async () => {
    await starting.then(closeIt, () => undefined)
    configured.close()
    await Promise.all(open.map(({ subgraph }) => subgraph.close()))
    await buses.close()
  }
  try {
    open.push(...(await openDepartments(config, keys, buses)))
    // an empty database of a real department stays empty
    const rows = config.production ? 0 : await loadMissingData(open)
    if (rows > 0) say(`样例数据已载入 ${rows.toLocaleString('en')} 行 (sample data loaded)`)
    prepare(open, starting)
    const gateway = await starting
    const { url } = await gateway.listen(addressOf(config, settings))
    return { url, demo: config.production ? undefined : demo, close }
  } catch (error) {
    await close()
    throw error
  }
}

const closeIt = (gateway: Gateway) => gateway.close()

/** A department that is open when the first request comes. */
function executorOf(name: string, open: readonly OpenDepartment[]): SubgraphExecutor {
  invariant(departmentNames.includes(name), `the supergraph names ${name}, which is no department`)
  const subgraph = () => {
    const found = open.find((one) => one.subgraph.name === name)
    invariant(found, `${name} is open before the gateway listens`)
    return found.subgraph
  }
  return {
    name,
    execute: (request) => subgraph().execute(request),
    subscribe: (request) => subgraph().subscribe(request),
  }
}

/** Once requests come, they get their turn between two departments. */
const PAUSE_MS = 500

/**
 * Builds the departments' schemas, at first while this thread would wait for the planner's. A department that cannot be
 * prepared says so to whoever asks it.
 */
function prepare(open: readonly OpenDepartment[], gateway: Promise<unknown>): void {
  let pauseMs = 0
  const requestsCome = () => {
    pauseMs = PAUSE_MS
  }
  gateway.then(requestsCome, requestsCome)
  const next = ([first, ...rest]: readonly OpenDepartment[]): void => {
    if (!first) return
    const goOn = () => {
      next(rest)
    }
    setTimeout(() => void first.subgraph.prepare().then(goOn, goOn), pauseMs).unref()
  }
  next(open)
}
