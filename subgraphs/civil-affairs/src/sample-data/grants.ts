import { startOfDay } from '@yiwang/shared/time'
import type { AssistanceApplicationRow } from '../modules/assistance-application/entities.ts'
import type { AssistanceGrantRow } from '../modules/assistance-grant/entities.ts'
import { staffOf } from './staff.ts'

/** The payment of an approved application on a day. */
export function grantFor(
  application: AssistanceApplicationRow,
  grantedOn: string,
  amountCents: number,
): AssistanceGrantRow {
  const { regionCode, cityCode, countyCode, townCode, villageCode } = application
  return {
    grantId: `FF${application.applicationNo.slice(2)}${grantedOn.slice(0, 7).replace('-', '')}`,
    kind: application.kind,
    amountCents,
    grantedOn,
    grantMonth: grantedOn.slice(0, 7),
    personId: application.personId,
    gridCode: application.gridCode,
    regionCode,
    cityCode,
    countyCode,
    townCode,
    villageCode,
    applicationNo: application.applicationNo,
    sourceAlertId: application.sourceAlertId,
    paidBy: staffOf(regionCode).clerk.id,
    recordedAt: startOfDay(grantedOn) + 16 * 3_600_000,
  }
}
