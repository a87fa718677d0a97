import { sql, type Transaction } from '@yiwang/shared/database'
import { conflict, defineMutation, insertRow } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken, count, filled } from '../../../input/input-fields.ts'
import { checkRegion } from '../../../scope/input-region.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { VolunteerTeam, type VolunteerTeamRow } from '../entities.ts'

const input = z.object({ name: filled('名称', 100), regionCode: z.string(), memberCount: count('人数'), clientToken })

/** 登记志愿队伍, founded today. */
export const registerVolunteerTeam = defineMutation<z.infer<typeof input>, object, VolunteerTeamRow>({
  name: 'registerVolunteerTeam',
  field: 'team',
  scopes: [['civil:volunteer:write']],
  input,
  find: ({ scope }, { regionCode }) => Promise.resolve(checkRegion(scope, regionCode) ?? {}),
  rules: [
    async (_, { name, regionCode }, { transaction }) =>
      (await hasRows(
        transaction,
        sql`SELECT t.team_no FROM ${VolunteerTeam.open} t WHERE t.region_code = ${regionCode} AND t.name = ${name}`,
      ))
        ? conflict(`本区划已有同名志愿队伍“${name}”`, 'name')
        : null,
  ],
  write: async ({ transaction, now }, _, { name, regionCode, memberCount }) => {
    const teamNo = await nextRecordNumber(transaction, 'ZD', { regionCode, now })
    const foundedOn = beijingDate(now)
    await insertRow(transaction, VolunteerTeam, { teamNo, name, ...regionColumns(regionCode), memberCount, foundedOn })
    return { recordType: 'VolunteerTeam', recordId: teamNo, regionCode }
  },
  load: teamOf,
})

async function teamOf(transaction: Transaction, teamNo: string): Promise<VolunteerTeamRow | null> {
  const [row] = await transaction.rows<VolunteerTeamRow>(
    sql`SELECT t.* FROM ${VolunteerTeam.open} t WHERE t.team_no = ${teamNo}`,
  )
  return row ?? null
}
