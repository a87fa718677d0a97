import { pensionDueSoon, pensionOverdue } from './modules/pension-authentication/scans/due-dates.ts'
import { signUpEnds } from './modules/volunteer-activity/scans/sign-up-ends.ts'

/** Deadlines that pass by themselves (契约“系统自动流转”). */
export const scans = [pensionDueSoon, pensionOverdue, signUpEnds]
