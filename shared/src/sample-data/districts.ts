import { parseInstant } from '../time/index.ts'

/** The districts of the five articles and the moment their published figures speak of. */
export interface District {
  readonly code: string
  readonly name: string
  /** last instant of the district's records, epoch milliseconds */
  readonly asOf: number
}

const district = (code: string, name: string, asOf: string): District => ({ code, name, asOf: parseInstant(asOf) })

export const districts = {
  hantai: district('610702000000', '汉台区', '2023-12-20T18:00:00+08:00'),
  anyuan: district('360302000000', '安源区', '2024-11-13T18:00:00+08:00'),
  ankang: district('610900000000', '安康市', '2025-12-15T18:00:00+08:00'),
  hanbin: district('610902000000', '汉滨区', '2022-01-14T18:00:00+08:00'),
  pinglu: district('140603000000', '平鲁区', '2026-07-05T18:00:00+08:00'),
  shuozhou: district('140600000000', '朔州市', '2026-07-05T18:00:00+08:00'),
} as const
