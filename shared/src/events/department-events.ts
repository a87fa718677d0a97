import { z } from 'zod'

/**
 * Events between departments (契约“部门间事件”): the sender's facts that another department's rule needs. Receivers keep
 * ids, codes and categories only.
 */
const nullableText = z.string().nullable()

/** 网格 → 其余: a resident was registered, moved or deregistered. */
export const residentChanged = z.object({
  personId: z.string(),
  idHash: z.string(),
  householdId: nullableText,
  gridCode: nullableText,
  villageCode: z.string(),
  birthYear: z.number().int(),
  displayName: z.string(),
  active: z.boolean(),
})
/** 网格 → 其余: an organisation was registered. */
export const organisationChanged = z.object({ uscc: z.string(), kind: z.string(), regionCode: z.string() })
/** 网格 → 医保、民政、应急: a grid worker was registered or given other grids. */
export const gridWorkerChanged = z.object({ workerId: z.string(), displayName: z.string(), gridCodes: z.string() })
/** 网格 → 医保、民政、应急: a visit was recorded. */
export const visitRecorded = z.object({
  visitId: z.string(),
  workerId: z.string(),
  personId: z.string(),
  reason: z.string(),
  visitedOn: z.string(),
})
/** 民政 → 医保: a low-income category holds from a day on. */
export const lowIncomeCategoryChanged = z.object({ personId: z.string(), category: z.string(), since: z.string() })
/** 医保 → 民政: an alert was raised or changed its state. */
export const medicalAlertProjected = z.object({ alertId: z.string(), personId: z.string(), status: z.string() })
/** 住建 → 网格: a building was registered. */
export const buildingRegistered = z.object({ buildingId: z.string(), villageCode: z.string(), name: z.string() })

export type ResidentChanged = z.infer<typeof residentChanged>
export type OrganisationChanged = z.infer<typeof organisationChanged>
export type GridWorkerChanged = z.infer<typeof gridWorkerChanged>
export type VisitRecorded = z.infer<typeof visitRecorded>
export type LowIncomeCategoryChanged = z.infer<typeof lowIncomeCategoryChanged>
export type MedicalAlertProjected = z.infer<typeof medicalAlertProjected>
export type BuildingRegistered = z.infer<typeof buildingRegistered>
