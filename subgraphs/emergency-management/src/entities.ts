import { Accident } from './modules/accident/entities.ts'
import { EnforcementCase, EnforcementCaseHazard, EnforcementStep } from './modules/enforcement-case/entities.ts'
import { EnforcementClue } from './modules/enforcement-clue/entities.ts'
import { GasInspection } from './modules/gas/entities.ts'
import { FiveImplementations, Hazard, HazardStep, ListedSupervision } from './modules/hazard/entities.ts'
import { Inspection } from './modules/inspection/entities.ts'
import { Interview } from './modules/interview/entities.ts'
import { OrganisationCopy } from './modules/organisation/entities.ts'
import { SafetyList, SafetyProfile } from './modules/safety-profile/entities.ts'
import { WorkerCopy } from './modules/worker/entities.ts'

/** The department's own tables; audit, outbox and the like are the kit's. */
export const entities = [
  OrganisationCopy,
  WorkerCopy,
  Hazard,
  HazardStep,
  FiveImplementations,
  ListedSupervision,
  Inspection,
  SafetyProfile,
  SafetyList,
  EnforcementClue,
  Interview,
  EnforcementCase,
  EnforcementCaseHazard,
  EnforcementStep,
  GasInspection,
  Accident,
]
