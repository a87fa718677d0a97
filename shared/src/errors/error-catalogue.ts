/** Who says it: the gateway, a department's subgraph, or the gateway as the last or an in-between message of a stream. */
export type ErrorSource = 'gateway' | 'subgraph' | 'stream'

interface CatalogueEntry {
  readonly by: readonly ErrorSource[]
  /** of a request that is refused as a whole, in `application/graphql-response+json`; 200: only a part of it is */
  readonly status: number
  /** what the message says; `…` stands for what the case at hand adds */
  readonly message: string
  /** what a client makes of it */
  readonly meaning: string
  /** other keys of `extensions` */
  readonly details?: readonly string[]
}

const entry = <const Entry extends CatalogueEntry>(given: Entry): Entry => given

/** The one catalogue of codes that may reach a client in `errors[].extensions.code` or `payload.errors[].code`. */
export const errorCatalogue = {
  UNAUTHENTICATED: entry({
    by: ['gateway', 'subgraph'],
    status: 401,
    message: '请先登录；令牌无效、过期或不被接受',
    meaning: '没有令牌，或令牌不可信：重新登录',
    details: ['reason'],
  }),
  IDENTITY_UNAVAILABLE: entry({
    by: ['gateway'],
    status: 503,
    message: '暂时无法核验令牌，请稍后再试',
    meaning: '取不到签发者的公钥，与令牌无关：稍后重试',
  }),
  UNAUTHORIZED_FIELD_OR_TYPE: entry({
    by: ['gateway'],
    status: 200,
    message: '无权访问 …：需要…',
    meaning: '该字段缺少权限范围或不合授权策略，以 null 作答，其余照常',
  }),
  INTROSPECTION_REFUSED: entry({
    by: ['gateway'],
    status: 403,
    message: '无权查看数据图的结构',
    meaning: '内省只对网关所列的角色开放',
  }),
  FORBIDDEN: entry({
    by: ['subgraph'],
    status: 200,
    message: '…的角色、部门或身份不符',
    meaning: '有权限范围，但不是该由此人办理',
  }),
  PURPOSE_REQUIRED: entry({
    by: ['subgraph'],
    status: 200,
    message: '…须在请求头 x-purpose 中说明用途',
    meaning: '敏感个人信息须说明用途：写明后再查',
  }),
  SUPPRESSED: entry({
    by: ['subgraph'],
    status: 200,
    message: '区划 … 小于乡镇（街道），人员统计不予公布',
    meaning: '分析员只看乡镇以上、取整后的人员统计：改查乡镇或更大的区划',
  }),
  OUT_OF_REGION: entry({
    by: ['subgraph'],
    status: 200,
    message: '区划 … 超出本人辖区',
    meaning: '区划、网格代码在本人辖区之外',
  }),
  NOT_FOUND: entry({
    by: ['gateway', 'subgraph'],
    status: 404,
    message: '…不存在，或不在本人辖区；没有这个地址',
    meaning: '没有此记录、不在本人辖区（两者不可分辨），或没有此地址',
  }),
  BAD_USER_INPUT: entry({
    by: ['gateway', 'subgraph'],
    status: 400,
    message: '…应为…，现为…',
    meaning: '请求或入参不合要求：改正后再发',
    details: ['field', 'argument'],
  }),
  CONFLICT: entry({
    by: ['subgraph'],
    status: 200,
    message: '记录已被他人修改，请刷新后再试',
    meaning: '版本已变，或与已有记录相冲突',
  }),
  INVALID_TRANSITION: entry({
    by: ['subgraph'],
    status: 200,
    message: '状态 … 不能…',
    meaning: '记录的当前状态不允许这一步',
    details: ['from', 'to'],
  }),
  RULE_VIOLATION: entry({
    by: ['subgraph'],
    status: 200,
    message: '…',
    meaning: '违反一条业务规则',
    details: ['rule'],
  }),
  NOT_IMPLEMENTED: entry({
    by: ['subgraph'],
    status: 200,
    message: '此功能尚未开通',
    meaning: '部门尚未提供此字段',
  }),
  CALENDAR_YEAR_MISSING: entry({
    by: ['subgraph'],
    status: 200,
    message: '尚无 … 年的工作日历',
    meaning: '国务院尚未公布该年放假安排，时限无从计算',
  }),
  SERVICE_UNAVAILABLE: entry({
    by: ['subgraph'],
    status: 200,
    message: '服务暂时不可用，请稍后再试',
    meaning: '部门的数据库或消息通道暂时不可用',
  }),
  AUDIT_UNAVAILABLE: entry({
    by: ['subgraph'],
    status: 200,
    message: '审计记录写入失败，未返回数据，请稍后重试',
    meaning: '查看个人信息必须留痕；记不下来就不作答',
  }),
  SUBGRAPH_UNAVAILABLE: entry({
    by: ['gateway'],
    status: 200,
    message: '子系统 … 暂时不可用，请稍后再试',
    meaning: '该部门没有作答或答非所问，其字段以 null 作答',
  }),
  GRAPHQL_PARSE_FAILED: entry({
    by: ['gateway'],
    status: 400,
    message: '…',
    meaning: '查询文本不合 GraphQL 语法',
  }),
  GRAPHQL_VALIDATION_FAILED: entry({
    by: ['gateway'],
    status: 400,
    message: '…',
    meaning: '查询与数据图不符',
  }),
  OPERATION_RESOLUTION_FAILURE: entry({
    by: ['gateway'],
    status: 400,
    message: '请用 operationName 指明要执行的操作',
    meaning: '文档中没有或不止一个所指的操作',
  }),
  OPERATION_NOT_SUPPORTED: entry({
    by: ['gateway'],
    status: 400,
    message: '此地址只受理查询与写操作，订阅请使用流式连接',
    meaning: '这条通路不受理此类操作',
  }),
  OPERATION_LIMIT_EXCEEDED: entry({
    by: ['gateway'],
    status: 400,
    message: '…不得超过 …，现为 …',
    meaning: '查询过大：limit 为哪一项，max 为上限，value 为实际',
    details: ['limit', 'max', 'value'],
  }),
  OPERATION_TOO_EXPENSIVE: entry({
    by: ['gateway'],
    status: 400,
    message: '查询的估算成本不得超过 …，现为 …',
    meaning: '按 @cost 与 @listSize 估算的成本过高：减少每页条数或嵌套',
    details: ['max', 'value'],
  }),
  OPERATION_TOO_COMPLEX: entry({
    by: ['gateway'],
    status: 400,
    message: '此操作过于复杂，无法执行，请拆分后再试',
    meaning: '查询计划过久',
  }),
  PERSISTED_QUERY_NOT_FOUND: entry({
    by: ['gateway'],
    status: 400,
    message: 'PersistedQueryNotFound',
    meaning: '网关不认得此哈希：连同文本再发一次',
  }),
  PERSISTED_QUERY_NOT_SUPPORTED: entry({
    by: ['gateway'],
    status: 400,
    message: 'PersistedQueryNotSupported',
    meaning: '网关未启用持久化查询：改发文本',
  }),
  OPERATION_NOT_IN_SAFELIST: entry({
    by: ['gateway'],
    status: 403,
    message: '此操作不在允许的清单之内',
    meaning: '网关只受理清单内的操作：先把它加入清单',
  }),
  CSRF_PREVENTED: entry({
    by: ['gateway'],
    status: 400,
    message: '可能是跨站请求伪造 (CSRF)：GET 请求应带请求头 …',
    meaning: '浏览器可被别站诱使发出的请求',
  }),
  METHOD_NOT_ALLOWED: entry({
    by: ['gateway'],
    status: 405,
    message: '此地址只接受 …；写操作请用 POST',
    meaning: '请求方法不对',
  }),
  NOT_ACCEPTABLE: entry({
    by: ['gateway'],
    status: 406,
    message: '应答只有 …',
    meaning: 'Accept 请求头不含任何可给的类型',
  }),
  PAYLOAD_TOO_LARGE: entry({
    by: ['gateway'],
    status: 413,
    message: '请求体不得超过 … 字节',
    meaning: '请求体过大',
    details: ['max'],
  }),
  UNSUPPORTED_MEDIA_TYPE: entry({
    by: ['gateway'],
    status: 415,
    message: '请求体应为 application/json，UTF-8 编码，不得压缩',
    meaning: '请求体的类型、字符集或压缩不被接受',
  }),
  RATE_LIMITED: entry({
    by: ['gateway'],
    status: 429,
    message: '请求过于频繁：每分钟最多 … 次，请在 … 秒后再试',
    meaning: '该账号或来源地址请求过频：照 Retry-After 等候',
    details: ['max', 'retryAfterSeconds'],
  }),
  TOO_MANY_SUBSCRIPTIONS: entry({
    by: ['gateway'],
    status: 429,
    message: '同一账号最多 … 个订阅，请先关闭不用的',
    meaning: '订阅数已达上限',
  }),
  SERVER_BUSY: entry({
    by: ['gateway'],
    status: 503,
    message: '服务繁忙，请在 … 秒后再试',
    meaning: '排队已满或过久：照 Retry-After 等候',
    details: ['retryAfterSeconds'],
  }),
  SERVER_STOPPING: entry({
    by: ['gateway', 'stream'],
    status: 503,
    message: '服务正在停止或重启，请稍后重新订阅',
    meaning: '网关正在停止',
  }),
  REQUEST_TIMED_OUT: entry({
    by: ['gateway'],
    status: 504,
    message: '请求未能在 … 毫秒内完成',
    meaning: '一次操作超过了时限',
    details: ['max'],
  }),
  SUBSCRIPTION_INTERRUPTED: entry({
    by: ['stream'],
    status: 200,
    message: '与子系统的推送连接中断，正在重连；其间的变化不会补推',
    meaning: '订阅仍在，期间的变化须自行刷新',
  }),
  SUBSCRIPTION_RESUMED: entry({
    by: ['stream'],
    status: 200,
    message: '推送已恢复；中断期间的变化没有推送，请刷新数据',
    meaning: '刷新一次',
  }),
  EVENT_FAILED: entry({
    by: ['stream'],
    status: 200,
    message: '有一次变化未能送达，请刷新数据',
    meaning: '刷新一次',
  }),
  SUBSCRIBER_TOO_SLOW: entry({
    by: ['subgraph', 'stream'],
    status: 200,
    message: '接收过慢，积压的推送超出上限，订阅已中止，请重新订阅并刷新',
    meaning: '订阅已结束',
  }),
  SUPERGRAPH_CHANGED: entry({
    by: ['stream'],
    status: 200,
    message: '数据图已更新，请重新订阅',
    meaning: '订阅已结束',
  }),
  TOKEN_EXPIRED: entry({
    by: ['stream'],
    status: 200,
    message: '令牌已过期，订阅已结束，请重新登录',
    meaning: '订阅已结束',
  }),
  INTERNAL_SERVER_ERROR: entry({
    by: ['gateway', 'subgraph'],
    status: 500,
    message: '服务内部错误',
    meaning: '程序错误，细节只在日志：凭 traceId 报修',
    details: ['traceId'],
  }),
} as const

export type CatalogueCode = keyof typeof errorCatalogue

/** The codes that one source may give. */
export type CodeOf<Source extends ErrorSource> = {
  [Code in CatalogueCode]: Source extends (typeof errorCatalogue)[Code]['by'][number] ? Code : never
}[CatalogueCode]
