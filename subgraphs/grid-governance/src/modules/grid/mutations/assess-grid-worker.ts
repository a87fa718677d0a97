import {
  badInput,
  byCaller,
  defineMutation,
  insertRow,
  recordStep,
  updateRow,
  type Writing,
} from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, optionalText } from '../../../input/input-fields.ts'
import { GridWorker, GridWorkerAssessment, type GridWorkerRow } from '../entities.ts'
import { assessmentOf, countReportedCases, lockWorker, workerOf } from '../write-repository.ts'

const input = z.object({
  workerId: z.string(),
  year: z.number().int().min(2000, '年度不早于2000年'),
  score: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,2})?$/, '得分应为0–100、最多两位小数的数')
    .transform((text) => Math.round(Number(text) * 100))
    .refine((hundredths) => hundredths <= 10_000, '得分应在0–100之间'),
  opinion: optionalText('考核意见'),
  expectedVersion,
})
type Input = z.infer<typeof input>

/** 网格员年度考核, again where it was wrong; the year's cases are counted anew each time. */
export const assessGridWorker = defineMutation<Input, GridWorkerRow, GridWorkerRow>({
  name: 'assessGridWorker',
  field: 'worker',
  scopes: [['grid:manage']],
  input,
  find: async (access, wanted) => {
    const thisYear = Number(beijingDate(access.now).slice(0, 4))
    return wanted.year > thisYear ? badInput(`年度不能晚于 ${String(thisYear)} 年`, 'year') : lockWorker(access, wanted)
  },
  versionOf: ({ version }) => version,
  write: async (writing, worker, assessed) => {
    const { workerId, regionCode } = worker
    await keepAssessment(writing, worker, assessed)
    // the assessment shows no version of its own: that of the worker says that it has changed
    await updateRow(writing.transaction, GridWorker, { workerId }, {})
    await recordStep(
      writing.transaction,
      {
        ...{ recordType: 'GridWorker', recordId: workerId, action: 'assessGridWorker' },
        ...{ from: null, to: 'ASSESSED', note: `${String(assessed.year)}：${String(assessed.score / 100)}` },
      },
      byCaller(writing),
    )
    return { recordType: 'GridWorker', recordId: workerId, regionCode }
  },
  load: workerOf,
})

async function keepAssessment(
  { transaction, caller, now }: Writing,
  worker: GridWorkerRow,
  { year, score, opinion }: Input,
): Promise<void> {
  const { workerId, kind, regionCode } = worker
  const facts = {
    kind,
    scoreX100: score,
    ...(await countReportedCases(transaction, worker, year)),
    opinion: opinion ?? null,
    assessorId: caller.id,
    assessedAt: now,
    ...regionColumns(regionCode),
  }
  if (await assessmentOf(transaction, workerId, year))
    await updateRow(transaction, GridWorkerAssessment, { workerId, year }, facts)
  else await insertRow(transaction, GridWorkerAssessment, { workerId, year, ...facts, version: 1 })
}
