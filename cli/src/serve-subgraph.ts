import { serveSubgraph as serveOverHttp } from '@yiwang/shared/subgraph'
import { openBuses } from './buses.ts'
import type { Config } from './config.ts'
import type { Department } from './departments.ts'
import { loadKeys } from './keys.ts'
import { openDepartment } from './open-departments.ts'
import type { Served } from './serve-all.ts'

/** One department in a process of its own. */
export async function serveSubgraph(
  department: Department,
  config: Config,
  say: (line: string) => void,
): Promise<Served> {
  if (config.redisUrl === undefined)
    say(
      '没有 REDIS_URL：事件送不到其他进程里的部门，需要时用 yiwang data rebuild 补齐 (events do not leave this process)',
    )
  const buses = await openBuses(config)
  const { subgraph } = await openDepartment(department, { config, keys: loadKeys(config), buses })
  try {
    const served = await serveOverHttp(subgraph, {
      port: config.port ?? department.port,
      host: config.host ?? 'localhost',
    })
    return { url: served.url, close: () => served.close().then(() => buses.close()) }
  } catch (error) {
    await subgraph.close()
    await buses.close()
    throw error
  }
}
