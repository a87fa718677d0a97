import { rmSync } from 'node:fs'
import { type Config, type Served, serveAll } from '@yiwang/cli'
import { sampleConfig } from './open-graph.ts'

/** The whole graph over HTTP on the sample data, as `npm start` serves it. */
export interface SampleGraph extends Served {
  readonly config: Config
  readonly endpoint: string
}

export async function startSampleGraph(): Promise<SampleGraph> {
  const config = sampleConfig()
  const served = await serveAll(config, () => undefined)
  const close = async () => {
    await served.close()
    if (process.env['TEST_SAMPLE_DIR'] === undefined) rmSync(config.dataDir, { recursive: true, force: true })
  }
  return { url: served.url, endpoint: new URL('/graphql', served.url).href, config, close }
}
