import { sql, type Transaction } from '@yiwang/shared/database'
import { conflict, defineMutation, insertRow, notFound, violates } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken, count, filled } from '../../../input/input-fields.ts'
import { checkRegion } from '../../../scope/input-region.ts'
import { lockOrganisation } from '../../organisation/repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { ElderCareFacility, type ElderCareFacilityRow } from '../entities.ts'

const input = z.object({
  name: filled('名称', 100),
  kind: z.enum(['REGIONAL_CENTRE', 'EMBEDDED_STATION', 'DAY_CARE_CENTRE', 'NURSING_HOME', 'MUTUAL_AID']),
  regionCode: z.string(),
  beds: count('床位数'),
  fourSynchronised: z.boolean(),
  medicalPartnership: z.boolean(),
  operatorUscc: z.string().nullish(),
  clientToken,
})
type Input = z.infer<typeof input>

/** 登记养老设施. */
export const registerElderCareFacility = defineMutation<Input, object, ElderCareFacilityRow>({
  name: 'registerElderCareFacility',
  field: 'facility',
  scopes: [['civil:programme:write']],
  input,
  find: async (access, { regionCode, operatorUscc }) => {
    const fault = checkRegion(access.scope, regionCode)
    if (fault) return fault
    return operatorUscc && !(await lockOrganisation(access, operatorUscc)) ? notFound('运营单位', 'operatorUscc') : {}
  },
  rules: [
    async (_, { name, regionCode }, { transaction }) =>
      (await hasRows(
        transaction,
        sql`SELECT f.facility_no FROM ${ElderCareFacility.open} f WHERE f.region_code = ${regionCode} AND f.name = ${name}`,
      ))
        ? conflict(`本区划已有同名养老设施“${name}”`, 'name')
        : null,
    (_, { kind, fourSynchronised }) =>
      kind === 'EMBEDDED_STATION' && !fourSynchronised
        ? violates('R-FOUR-SYNC', '嵌入式服务站点须与住宅同步规划、建设、验收、交付')
        : null,
  ],
  write: async ({ transaction, now }, _, { regionCode, ...registered }) => {
    const facilityNo = await nextRecordNumber(transaction, 'YL', { regionCode, now })
    await insertRow(transaction, ElderCareFacility, {
      facilityNo,
      name: registered.name,
      kind: registered.kind,
      ...regionColumns(regionCode),
      beds: registered.beds,
      medicalPartnership: registered.medicalPartnership ? 1 : 0,
      fourSynchronised: registered.fourSynchronised ? 1 : 0,
      operatorUscc: registered.operatorUscc ?? null,
      registeredAt: now,
      version: 1,
    })
    return { recordType: 'ElderCareFacility', recordId: facilityNo, regionCode }
  },
  load: facilityOf,
})

async function facilityOf(transaction: Transaction, facilityNo: string): Promise<ElderCareFacilityRow | null> {
  const [row] = await transaction.rows<ElderCareFacilityRow>(
    sql`SELECT f.* FROM ${ElderCareFacility.open} f WHERE f.facility_no = ${facilityNo}`,
  )
  return row ?? null
}
