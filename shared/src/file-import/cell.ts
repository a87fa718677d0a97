/** One cell as it stands in the file. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** the clock on the wall, written as if it were UTC */
  | { readonly kind: 'date'; readonly wallTime: Date }
  /** an error value, or a formula that the program never calculated */
  | { readonly kind: 'broken'; readonly text: string; readonly reason: string }

/** A row with the number that a spreadsheet program shows beside it. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly Cell[]
}

export const emptyCell: Cell = { kind: 'empty' }

/** A text cell; blank text is an empty cell. */
export function textCell(text: string): Cell {
  return text.trim() === '' ? emptyCell : { kind: 'text', text }
}

export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every(({ kind }) => kind === 'empty')
}

/** The cell as a clerk knows it. */
export function showCell(cell: Cell): string {
  if (cell.kind === 'text') return cell.text.trim()
  if (cell.kind === 'number') return String(cell.number)
  if (cell.kind === 'date') return showWallTime(cell.wallTime)
  return cell.kind === 'broken' ? cell.text : ''
}

function showWallTime(wallTime: Date): string {
  const text = wallTime.toISOString().slice(0, 19).replace('T', ' ')
  return text.endsWith(' 00:00:00') ? text.slice(0, 10) : text
}
