/**
 * What a log, or a letter that could not be delivered, may say of an error. The engine's own messages name the values of
 * rows, in quotes: Duplicate entry '王小明' for key …. GraphQL's end with them: Int cannot represent non-integer value: "王小明".
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'GraphQLError') return error.message.replace(/value: .*$/s, 'value: …')
  return 'driverError' in error ? error.message.replace(/'.*'/s, '…') : error.message
}
