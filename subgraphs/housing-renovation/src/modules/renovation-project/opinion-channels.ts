import type { OpinionChannel } from '../../generated/resolver-types.ts'

/** In the order of the contract's enum. */
export const opinionChannels = [
  'WECHAT_GROUP',
  'HOTLINE_12345',
  'QUESTIONNAIRE',
  'HOME_VISIT',
  'MEETING',
] as const satisfies readonly OpinionChannel[]
