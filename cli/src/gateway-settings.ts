import { type GatewaySettings, jsonLog, loadSettings, type Log, silentLog } from '@yiwang/gateway'
import type { Config } from './config.ts'

/** `gateway.yaml` under what the command line and the environment say; without a file its defaults. @throws ConfigError */
export function loadGatewaySettings({ gatewayFile, jwtKey, callerKey, redisUrl }: Config): GatewaySettings {
  const environment = { YIWANG_JWT_KEY: jwtKey, YIWANG_CALLER_KEY: callerKey, REDIS_URL: redisUrl }
  return loadSettings({ file: gatewayFile, environment })
}

/** What the gateway refuses stands in its log alone; in development the terminal is for people. */
export function gatewayLog({ production }: Config): Log {
  return production ? jsonLog : silentLog
}

/** Where the gateway listens; on this machine alone unless it is told otherwise. */
export function addressOf({ port, host }: Config, { server }: GatewaySettings) {
  return { port: port ?? server.port, host: host ?? server.host ?? 'localhost' }
}
