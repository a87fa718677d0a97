import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { toClientError } from '../errors/to-client-error.ts'
import type { RequestContext } from '../identity/request-context.ts'
import type { Log } from '../observability/log.ts'
import type { Engine } from './create-engine.ts'
import { stringifyAnswer } from './lazy-data.ts'

/** Far above the largest screen's operation (under 1,000 tokens), far below what parsing would feel. */
const MAX_TOKENS = 15_000

/**
 * Apollo Server does GraphQL over HTTP: parsing, validation, CSRF prevention, status codes. Whatever would load
 * something from the internet (the landing page) or send something there (reports, which an APOLLO_KEY in the
 * environment would switch on) is disabled by name.
 */
export function createApolloServer(engine: Engine, log: Log): ApolloServer<RequestContext> {
  const options: ApolloServerOptions<RequestContext> = {
    gateway: engine,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    formatError: (formatted) => toClientError(formatted),
    stringifyResult: (result) => stringifyAnswer(result),
    logger: toLogger(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  }
  return new ApolloServer(options)
}

function toLogger(log: Log) {
  const write = (level: 'info' | 'warn' | 'error') => (message: unknown) => {
    log({ level, event: 'apollo-server', message: String(message) })
  }
  return { debug: () => undefined, info: write('info'), warn: write('warn'), error: write('error') }
}
