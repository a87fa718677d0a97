export { isWorkingDay, lastCalendarDay } from './working-calendar.ts'
export { addWorkingDays, addWorkingHours, subtractWorkingHours, workingHoursBetween } from './working-hours.ts'
