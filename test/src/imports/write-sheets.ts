import exceljs from 'exceljs'

/** A table as a clerk has it: text, a number, a day, a formula … */
export type Table = readonly (readonly exceljs.CellValue[])[]

/** The ways in which departments keep one table. */
export const writers: Readonly<Record<string, (table: Table) => Promise<{ name: string; content: Buffer }>>> = {
  'CSV in UTF-8': (table) => Promise.resolve({ name: 'a.csv', content: Buffer.from(csv(table)) }),
  'CSV in UTF-8 with a mark': (table) =>
    Promise.resolve({ name: 'b.csv', content: Buffer.from(`\uFEFF${csv(table)}`) }),
  'CSV in GBK': (table) => Promise.resolve({ name: 'c.csv', content: gbk(csv(table)) }),
  xlsx: async (table) => ({ name: 'd.xlsx', content: await xlsx(table) }),
}

export async function xlsx(table: Table): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRows(table.map((row) => [...row]))
  return Buffer.from(await book.xlsx.writeBuffer())
}

function csv(table: Table): string {
  return table.map((row) => `${row.map(asText).join(',')}\r\n`).join('')
}

/** As a spreadsheet program saves the cell. */
function asText(cell: exceljs.CellValue): string {
  if (cell instanceof Date) return cell.toISOString().replace('T', ' ').slice(0, 19).replace(' 00:00:00', '')
  if (typeof cell === 'object' && cell !== null && 'result' in cell) return asText(cell.result)
  // fifteen digits are what the program shows
  const text = typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : typeof cell === 'string' ? cell : ''
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Node reads GBK but does not write it: the reading table, read backwards. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Buffer.from([...text].flatMap((letter) => (letter < '\u0080' ? letter.charCodeAt(0) : bytesOf(letter, codes))))
}

function bytesOf(letter: string, codes: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const bytes = codes.get(letter)
  if (!bytes) throw new Error(`GBK has no ${letter}`)
  return bytes
}
