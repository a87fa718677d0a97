/** Why a row was not imported: one line of the result file. */
export interface Fault {
  /** the row as a spreadsheet program numbers it; null where the file as a whole is meant */
  readonly line: number | null
  /** header of the cell, empty where the whole row is meant */
  readonly column: string
  /** what the cell says; personal values are masked */
  readonly value: string
  readonly code: string
  readonly rule: string | null
  readonly reason: string
}

/** A personal value that its owner recognises and nobody else: the last four characters of a long one. */
export function maskValue(value: string): string {
  const kept = value.length >= 11 ? value.slice(-4) : ''
  return '*'.repeat(value.length - kept.length) + kept
}
