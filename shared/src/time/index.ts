export {
  addDays,
  addMonths,
  beijingDate,
  daysBetween,
  endOfDay,
  isDate,
  parseInstant,
  startOfDay,
  toRfc3339,
} from './beijing-time.ts'
export { type Period, instantRange, type InstantRange, checkPeriod } from './period.ts'
