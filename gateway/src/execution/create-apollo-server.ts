import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { toClientError } from '../errors/to-client-error.ts'
import type { Log } from '../observability/log.ts'
import { type ApolloContext, type Engine, EngineError } from './create-engine.ts'
import { stringifyAnswer } from './lazy-data.ts'

export type ApolloPlugin = ApolloServerPlugin<ApolloContext>

/**
 * Apollo Server runs its plugins around an operation that the gateway has taken off HTTP already. It parses, because
 * plugins want the document; validation is the engine's, so that an operation passes the same checks on every way in.
 * Whatever would load something from the internet (the landing page) or send something there (reports, which an
 * APOLLO_KEY in the environment would switch on) is disabled by name.
 */
export function createApolloServer(
  engine: Engine,
  { plugins, log }: { readonly plugins: readonly ApolloPlugin[]; readonly log: Log },
): ApolloServer<ApolloContext> {
  const options: ApolloServerOptions<ApolloContext> = {
    gateway: engine,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    dangerouslyDisableValidation: true,
    formatError: (formatted, error) => (error instanceof EngineError ? error.formatted : toClientError(formatted)),
    stringifyResult: (result) => stringifyAnswer(result),
    logger: toLogger(log),
    plugins: [
      ...plugins,
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
