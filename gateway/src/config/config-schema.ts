import { z } from 'zod'
import { publicAlgorithms } from '../identity/issuer.ts'
import { authorizationSection } from './authorization-section.ts'
import { limitsSection } from './limits-section.ts'
import { count, milliseconds, wholeNumber, bytes } from './units.ts'

export const isHttpUrl = (text: string): boolean => /^https?:\/\/[^/]/.test(text) && URL.canParse(text)

const httpUrl = z.string('应为地址').refine(isHttpUrl, { error: '应为 http 或 https 地址' })

/** Headers that belong to one connection or to the gateway itself; a client's must never reach a subgraph. */
const ownHeaders = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-trace-id',
  'x-yiwang-caller',
])

const forwardableHeader = z
  .string('应为请求头名')
  .regex(/^[a-z0-9!#$%&'*+.^_`|~-]+$/, '应为小写的请求头名')
  .refine((name) => !ownHeaders.has(name), { error: '此请求头由网关自己设置，不能转发' })

const liveUrl = z.string('应为地址').refine((text) => /^(https?|wss?):\/\/[^/]/.test(text) && URL.canParse(text), {
  error: '应为 http(s):// 或 ws(s):// 地址',
})

const subgraphSubscriptions = z.strictObject({
  protocol: z
    .enum(['server-sent-events', 'graphql-transport-ws'])
    .optional()
    .describe('缺省按地址：ws(s):// 为 WebSocket，否则 SSE (by the address)'),
  url: liveUrl.optional().describe('缺省为子图地址 (default: the address of the subgraph)'),
  silenceMs: milliseconds(1_000, 600_000).default(45_000).describe('多久没有心跳算断线 (a silent connection is lost)'),
})

const subgraphShape = {
  timeoutMs: milliseconds(100, 600_000).describe('一次调用最多等多久 (one call, in milliseconds)'),
  connections: count(1, 10_000).describe('保持的连接数上限 (keep-alive connections at most)'),
  maxResponseBytes: bytes(1_024, 1_073_741_824).describe('应答体上限 (largest answer)'),
  forwardHeaders: z.array(forwardableHeader).describe('转给子图的客户端请求头 (client headers handed on)'),
  deduplicate: z.boolean().describe('同一调用者的相同查询同时只发一次 (equal queries in flight are sent once)'),
  visibleExtensions: z
    .array(z.string().min(1))
    .describe(
      '错误扩展中另外让客户端看到的键，其余一律隐去 (keys of extensions shown beside the usual ones; all others are hidden)',
    ),
  subscriptions: subgraphSubscriptions.describe('子图怎样提供订阅 (how it serves subscriptions)'),
}

const subgraphDefaults = z.strictObject({
  timeoutMs: subgraphShape.timeoutMs.default(10_000),
  connections: subgraphShape.connections.default(64),
  maxResponseBytes: subgraphShape.maxResponseBytes.default(20 * 1024 * 1024),
  forwardHeaders: subgraphShape.forwardHeaders.default([]),
  deduplicate: subgraphShape.deduplicate.default(true),
  visibleExtensions: subgraphShape.visibleExtensions.default([]),
  subscriptions: subgraphShape.subscriptions.prefault({}),
})

const subgraphsSection = z.strictObject({
  all: subgraphDefaults.prefault({}).describe('每个子图 (every subgraph)'),
  named: z
    .record(z.string(), z.strictObject({ url: httpUrl.optional(), ...z.strictObject(subgraphShape).partial().shape }))
    .default({})
    .describe('按子图名单独设置 (by name of the subgraph)'),
})

const serverSection = z.strictObject({
  host: z
    .string('应为地址')
    .min(1)
    .optional()
    .describe('缺省：独立进程为 0.0.0.0，yiwang serve 为 localhost (default by the program)'),
  port: wholeNumber('端口', 0, 65_535).default(4000),
  front: z
    .enum(['lean', 'apollo-server'])
    .default('lean')
    .describe('HTTP 与引擎之间：缺省最快，apollo-server 可装插件 (lean is the faster one)'),
  drainTimeoutMs: milliseconds(0, 600_000).default(10_000).describe('停止时等运行中请求多久 (drain)'),
  headersTimeoutMs: milliseconds(100, 600_000).default(10_000).describe('收齐请求头 (slow headers)'),
  requestTimeoutMs: milliseconds(100, 600_000).default(30_000).describe('收齐整个请求 (slow bodies)'),
  watchSupergraph: z.boolean().default(true).describe('超图文件变了就换上 (swap when the file changes)'),
  explorer: z.boolean().default(true).describe('GET / 是探索器 (the explorer)'),
})

const issuerSection = z
  .strictObject({
    issuer: z.string().min(1).describe('声明 iss (the claim iss)'),
    audience: z.string().min(1).describe('声明 aud 应含 (one of the claim aud)'),
    jwksUrl: httpUrl.optional().describe('公钥集地址 (public keys, fetched and refreshed)'),
    jwksFile: z.string().min(1).optional().describe('公钥集文件，变了就重读 (public keys, read again when changed)'),
    secretFile: z.string().min(1).optional().describe('共用密钥文件 (shared secret, base64url, HS256)'),
    algorithms: z
      .array(z.enum(publicAlgorithms))
      .min(1)
      .default(['RS256', 'ES256', 'EdDSA'])
      .describe('公钥的签名算法 (signatures of public keys)'),
  })
  .refine(
    ({ jwksUrl, jwksFile, secretFile }) =>
      [jwksUrl, jwksFile, secretFile].filter((key) => key !== undefined).length === 1,
    {
      error: 'jwksUrl、jwksFile、secretFile 须给出且只能给出一项',
    },
  )

const identitySection = z.strictObject({
  accessTokenKeyFile: z.string().min(1).optional().describe('验客户端令牌的密钥文件 (base64url, HS256)'),
  issuers: z.array(issuerSection).default([]).describe('另外受信任的签发者 (other trusted issuers of tokens)'),
  callerKeyFile: z.string().min(1).optional().describe('签调用者的密钥文件 (base64url, HS256)'),
})

const safelistMode = z.enum(['off', 'log_unknown', 'enforce'])

const safelistSection = z
  .strictObject({
    mode: safelistMode
      .default('off')
      .describe('清单外的操作：不管、只记录、拒绝 (operations that are not listed: any, to the log, refused)'),
    clients: z
      .record(z.string().min(1), safelistMode)
      .default({})
      .describe(
        '按客户端自报的名字 apollographql-client-name 另行规定，以便逐个接入；名字无人核实，全部接入后才算数 (by the name a client gives itself, to bring them over one by one)',
      ),
    manifestFile: z.string().min(1).optional().describe('apollo-persisted-query-manifest'),
  })
  .refine(
    ({ mode, clients, manifestFile }) =>
      manifestFile !== undefined || [mode, ...Object.values(clients)].every((each) => each === 'off'),
    { error: '须给出 manifestFile' },
  )

const cachesSection = z.strictObject({
  operations: count(1, 1_000_000).default(1_000).describe('留存的操作与计划 (operations and plans kept)'),
  persistedQueries: count(0, 1_000_000)
    .default(0)
    .describe('APQ 留存的查询，0 为不启用 (persisted queries kept; 0 switches APQ off)'),
})

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: '应为来源，如 https://app.example.cn',
})

const corsSection = z.strictObject({
  origins: z.array(origin).default([]).describe('可以跨域调用的来源 (allowed origins)'),
  credentials: z.boolean().default(false),
  allowHeaders: z
    .array(z.string().min(1))
    .default(['authorization', 'content-type', 'apollo-require-preflight', 'x-purpose', 'x-trace-id']),
  exposeHeaders: z.array(z.string().min(1)).default(['x-trace-id']),
  maxAgeSeconds: wholeNumber('秒', 0, 86_400).default(600),
})

const subscriptionsSection = z.strictObject({
  maxMessageBytes: bytes(1_024, 104_857_600)
    .optional()
    .describe('一条 WebSocket 消息，缺省同 limits.maxBodyBytes (one message; default: as limits.maxBodyBytes)'),
  sharing: z
    .enum(['caller', 'rights'])
    .default('caller')
    .describe(
      '哪些调用者可共用一个上游订阅：同一账号，或权限相同 (who may share one upstream: an account, or equal rights)',
    ),
  limits: z
    .strictObject({
      waiting: count(1, 100_000).default(128).describe('每个客户端最多积压 (answers that wait for one client)'),
      perConnection: count(1, 100_000).default(100).describe('每个 WebSocket 连接 (of one WebSocket connection)'),
      perCaller: count(1, 10_000_000).default(1_000).describe('每个账号 (of one account)'),
      total: count(1, 10_000_000).default(50_000).describe('整个网关 (of this gateway)'),
    })
    .prefault({}),
})

/** `gateway.yaml`: each section goes to the part of the gateway that it is named after. Unknown keys are refused. */
export const configSchema = z.strictObject({
  server: serverSection.prefault({}),
  identity: identitySection.prefault({}),
  authorization: authorizationSection.prefault({}),
  subgraphs: subgraphsSection.prefault({}),
  safelist: safelistSection.prefault({}),
  caches: cachesSection.prefault({}),
  limits: limitsSection.prefault({}),
  subscriptions: subscriptionsSection.prefault({}),
  cors: corsSection.prefault({}),
})

export type ConfigFile = z.infer<typeof configSchema>
export type SubgraphSettings = z.infer<typeof subgraphDefaults> & { readonly url?: string | undefined }

/** JSON Schema of `gateway.yaml`, for editors and for `yiwang config schema`. */
export function configJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(configSchema, { io: 'input' })
}
