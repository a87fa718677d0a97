import { BuildingCopy } from './modules/building/entities.ts'
import { CaseClock } from './modules/case/case-clock.ts'
import { CaseAssistance, CaseOutcome, CasePerson, CaseStep, GovernanceCase } from './modules/case/entities.ts'
import { Mediation } from './modules/dispute/entities.ts'
import { GovernanceCentre, PublicityEvent, ReceptionRecord } from './modules/governance-centre/entities.ts'
import { Grid, GridAssignment, GridWorker, GridWorkerAssessment, WorkforceCount } from './modules/grid/entities.ts'
import { Household } from './modules/household/entities.ts'
import { KeyAttention } from './modules/key-attention/entities.ts'
import { Organisation } from './modules/organisation/entities.ts'
import { Person } from './modules/person/entities.ts'
import { LeaderReception } from './modules/petition/entities.ts'
import { Region } from './modules/region/entities.ts'
import { ServiceOrder } from './modules/service-order/entities.ts'
import { SupervisionLetter } from './modules/supervision/entities.ts'
import { GridVisit } from './modules/visit/entities.ts'

/** Every table of the department's own; the kit adds those that all departments have. */
export const entities = [
  Region,
  Grid,
  GridWorker,
  GridAssignment,
  GridWorkerAssessment,
  WorkforceCount,
  Household,
  Person,
  GridVisit,
  KeyAttention,
  Organisation,
  BuildingCopy,
  GovernanceCase,
  CasePerson,
  CaseAssistance,
  CaseStep,
  CaseOutcome,
  CaseClock,
  Mediation,
  LeaderReception,
  SupervisionLetter,
  GovernanceCentre,
  PublicityEvent,
  ReceptionRecord,
  ServiceOrder,
]
