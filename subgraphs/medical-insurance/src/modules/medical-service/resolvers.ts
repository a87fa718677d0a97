import { requireRegion } from '@yiwang/shared/caller'
import { checkDecimals } from '@yiwang/shared/graphql'
import { decimal2, rate } from '@yiwang/shared/money'
import { beijingDate } from '@yiwang/shared/time'
import type { Resolvers, ServiceChannel } from '../../generated/resolver-types.ts'
import { insuranceYear } from '../enrolment/insurance-year.ts'
import { itemsInRegion, serviceFiguresOfRegion } from './loaders.ts'
import { onlineIncreasePercent, onlineIncreasePoints, speedUpPercent } from './service.ts'

export const medicalServiceResolvers: Resolvers = {
  Query: {
    medicalServiceItems: (_, { regionCode, cityWideOnly, first, after = null }, context) => {
      const cityWideOn = cityWideOnly ? beijingDate(context.now) : null
      return itemsInRegion({ region: regionCode, cityWideOn, first, after }, context)
    },
  },
  Region: {
    medicalServiceStats: ({ code }, { year }, context) => {
      requireRegion(context.caller, code)
      return context.load(serviceFiguresOfRegion, { year: insuranceYear(year, context.now) }, code)
    },
  },
  MedicalServiceStats: {
    windowMinutesBefore: ({ windowMinutesBeforeX100 }) => decimal2(windowMinutesBeforeX100),
    windowMinutesAfter: ({ windowMinutesAfterX100 }) => decimal2(windowMinutesAfterX100),
    windowSpeedUpPercent: (figures, { decimals }) => speedUpPercent(figures, checkDecimals(decimals)),
    onlineRateBefore: ({ onlineBefore, onlineBeforeOf }) => rateOrNull(onlineBefore, onlineBeforeOf),
    onlineRateAfter: ({ onlineAfter, onlineAfterOf }) => rateOrNull(onlineAfter, onlineAfterOf),
    onlineRateIncreasePercent: (figures, { decimals }) => onlineIncreasePercent(figures, checkDecimals(decimals)),
    onlineRateIncreasePoints: (figures, { decimals }) => onlineIncreasePoints(figures, checkDecimals(decimals)),
  },
  MedicalServiceItem: {
    cityWide: ({ cityWideSince }, _, { now }) => cityWideSince !== null && cityWideSince <= beijingDate(now),
    // the column is written from the enum only
    channels: ({ channels }) => JSON.parse(channels) as ServiceChannel[],
    deficiencyTolerated: ({ deficiencyTolerated }) => deficiencyTolerated === 1,
    commitmentAccepted: ({ commitmentAccepted }) => commitmentAccepted === 1,
  },
}

function rateOrNull(numerator: number | null, denominator: number | null) {
  return numerator === null || denominator === null ? null : rate(numerator, denominator)
}
