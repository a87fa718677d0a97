import { fileURLToPath } from 'node:url'
import {
  type GatewayOptions,
  type GatewaySettings,
  jsonLog,
  loadSettings,
  type Log,
  openConfiguredOptions,
  silentLog,
} from '@yiwang/gateway'
import type { Config } from './config.ts'
import { type Keys, loadKeys } from './keys.ts'
import { supergraphSource } from './supergraph.ts'

/** where the explorer's build lies, seen from src and from dist */
export const explorerDir = fileURLToPath(new URL('../../gateway/explorer/dist/', import.meta.url))

export interface OpenedSettings {
  readonly log: Log
  readonly settings: GatewaySettings
  readonly keys: Keys
  readonly options: Omit<GatewayOptions, 'subgraphs'>
  /** after the gateway has closed */
  close(): void
}

/** What the gateway is, whether the departments are called in its process or over HTTP. @throws ConfigError */
export async function openGatewaySettings(config: Config): Promise<OpenedSettings> {
  const log = gatewayLog(config)
  const settings = loadGatewaySettings(config)
  const keys = loadKeys(config, { jwt: settings.accessTokenKey, caller: settings.callerKey })
  const { sdl: supergraphSdl, composedHere, blueprint } = supergraphSource(config.supergraphFile)
  const configured = await openConfiguredOptions(settings, log)
  return {
    log,
    settings,
    keys,
    options: {
      ...configured.options,
      supergraphSdl,
      composedHere,
      blueprint,
      identity: { accessTokenKey: keys.jwt, issuers: settings.issuers },
      callerKey: keys.caller,
      explorerDir: settings.server.explorer ? explorerDir : undefined,
    },
    close: () => {
      configured.close()
    },
  }
}

/** `gateway.yaml` under what the command line and the environment say; without a file its defaults. */
function loadGatewaySettings({ gatewayFile, jwtKey, callerKey, redisUrl }: Config): GatewaySettings {
  const environment = { YIWANG_JWT_KEY: jwtKey, YIWANG_CALLER_KEY: callerKey, REDIS_URL: redisUrl }
  return loadSettings({ file: gatewayFile, environment })
}

/** What the gateway refuses stands in its log alone; in development the terminal is for people. */
function gatewayLog({ production }: Config): Log {
  return production ? jsonLog : silentLog
}

/** Where the gateway listens; on this machine alone unless it is told otherwise. */
export function addressOf({ port, host }: Config, { server }: GatewaySettings) {
  return { port: port ?? server.port, host: host ?? server.host ?? 'localhost' }
}
