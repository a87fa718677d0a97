/**
 * A gateway before departments at given addresses, in this process. Sends its parent its own address. `bare`: nothing is
 * guarded, and the limits are as far away as they can be.
 */
import { loadKeys, loadSupergraph } from '@yiwang/cli'
import { createGateway, createHttpClient, type LimitOptions } from '@yiwang/gateway'
import { withoutRights } from '../without-rights.ts'
import { configOn } from './config-on.ts'

const [, , dataDir = '', urlsText = '{}', kind] = process.argv
// the parent's own text
const urls = JSON.parse(urlsText) as Readonly<Record<string, string>>
const keys = loadKeys(configOn(dataDir))
const sdl = loadSupergraph()
const none: LimitOptions = { demand: { mode: 'off' }, rate: { perCaller: null, perAddress: null } }
const gateway = await createGateway({
  supergraphSdl: kind === 'bare' ? withoutRights(sdl) : sdl,
  subgraphs: (name, url) => createHttpClient({ name, url: urls[name] ?? url }),
  identity: { accessTokenKey: keys.jwt },
  callerKey: keys.caller,
  limits:
    kind === 'bare'
      ? none
      : { rate: { perCaller: { perMinute: 1e8, burst: 1e8 }, perAddress: { perMinute: 1e8, burst: 1e8 } } },
})
const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
process.send?.(url)
