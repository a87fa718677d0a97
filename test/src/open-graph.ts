import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Config,
  everything,
  loadKeys,
  loadMissingData,
  loadSupergraph,
  openDepartments,
  type OpenDepartment,
} from '@yiwang/cli'
import { createGateway, createInProcessClient, type Gateway, type GatewayAnswer } from '@yiwang/gateway'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { testEngine } from '@yiwang/shared/testing'
import { callerOf } from './caller-of.ts'
import { statementsDuring } from './statements-during.ts'

/** What a request causes. */
export interface Cost {
  /** subgraph fetches */
  readonly fetches: number
  /** SQL statements but for those that put looks on record */
  readonly statements: number
  /**
   * transactions that put looks on record: at most one for each fetch, and fewer when fetches that end together share one,
   * which depends on the moment
   */
  readonly audits: number
}

/** The whole graph in this process with its parts in reach: departments to stop, fetches and statements to count. */
export interface OpenGraph {
  readonly departments: readonly OpenDepartment[]
  readonly gateway: Gateway
  /** names of the subgraphs that do not answer */
  readonly down: Set<string>
  ask(claims: AccessTokenClaims, query: string, variables?: Record<string, unknown>): Promise<GatewayAnswer>
  askEverything(query: string, variables?: Record<string, unknown>): Promise<GatewayAnswer>
  count(work: () => Promise<unknown>): Promise<Cost>
  close(): Promise<void>
}

export async function openGraph(config: Config = sampleConfig()): Promise<OpenGraph> {
  const keys = loadKeys(config)
  const departments = await openDepartments(config, keys)
  await loadMissingData(departments)
  const down = new Set<string>()
  let fetches = 0
  const gateway = await createGateway({
    supergraphSdl: loadSupergraph(),
    composedHere: true,
    planning: 'main-thread',
    subgraphs: (name) => {
      const department = departments.find(({ subgraph }) => subgraph.name === name)
      if (!department) throw new Error(`no department ${name}`)
      const client = createInProcessClient(department.subgraph)
      return {
        ...client,
        execute: (call) => {
          fetches += 1
          return down.has(name) ? Promise.reject(new Error('stopped')) : client.execute(call)
        },
      }
    },
    identity: { accessTokenKey: keys.jwt },
    callerKey: keys.caller,
  })
  const ask: OpenGraph['ask'] = (claims, query, variables = {}) =>
    gateway.executeOperation({ query, variables, caller: callerOf(claims) })
  return {
    departments,
    gateway,
    down,
    ask,
    askEverything: (query, variables) => ask(everything().claims, query, variables),
    count: async (work) => {
      const before = fetches
      const texts = await statementsDuring(departments, work)
      const audits = texts.filter((text) => /^INSERT INTO audit_entry/.test(text)).length
      const statements = texts.filter((text) => !ofAudit.test(text)).length
      return { fetches: fetches - before, statements, audits }
    },
    close: async () => {
      await gateway.close()
      await Promise.all(departments.map(({ subgraph }) => subgraph.close()))
      if (process.env['TEST_SAMPLE_DIR'] === undefined) rmSync(config.dataDir, { recursive: true, force: true })
    },
  }
}

const ofAudit = /^(BEGIN|START TRANSACTION|COMMIT|SET TRANSACTION)|\baudit_(chain|entry|record)\b/

/** The sample data that the runner loaded for this engine, else an own place that is filled on opening. */
export function sampleConfig(): Config {
  return {
    production: false,
    port: 0,
    host: '127.0.0.1',
    dataDir: process.env['TEST_SAMPLE_DIR'] ?? mkdtempSync(join(tmpdir(), 'yiwang-sample-')),
    databaseUrl: testEngine() === 'mysql' ? requireUrl() : undefined,
    redisUrl: undefined,
    ownDatabaseUrl: () => undefined,
    subgraphUrl: () => undefined,
    subscriptionsUrl: () => undefined,
    supergraphFile: undefined,
    gatewayFile: undefined,
    jwtKey: undefined,
    callerKey: undefined,
    auditKey: undefined,
    idKey: undefined,
    dataKeys: undefined,
  }
}

function requireUrl(): string {
  const url = process.env['TEST_SAMPLE_URL'] ?? process.env['TEST_MYSQL_URL']
  if (!url) throw new Error('TEST_ENGINE=mysql needs TEST_MYSQL_URL')
  return url
}
