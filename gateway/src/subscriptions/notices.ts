import type { CodeOf } from '@yiwang/shared/errors'
import { JsonAnswer } from '../execution/json-answer.ts'
import type { Answer } from '../execution/outcome.ts'

/**
 * What a subscriber is told besides its events. INTERRUPTED, RESUMED and FAILED stand between events: the subscription goes on,
 * but what changed meanwhile was not sent, so that a client reads anew. The others are the last message.
 */
const texts = {
  SUBSCRIPTION_INTERRUPTED: '与子系统的推送连接中断，正在重连；其间的变化不会补推',
  SUBSCRIPTION_RESUMED: '推送已恢复；中断期间的变化没有推送，请刷新数据',
  EVENT_FAILED: '有一次变化未能送达，请刷新数据',
  SUBSCRIBER_TOO_SLOW: '接收过慢，积压的推送超出上限，订阅已中止，请重新订阅并刷新',
  SUPERGRAPH_CHANGED: '数据图已更新，请重新订阅',
  SERVER_STOPPING: '服务正在停止或重启，请稍后重新订阅',
  TOKEN_EXPIRED: '令牌已过期，订阅已结束，请重新登录',
} as const satisfies Readonly<Record<CodeOf<'stream'>, string>>

export type NoticeCode = CodeOf<'stream'>

/** One object per code: thousands of subscribers get the same. */
export const notices: Readonly<Record<NoticeCode, Answer>> = {
  SUBSCRIPTION_INTERRUPTED: notice('SUBSCRIPTION_INTERRUPTED'),
  SUBSCRIPTION_RESUMED: notice('SUBSCRIPTION_RESUMED'),
  EVENT_FAILED: notice('EVENT_FAILED'),
  SUBSCRIBER_TOO_SLOW: notice('SUBSCRIBER_TOO_SLOW'),
  SUPERGRAPH_CHANGED: notice('SUPERGRAPH_CHANGED'),
  SERVER_STOPPING: notice('SERVER_STOPPING'),
  TOKEN_EXPIRED: notice('TOKEN_EXPIRED'),
}

function notice(code: NoticeCode): Answer {
  return new JsonAnswer('null', [{ message: texts[code], extensions: { code } }])
}
