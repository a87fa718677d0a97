import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../errors/index.ts'

const countsSchema = z.object({
  rows: z.int().min(0),
  imported: z.int().min(0),
  replayed: z.int().min(0),
  refused: z.int().min(0),
})

const progressSchema = z.object({
  kind: z.string(),
  digest: z.string(),
  /** the last row whose transaction is committed */
  line: z.int().min(0),
  counts: countsSchema,
  resultBytes: z.int().min(0),
})

/** How many rows came to what. */
export type Counts = z.infer<typeof countsSchema>

/** How far an interrupted run came; holds no cell of the file. */
export type Progress = z.infer<typeof progressSchema>

export interface ProgressFile {
  /** where to go on, null for a start from the top */
  read(): Promise<Progress | null>
  write(progress: Progress): Promise<void>
  remove(): Promise<void>
}

export function progressFile(path: string): ProgressFile {
  return {
    read: () => readProgress(path),
    write: async (progress) => {
      await writeFile(`${path}.new`, JSON.stringify(progress), { mode: 0o600 })
      await rename(`${path}.new`, path)
    },
    remove: () => rm(path, { force: true }),
  }
}

async function readProgress(path: string): Promise<Progress | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const parsed = progressSchema.safeParse(asJson(text))
  if (parsed.success) return parsed.data
  throw new AppError('BAD_USER_INPUT', `进度文件 ${path} 已损坏，请删去后从头导入（已导入的行不会重复）`)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
