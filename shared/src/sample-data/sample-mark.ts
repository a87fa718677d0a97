import { date, defineTable, json } from '../database/index.ts'

/** The sample data lies in this database; the row says since when. */
export interface SampleMarkRow {
  /** day of loading, 'YYYY-MM-DD' in Beijing: demonstration rows lie around it */
  loadedOn: string
  /** JSON of whoever loads: what it shows of the sample data, so that a start need not make the keys anew */
  shown: string
}

export const SampleMark = defineTable<SampleMarkRow>('sample_mark', {
  open: 'one row about the whole database',
  primary: ['loadedOn'],
  columns: { loadedOn: date(), shown: json() },
})
