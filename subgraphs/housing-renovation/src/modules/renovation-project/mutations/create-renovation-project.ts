import { insertAll, join, sql, visibleTo } from '@yiwang/shared/database'
import {
  type Access,
  badInput,
  defineMutation,
  insertRow,
  newId,
  notFound,
  type Refusal,
  type Rule,
} from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { amountCents, clientToken, recordIds, title } from '../../../writing/input-fields.ts'
import type { QuarterRow } from '../../quarter/entities.ts'
import { commonRegion } from '../common-region.ts'
import { Project, ProjectQuarter } from '../entities.ts'
import { loadProject, recordStep, writtenProject } from '../project-record.ts'
import { refuseUnchecked } from '../readiness.ts'
import { HealthCheck } from '../../health-check/entities.ts'

const input = z.object({
  name: title,
  quarterIds: recordIds('涉及小区', 1, 50),
  year: z.number().min(2000, '年度应在2000年以后').max(2100, '年度不合理'),
  investmentCents: amountCents,
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  /** in the order of the input */
  readonly quarters: readonly QuarterRow[]
  readonly regionCode: string
}

async function findQuarters({ transaction, scope }: Access, { quarterIds }: Input): Promise<Found | Refusal> {
  const rows = await transaction.rows<QuarterRow>(sql`
    SELECT q.* FROM residential_quarter q
    WHERE q.quarter_id IN (${join(quarterIds)}) AND ${visibleTo(scope, { alias: 'q' })} ORDER BY q.quarter_id
    ${transaction.forUpdate}`)
  const missing = quarterIds.findIndex((id) => !rows.some(({ quarterId }) => quarterId === id))
  if (missing >= 0) return notFound('小区', 'quarterIds', String(missing))
  const quarters = quarterIds.flatMap((id) => rows.filter(({ quarterId }) => quarterId === id))
  const regionCode = commonRegion(quarters.map((quarter) => quarter.regionCode))
  return regionCode === null ? badInput('涉及小区不在同一省', 'quarterIds') : { quarters, regionCode }
}

const isEveryQuarterChecked: Rule<Input, Found> = async ({ quarters }, { quarterIds }, { transaction }) => {
  const checked = await transaction.rows<{ quarterId: string }>(
    sql`SELECT DISTINCT c.quarter_id FROM ${HealthCheck.open} c WHERE c.quarter_id IN (${join(quarterIds)})`,
  )
  return refuseUnchecked(
    quarters.filter((quarter) => !checked.some(({ quarterId }) => quarterId === quarter.quarterId)),
  )
}

/** 立改造项目. */
export const createRenovationProject = defineMutation({
  name: 'createRenovationProject',
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: findQuarters,
  rules: [isEveryQuarterChecked],
  write: async (writing, { regionCode, quarters }, { name, year, investmentCents }) => {
    const { transaction, now, caller } = writing
    const projectNo = newId(now)
    await insertRow(transaction, Project, {
      projectNo,
      name,
      ...regionColumns(regionCode),
      year,
      status: 'CHECKED',
      opinionChannels: '[]',
      // the input's largest amount is exact as a number
      investmentCents: typeof investmentCents === 'bigint' ? Number(investmentCents) : null,
      completedOn: null,
      caseNo: null,
      createdAt: now,
      createdBy: caller.id,
      version: 1,
    })
    await insertAll(
      transaction,
      ProjectQuarter,
      quarters.map(({ quarterId }, position) => ({ projectNo, quarterId, position })),
    )
    await recordStep(writing, { projectNo, from: null, to: 'CHECKED', note: '完成小区体检，建立项目' })
    return writtenProject({ projectNo, regionCode })
  },
  load: loadProject,
})
