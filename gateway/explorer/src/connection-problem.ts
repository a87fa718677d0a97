/** Why the last request to the gateway brought no GraphQL answer. */
export type ConnectionProblem =
  'unreachable' | 'unauthenticated' | 'forbidden' | 'rate-limited' | 'unavailable' | 'not-graphql'

export const PROBLEM_TEXTS: Readonly<Record<ConnectionProblem, string>> = {
  unreachable: '连不上网关（/graphql）。请确认网关已启动、内网连接正常，然后重试。',
  unauthenticated: '网关没有认可当前身份（401）：未登录，或令牌无效、已过期。请在上方重新选择身份或粘贴新令牌。',
  forbidden: '网关拒绝了这次请求（403）。请确认当前身份有相应权限。',
  'rate-limited': '请求过于频繁（429），请稍候再试。',
  unavailable: '网关暂时不可用，请稍后重试；若持续出现，请联系运维人员。',
  'not-graphql': '网关地址返回的不是 GraphQL 响应，请检查反向代理是否把 /graphql 转发到了网关。',
}

export function toConnectionProblem(response: Response): ConnectionProblem | null {
  if (response.status === 401) return 'unauthenticated'
  if (response.status === 403) return 'forbidden'
  if (response.status === 429) return 'rate-limited'
  if (response.status >= 502) return 'unavailable'
  return isGraphQLAnswer(response) ? null : 'not-graphql'
}

export function isGraphQLAnswer(response: Response): boolean {
  return /json|multipart\/mixed|text\/event-stream/.test(response.headers.get('content-type') ?? '')
}
