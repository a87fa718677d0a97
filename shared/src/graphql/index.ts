export {
  type Batch,
  type RequestContext,
  createRequestContext,
  defineBatch,
  defineStatistic,
} from './request-context.ts'
export { checkDecimals, commonResolvers } from './common-resolvers.ts'
export { withNotImplemented } from './not-implemented.ts'
export { readSdl } from './read-sdl.ts'
export { type ResolverMap, mergeResolvers } from './merge-resolvers.ts'
export { formatError } from './format-error.ts'
