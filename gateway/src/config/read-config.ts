import { parseArgs } from 'node:util'
import { ConfigError } from './config-error.ts'
import { type Environment, type GatewaySettings, readSettings } from './read-settings.ts'

export interface GatewayConfig extends GatewaySettings {
  readonly supergraphFile: string
  readonly server: GatewaySettings['server'] & { readonly host: string }
}

export type CommandLine =
  { readonly kind: 'serve'; readonly config: GatewayConfig } | { readonly kind: 'print-config-schema' }

/** Command line before environment before `gateway.yaml`. @throws ConfigError */
export function readCommandLine(args: readonly string[], environment: Environment): CommandLine {
  const values = parseFlags(args)
  if (values['print-config-schema']) return { kind: 'print-config-schema' }
  const faults: string[] = []
  const settings = readSettings({ file: values.config ?? environment['GATEWAY_CONFIG'], environment }, faults)
  const supergraphFile = values.supergraph ?? environment['SUPERGRAPH_FILE'] ?? ''
  if (supergraphFile === '') faults.push('SUPERGRAPH_FILE: 必须设置，或用 --supergraph 指定 (required)')
  const port = toPort(values.port ?? environment['PORT'], faults) ?? settings.server.port
  const host = values.host ?? environment['HOST'] ?? settings.server.host ?? '0.0.0.0'
  if (faults.length > 0) throw new ConfigError(faults)
  return { kind: 'serve', config: { ...settings, server: { ...settings.server, port, host }, supergraphFile } }
}

function parseFlags(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    supergraph: text,
    port: text,
    host: text,
    config: text,
    'print-config-schema': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new ConfigError([error instanceof Error ? error.message : String(error)])
  }
}

function toPort(text: string | undefined, faults: string[]): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  faults.push(`PORT: 应为 0 到 65535 的整数，现为“${text}”`)
  return undefined
}
