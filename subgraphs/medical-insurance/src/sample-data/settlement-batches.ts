import { allocate, createRandom, districts, type Random } from '@yiwang/shared/sample-data'
import { addDays, addMonths, startOfDay } from '@yiwang/shared/time'
import type { HospitalLevel } from '../generated/resolver-types.ts'
import type { MedicalDesignationRow } from '../modules/designation/entities.ts'
import type { SettlementBatchRow } from '../modules/settlement-batch/entities.ts'

/** F23: 30 institutions, 1,573 = 13 × 53 + 17 × 52 batches, 543,400 person-times, 4.43 亿元. */
const WITH_53 = 13
const DAYS_OF_FIRST = 53
const PERSON_TIMES = { of345: 858 }
const FUND_CENTS = 44_300_000_000
const FIRST_DAY = '2025-01-01'
/** to the day of publication, 2025-12-15 */
const DAYS = 349

/** A stay in a larger hospital costs more. */
const weightOfLevel: Readonly<Record<HospitalLevel, number>> = {
  LEVEL_3: 6,
  LEVEL_2: 3,
  LEVEL_1: 1,
  PHARMACY: 0.3,
  VILLAGE_CLINIC: 0.2,
}

interface Slot {
  readonly institution: MedicalDesignationRow
  readonly day: string
}

/** Batches of 安康 in 2025, then a few of recent days elsewhere for the screens. */
export function createSettlementBatches(
  designations: readonly MedicalDesignationRow[],
  loadedOn: string,
): SettlementBatchRow[] {
  const random = createRandom(20_250_101)
  const ankang = designations.filter(({ cityCode }) => cityCode === districts.ankang.code)
  const slots = ankang.flatMap((institution, index) => slotsOf(institution, index))
  const personTimes = slots.map((_, index) => (index < PERSON_TIMES.of345 ? 345 : 346))
  const weights = slots.map(
    ({ institution }, index) =>
      weightOfLevel[institution.hospitalLevel] * (personTimes[index] ?? 0) * (0.8 + 0.4 * random.next()),
  )
  const funds = allocate(FUND_CENTS, weights)
  const rows = slots.map((slot, index) =>
    batchOf({ ...slot, personTimes: personTimes[index] ?? 0, fundPaidCents: funds[index] ?? 0 }, random),
  )
  return [...rows, ...recentBatches(designations, loadedOn, random)]
}

/** An institution's days lie evenly over the year, none twice. */
function slotsOf(institution: MedicalDesignationRow, index: number): Slot[] {
  const count = index < WITH_53 ? DAYS_OF_FIRST : DAYS_OF_FIRST - 1
  const step = DAYS / count
  return Array.from({ length: count }, (_, order) => ({
    institution,
    day: addDays(FIRST_DAY, Math.floor(order * step + (index % step))),
  }))
}

interface Advance extends Slot {
  readonly personTimes: number
  readonly fundPaidCents: number
}

/** 月结算 in the month after next at the latest: in mid-December the batches up to October are settled. */
const LAST_SETTLED_MONTH = '2025-10'

function batchOf(advance: Advance, random: Random): SettlementBatchRow {
  return { ...openBatch(advance), ...(advance.day.slice(0, 7) <= LAST_SETTLED_MONTH ? settled(advance, random) : {}) }
}

function openBatch({ institution, day, personTimes, fundPaidCents }: Advance): SettlementBatchRow {
  const { institutionUscc, designationCode, regionCode, cityCode, countyCode, townCode, villageCode } = institution
  return {
    batchNo: `PC${designationCode}${day.replaceAll('-', '')}`,
    institutionUscc,
    day,
    personTimes,
    fundPaidCents,
    stage: 'DAILY_ADVANCE',
    monthlyDifferenceCents: null,
    openedAt: startOfDay(day) + 18 * 3_600_000,
    openedBy: `SYS-YB-${regionCode.slice(0, 6)}`,
    settledAt: null,
    settledBy: null,
    clearedAt: null,
    clearedBy: null,
    clearNote: null,
    regionCode,
    cityCode,
    countyCode,
    townCode,
    villageCode,
    version: 1,
  }
}

/** Audit takes off up to half a percent, on the 20th of the next month. */
function settled({ day, fundPaidCents, institution }: Advance, random: Random): Partial<SettlementBatchRow> {
  const on = `${addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7)}-20`
  return {
    stage: 'MONTHLY_SETTLED',
    monthlyDifferenceCents: -Math.floor(fundPaidCents * 0.005 * random.next()),
    settledAt: startOfDay(on) + 10 * 3_600_000,
    settledBy: `YB-${institution.regionCode.slice(0, 6)}-1`,
    version: 2,
  }
}

/** Three institutions of every other county: yesterday's advance, and a batch whose month is over. 安康 stays as printed. */
function recentBatches(
  designations: readonly MedicalDesignationRow[],
  loadedOn: string,
  random: Random,
): SettlementBatchRow[] {
  const counties = new Set(designations.map(({ countyCode }) => countyCode))
  return [...counties].flatMap((county) =>
    designations
      .filter(({ countyCode, cityCode }) => countyCode === county && cityCode !== districts.ankang.code)
      .slice(0, 3)
      .flatMap((institution) =>
        [addDays(loadedOn, -1), addDays(loadedOn, -35)].map((day) =>
          openBatch({
            institution,
            day,
            personTimes: random.between(80, 400),
            fundPaidCents: random.between(4_000_000, 30_000_000),
          }),
        ),
      ),
  )
}
