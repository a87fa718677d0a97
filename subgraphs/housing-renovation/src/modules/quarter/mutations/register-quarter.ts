import { sql } from '@yiwang/shared/database'
import {
  conflict,
  defineMutation,
  insertRow,
  newId,
  requireCovered,
  type Rule,
  violates,
} from '@yiwang/shared/mutation'
import { levelOf, regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { builtYear, clientToken, regionCode, title } from '../../../writing/input-fields.ts'
import { Quarter } from '../entities.ts'
import { loadQuarter } from '../quarter-record.ts'

const input = z.object({ name: title, regionCode, builtYear, clientToken })
type Input = z.infer<typeof input>

const isVillage: Rule<Input, object> = (_, { regionCode: code }) =>
  levelOf(code) === 'VILLAGE' ? null : violates('R-VILLAGE', `小区须登记在村、社区，区划 ${code} 不是村级`)

const isNewName: Rule<Input, object> = async (_, { regionCode: code, name }, { transaction }) => {
  const known = await transaction.rows(
    sql`SELECT q.quarter_id FROM ${Quarter.open} q WHERE q.region_code = ${code} AND q.name = ${name}`,
  )
  return known.length === 0 ? null : conflict(`本村、社区已有小区“${name}”`, 'name')
}

/** 登记小区. */
export const registerQuarter = defineMutation({
  name: 'registerQuarter',
  field: 'quarter',
  scopes: [['housing:register']],
  input,
  find: ({ scope }, { regionCode: code }) => Promise.resolve(requireCovered(scope, code) ?? {}),
  rules: [isVillage, isNewName],
  write: async ({ transaction, now, caller }, _, { name, regionCode: code, builtYear: year }) => {
    const quarterId = newId(now)
    const registered = { registeredAt: now, registeredBy: caller.id, version: 1 }
    const facts = { quarterId, name, builtYear: year ?? null }
    await insertRow(transaction, Quarter, { ...facts, ...regionColumns(code), ...registered })
    return { recordType: 'ResidentialQuarter', recordId: quarterId, regionCode: code }
  },
  load: loadQuarter,
})
