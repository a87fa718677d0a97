import type { Transaction } from '@yiwang/shared/database'
import { dailyPrefix, nextNumber, type NumberPlace } from '@yiwang/shared/mutation'

/** What is numbered: 申请、关爱项目、养老设施、服务站、报道、队伍、活动. */
const numbered = {
  SQ: { table: 'assistance_application', column: 'application_no' },
  GA: { table: 'care_programme', column: 'programme_no' },
  YL: { table: 'elder_care_facility', column: 'facility_no' },
  FW: { table: 'service_station', column: 'station_no' },
  BD: { table: 'media_report', column: 'report_id' },
  ZD: { table: 'volunteer_team', column: 'team_no' },
  HD: { table: 'volunteer_activity', column: 'activity_no' },
} as const

/** The next number of the county and day: prefix, county, day, six digits. */
export function nextRecordNumber(
  transaction: Transaction,
  what: keyof typeof numbered,
  place: NumberPlace,
): Promise<string> {
  return nextNumber(transaction, { ...numbered[what], prefix: dailyPrefix(what, place), digits: 6 })
}
