/**
 * What a log, or a letter that could not be delivered, may say of an error. The engine's own messages name the values of
 * rows, in quotes: Duplicate entry '王小明' for key ….
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'driverError' in error ? error.message.replace(/'.*'/s, '…') : error.message
}
