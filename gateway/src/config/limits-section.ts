import { z } from 'zod'
import { defaultAdmissionLimits, defaultRates } from '../limits/create-admission.ts'
import { DEFAULT_MAX_BODY_BYTES } from '../limits/create-limits.ts'
import { defaultDemandLimits } from '../limits/create-operation-guard.ts'
import { defaultOperationLimits as operation } from '../limits/operation-limits.ts'
import type { Rate } from '../limits/token-bucket.ts'
import { bytes, count, milliseconds, wholeNumber } from './units.ts'

const operationLimits = z.strictObject({
  textLength: wholeNumber('字符', 100, 10_000_000).default(operation.textLength).describe('查询文本的字符数 (text)'),
  tokens: count(10, 1_000_000).default(operation.tokens).describe('词元数 (tokens)'),
  nesting: wholeNumber('层', 5, 500).default(operation.nesting).describe('括号嵌套 (brackets within one another)'),
  operations: count(1, 1_000).default(operation.operations).describe('一个文档中的操作 (operations of a document)'),
  fragments: count(0, 10_000).default(operation.fragments).describe('一个文档中的片段 (fragments of a document)'),
  depth: wholeNumber('层', 1, 500).default(operation.depth).describe('字段嵌套 (fields within one another)'),
  rootFields: count(1, 10_000).default(operation.rootFields).describe('顶层字段 (root fields)'),
  aliases: count(0, 100_000).default(operation.aliases).describe('展开片段后的别名 (aliases, fragments written out)'),
  directives: count(0, 100_000).default(operation.directives).describe('展开片段后的指令 (directives)'),
  selections: count(1, 20_000).default(operation.selections).describe('展开片段后的字段与片段 (fields and fragments)'),
  repetitions: count(1, 10_000)
    .default(operation.repetitions)
    .describe('同一层的同名字段 (fields of one name at a place)'),
  conditions: count(0, 30)
    .default(operation.conditions)
    .describe('@skip/@include 所用的变量 (variables of conditions)'),
  pageSize: count(1, 1_000_000).default(operation.pageSize).describe('每页条数 (rows of one page)'),
  variablesDepth: wholeNumber('层', 1, 500).default(operation.variablesDepth).describe('变量嵌套 (depth of variables)'),
  variablesValues: count(1, 10_000_000).default(operation.variablesValues).describe('变量中的值 (values in variables)'),
})

const demandLimits = z.strictObject({
  mode: z
    .enum(['off', 'measure', 'enforce'])
    .default(defaultDemandLimits.mode)
    .describe('按 @cost、@listSize 估算成本：不算、只记录、拒绝 (static cost: off, to the log, refused)'),
  maxCost: count(1, 1_000_000_000)
    .default(defaultDemandLimits.maxCost)
    .describe('一次操作的成本 (cost of an operation)'),
  listSize: count(1, 100_000)
    .default(defaultDemandLimits.listSize)
    .describe('未注明长度的列表按几个算 (unsized lists)'),
})

const rate = ({ perMinute, burst }: Rate) =>
  z
    .union([
      z.null(),
      z.strictObject({
        perMinute: wholeNumber('次', 1, 100_000_000).describe('每分钟 (per minute)'),
        burst: wholeNumber('次', 1, 100_000_000).describe('一时最多 (at once)'),
      }),
    ])
    .default({ perMinute, burst })

const { concurrency } = defaultAdmissionLimits

/** What one client may ask for, and how much is done at once. */
export const limitsSection = z.strictObject({
  maxBodyBytes: bytes(1_024, 104_857_600).default(DEFAULT_MAX_BODY_BYTES).describe('请求体 (request body)'),
  operation: operationLimits.prefault({}).describe('一次操作 (one operation)'),
  demand: demandLimits.prefault({}).describe('按估算成本 (demand control)'),
  rate: z
    .strictObject({
      perCaller: rate(defaultRates.perCaller).describe('每个账号；null 为不限 (of one account; null: no limit)'),
      perAddress: rate(defaultRates.perAddress).describe('每个来源地址 (of one address)'),
    })
    .prefault({})
    .describe('请求频率；设置 REDIS_URL 时多个网关合并计数 (rates; several gateways count together in Redis)'),
  trustedProxies: count(0, 20)
    .default(defaultAdmissionLimits.trustedProxies)
    .describe('网关前自有的代理层数，按 x-forwarded-for 认来源 (own proxies in front)'),
  concurrency: z
    .strictObject({
      running: count(1, 1_000_000).default(concurrency.running).describe('同时执行 (at once)'),
      waiting: count(0, 1_000_000).default(concurrency.waiting).describe('排队 (in the queue)'),
      queueTimeoutMs: milliseconds(10, 600_000)
        .default(concurrency.queueTimeoutMs)
        .describe('排队最久 (queue time-out)'),
    })
    .prefault({}),
  timeoutMs: milliseconds(100, 600_000)
    .default(defaultAdmissionLimits.timeoutMs)
    .describe('一次操作最久，订阅除外 (one operation; subscriptions are not bounded)'),
})
