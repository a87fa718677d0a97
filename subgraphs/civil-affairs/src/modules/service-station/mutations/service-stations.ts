import { sql, type Transaction, visibleTo } from '@yiwang/shared/database'
import { conflict, defineMutation, insertRow, newId, notFound, updateRow, violates } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { hasRows } from '../../../has-rows.ts'
import { clientToken, count, filled, positiveAmount } from '../../../input/input-fields.ts'
import { checkRegion } from '../../../scope/input-region.ts'
import { staffNumberOf } from '../../../scope/staff-number.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { CanteenSubsidy, ServiceStation, type ServiceStationRow } from '../entities.ts'

const registration = z.object({
  name: filled('名称', 100),
  kind: z.enum([
    'NEIGHBOURHOOD_HOME',
    'STREET_SOCIAL_WORK_STATION',
    'COMMUNITY_SOCIAL_WORK_ROOM',
    'AUTISM_CENTRE',
    'CANTEEN',
    'SOCIAL_WORK_HOME',
  ]),
  regionCode: z.string(),
  canteen: z.boolean(),
  beneficiaries: count('服务对象人数'),
  openedOn: z.string(),
  clientToken,
})

/** 登记服务站. */
export const registerServiceStation = defineMutation<z.infer<typeof registration>, object, ServiceStationRow>({
  name: 'registerServiceStation',
  field: 'station',
  scopes: [['civil:programme:write']],
  input: registration,
  find: ({ scope }, { regionCode }) => Promise.resolve(checkRegion(scope, regionCode) ?? {}),
  rules: [
    async (_, { name, regionCode }, { transaction }) =>
      (await hasRows(
        transaction,
        sql`SELECT s.station_no FROM ${ServiceStation.open} s WHERE s.region_code = ${regionCode} AND s.name = ${name}`,
      ))
        ? conflict(`本区划已有同名服务站“${name}”`, 'name')
        : null,
  ],
  write: async ({ transaction, now }, _, { name, kind, regionCode, canteen, beneficiaries, openedOn }) => {
    const stationNo = await nextRecordNumber(transaction, 'FW', { regionCode, now })
    await insertRow(transaction, ServiceStation, {
      ...{ stationNo, name, kind, ...regionColumns(regionCode), beneficiaries, openedOn },
      canteen: canteen ? 1 : 0,
      version: 1,
    })
    return { recordType: 'ServiceStation', recordId: stationNo, regionCode }
  },
  load: stationOf,
})

const subsidy = z.object({
  stationNo: z.string(),
  kind: z.enum(['CONSTRUCTION', 'OPERATION', 'POLICY']),
  amountCents: positiveAmount('补贴金额'),
  on: z.string(),
  clientToken,
})

/** 发放食堂补贴. */
export const grantCanteenSubsidy = defineMutation<z.infer<typeof subsidy>, ServiceStationRow, ServiceStationRow>({
  name: 'grantCanteenSubsidy',
  field: 'station',
  scopes: [['civil:pay']],
  input: subsidy,
  find: async ({ transaction, scope }, { stationNo }) => {
    const [row] = await transaction.rows<ServiceStationRow>(sql`
      SELECT s.* FROM service_station s
      WHERE s.station_no = ${stationNo} AND ${visibleTo(scope, { alias: 's' })} ${transaction.forUpdate}`)
    return row ?? notFound('服务站', 'stationNo')
  },
  rules: [({ canteen }) => (canteen === 1 ? null : violates('R-CANTEEN', '该站点没有食堂，不能发放食堂补贴'))],
  write: async ({ transaction, caller, now }, { stationNo, regionCode }, { kind, amountCents, on }) => {
    await insertRow(transaction, CanteenSubsidy, {
      ...{ subsidyId: newId(now), stationNo, kind, grantedOn: on },
      amountCents: Number(amountCents),
      grantedBy: staffNumberOf(caller),
    })
    await updateRow(transaction, ServiceStation, { stationNo }, {})
    return { recordType: 'ServiceStation', recordId: stationNo, regionCode }
  },
  load: stationOf,
})

async function stationOf(transaction: Transaction, stationNo: string): Promise<ServiceStationRow | null> {
  const [row] = await transaction.rows<ServiceStationRow>(
    sql`SELECT s.* FROM ${ServiceStation.open} s WHERE s.station_no = ${stationNo}`,
  )
  return row ?? null
}
