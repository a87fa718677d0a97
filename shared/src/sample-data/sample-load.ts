import type { Database } from '../database/index.ts'
import type { SampleKeys } from './sample-keys.ts'

/** Rows written so far, of how many; called often enough for a progress bar. */
export type Progress = (done: number, total: number) => void

/** A department's sample data: loads all or nothing. */
export type SampleLoad = (database: Database, keys: SampleKeys, progress: Progress) => Promise<number>
