export type {
  AlertKey,
  BuildingKey,
  CaseLink,
  DemoExamples,
  DemoStory,
  DepartmentKeys,
  DwellingKey,
  GridKey,
  HouseholdKey,
  LowIncomeCategory,
  OrganisationKey,
  OrganisationKind,
  PersonKey,
  QuarterKey,
  RegionKey,
  SampleKeys,
  SampleSafetyField,
  WorkerKey,
} from './sample-keys.ts'
export { createRandom, type Random } from './random.ts'
export { allocate } from './allocate.ts'
export { districts, type District } from './districts.ts'
export { createSampleKeys } from './create-sample-keys.ts'
export { type SampleLoad, type Progress } from './sample-load.ts'
export { SampleMark, type SampleMarkRow } from './sample-mark.ts'
export { type SampleAuditRecord, insertAudit } from './insert-audit.ts'
// generators of the departments insert with it
export { insertAll } from '../database/index.ts'
