// Generated from the SDL by `npm run generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql'
import type { Money as MoneyValue, Rate as RateValue } from '@yiwang/shared/money'
import type { AuditEntryRow } from '@yiwang/shared/audit'
import type { Connection as ConnectionValue } from '@yiwang/shared/database'
import type { RegionKey } from '../modules/region/entities.ts'
import type { OrganisationKey } from '../modules/organisation/entities.ts'
import type { BuildingFacts } from '../modules/building/entities.ts'
import type { CaseKey } from '../modules/governance-case/entities.ts'
import type {
  HazardRow,
  HazardStepRow,
  FiveImplementationsRow,
  ListedSupervisionRow,
} from '../modules/hazard/entities.ts'
import type { InspectionRow, ChecklistEntry } from '../modules/inspection/entities.ts'
import type { SafetyProfileRow, SafetyListRow } from '../modules/safety-profile/entities.ts'
import type { EnforcementClueRow } from '../modules/enforcement-clue/entities.ts'
import type { InterviewRow } from '../modules/interview/entities.ts'
import type { EnforcementCaseRow } from '../modules/enforcement-case/entities.ts'
import type { GasInspectionRow } from '../modules/gas/entities.ts'
import type { AccidentRow } from '../modules/accident/entities.ts'
import type { SafetyFigures } from '../modules/safety-stats/service.ts'
import type { EnforcementFigures } from '../modules/enforcement-stats/service.ts'
import type { GasFigures } from '../modules/gas/service.ts'
import type { AccidentFigures } from '../modules/accident/service.ts'
import type { RequestContext } from '@yiwang/shared/graphql'
export type Maybe<T> = T | null
export type InputMaybe<T> = Maybe<T>
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> }
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string }
  String: { input: string; output: string }
  Boolean: { input: boolean; output: boolean }
  Int: { input: number; output: number }
  Float: { input: number; output: number }
  Date: { input: string; output: string }
  DateTime: { input: number; output: number }
  BigInt: { input: bigint; output: bigint | number }
  Decimal: { input: string; output: string }
  _FieldSet: { input: unknown; output: unknown }
}

export type Money = {
  cents: Scalars['BigInt']['output']
  yuan: Scalars['Decimal']['output']
  wan: Scalars['Decimal']['output']
}

export type Rate = {
  numerator: Scalars['Int']['output']
  denominator: Scalars['Int']['output']
  percent?: Maybe<Scalars['Decimal']['output']>
}

export type RatePercentArgs = {
  decimals?: Scalars['Int']['input']
}

export type PageInfo = {
  hasNextPage: Scalars['Boolean']['output']
  endCursor?: Maybe<Scalars['String']['output']>
}

export type OperationError = {
  code: OperationErrorCode
  message: Scalars['String']['output']
  path: Array<Scalars['String']['output']>
  rule?: Maybe<Scalars['String']['output']>
  from?: Maybe<Scalars['String']['output']>
  to?: Maybe<Scalars['String']['output']>
}

export type OperationErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'OUT_OF_REGION'
  | 'INVALID_TRANSITION'
  | 'RULE_VIOLATION'
  | 'CONFLICT'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'

export type PeriodInput = {
  from?: InputMaybe<Scalars['Date']['input']>
  to?: InputMaybe<Scalars['Date']['input']>
}

export type AuditEntry = {
  entryId: Scalars['ID']['output']
  at: Scalars['DateTime']['output']
  actor: Scalars['String']['output']
  role: Scalars['String']['output']
  action: Scalars['String']['output']
  recordType: Scalars['String']['output']
  recordId: Scalars['ID']['output']
  regionCode: Scalars['ID']['output']
  purpose?: Maybe<Scalars['String']['output']>
  decision: AuditDecision
  unmaskedFields: Array<Scalars['String']['output']>
  client?: Maybe<Scalars['String']['output']>
  operationName?: Maybe<Scalars['String']['output']>
  operationHash?: Maybe<Scalars['String']['output']>
  traceId?: Maybe<Scalars['String']['output']>
}

export type AuditDecision = 'ALLOWED' | 'DENIED'

export type AuditEntryConnection = {
  nodes: Array<AuditEntry>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type AuditFilter = {
  period?: InputMaybe<PeriodInput>
  actorId?: InputMaybe<Scalars['ID']['input']>
  recordType?: InputMaybe<Scalars['String']['input']>
  recordId?: InputMaybe<Scalars['ID']['input']>
  decision?: InputMaybe<AuditDecision>
}

export type Region = {
  accidentStats?: Maybe<AccidentStats>
  enforcementStats?: Maybe<EnforcementStats>
  gasSafetyStats?: Maybe<GasSafetyStats>
  code: Scalars['ID']['output']
  emergencyAuditEntries?: Maybe<AuditEntryConnection>
  safetyStats?: Maybe<SafetyStats>
}

export type RegionAccidentStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionEnforcementStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionGasSafetyStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionEmergencyAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type RegionSafetyStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type AccidentStats = {
  workSafetyAccidents: Scalars['Int']['output']
  fatalFires: Scalars['Int']['output']
}

export type Accident = {
  accidentNo: Scalars['ID']['output']
  kind: AccidentKind
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  occurredAt: Scalars['DateTime']['output']
  organisation?: Maybe<Organisation>
  deaths: Scalars['Int']['output']
  injuries: Scalars['Int']['output']
  description: Scalars['String']['output']
}

export type AccidentConnection = {
  nodes: Array<Accident>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type AccidentKind = 'WORK_SAFETY' | 'FIRE' | 'OTHER'

export type Query = {
  accidents?: Maybe<AccidentConnection>
  enforcementCases?: Maybe<EnforcementCaseConnection>
  enforcementClues?: Maybe<EnforcementClueConnection>
  gasInspections?: Maybe<GasInspectionConnection>
  hazard?: Maybe<Hazard>
  hazards?: Maybe<HazardConnection>
  inspection?: Maybe<Inspection>
  inspections?: Maybe<InspectionConnection>
  interviews?: Maybe<InterviewConnection>
}

export type QueryAccidentsArgs = {
  regionCode: Scalars['ID']['input']
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryEnforcementCasesArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<EnforcementCaseFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryEnforcementCluesArgs = {
  regionCode: Scalars['ID']['input']
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryGasInspectionsArgs = {
  regionCode: Scalars['ID']['input']
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryHazardArgs = {
  hazardNo: Scalars['ID']['input']
}

export type QueryHazardsArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<HazardFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryInspectionArgs = {
  inspectionNo: Scalars['ID']['input']
}

export type QueryInspectionsArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<InspectionFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryInterviewsArgs = {
  regionCode: Scalars['ID']['input']
  target?: InputMaybe<InterviewTarget>
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type AccidentPayload = {
  accident?: Maybe<Accident>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type Mutation = {
  reportAccident?: Maybe<AccidentPayload>
  fileEnforcementCase?: Maybe<EnforcementCasePayload>
  investigateEnforcementCase?: Maybe<EnforcementCasePayload>
  decidePenalty?: Maybe<EnforcementCasePayload>
  closeEnforcementCase?: Maybe<EnforcementCasePayload>
  recordGasInspection?: Maybe<GasInspectionPayload>
  reportHazard?: Maybe<HazardPayload>
  fileHazard?: Maybe<HazardPayload>
  recordFiveImplementations?: Maybe<HazardPayload>
  listHazardForSupervision?: Maybe<HazardPayload>
  orderRectification?: Maybe<HazardPayload>
  startRectification?: Maybe<HazardPayload>
  submitRectification?: Maybe<HazardPayload>
  acceptRectification?: Maybe<HazardPayload>
  writeOffHazard?: Maybe<HazardPayload>
  transferHazard?: Maybe<EnforcementCluePayload>
  recordInspection?: Maybe<InspectionPayload>
  holdInterview?: Maybe<InterviewPayload>
  registerSafetyList?: Maybe<SafetyListPayload>
  postSafetyList?: Maybe<SafetyListPayload>
}

export type MutationReportAccidentArgs = {
  input: ReportAccidentInput
}

export type MutationFileEnforcementCaseArgs = {
  input: FileEnforcementCaseInput
}

export type MutationInvestigateEnforcementCaseArgs = {
  input: InvestigateEnforcementCaseInput
}

export type MutationDecidePenaltyArgs = {
  input: DecidePenaltyInput
}

export type MutationCloseEnforcementCaseArgs = {
  input: CloseEnforcementCaseInput
}

export type MutationRecordGasInspectionArgs = {
  input: RecordGasInspectionInput
}

export type MutationReportHazardArgs = {
  input: ReportHazardInput
}

export type MutationFileHazardArgs = {
  input: FileHazardInput
}

export type MutationRecordFiveImplementationsArgs = {
  input: RecordFiveImplementationsInput
}

export type MutationListHazardForSupervisionArgs = {
  input: ListHazardForSupervisionInput
}

export type MutationOrderRectificationArgs = {
  input: OrderRectificationInput
}

export type MutationStartRectificationArgs = {
  input: StartRectificationInput
}

export type MutationSubmitRectificationArgs = {
  input: SubmitRectificationInput
}

export type MutationAcceptRectificationArgs = {
  input: AcceptRectificationInput
}

export type MutationWriteOffHazardArgs = {
  input: WriteOffHazardInput
}

export type MutationTransferHazardArgs = {
  input: TransferHazardInput
}

export type MutationRecordInspectionArgs = {
  input: RecordInspectionInput
}

export type MutationHoldInterviewArgs = {
  input: HoldInterviewInput
}

export type MutationRegisterSafetyListArgs = {
  input: RegisterSafetyListInput
}

export type MutationPostSafetyListArgs = {
  input: PostSafetyListInput
}

export type ReportAccidentInput = {
  kind: AccidentKind
  regionCode: Scalars['ID']['input']
  occurredAt: Scalars['DateTime']['input']
  uscc?: InputMaybe<Scalars['ID']['input']>
  deaths: Scalars['Int']['input']
  injuries: Scalars['Int']['input']
  description: Scalars['String']['input']
  clientToken: Scalars['String']['input']
}

export type Subscription = {
  accidentReported?: Maybe<Accident>
  hazardChanged?: Maybe<Hazard>
}

export type SubscriptionAccidentReportedArgs = {
  regionCode: Scalars['ID']['input']
}

export type SubscriptionHazardChangedArgs = {
  regionCode: Scalars['ID']['input']
  grades?: InputMaybe<Array<HazardGrade>>
}

export type Building = {
  buildingId: Scalars['ID']['output']
  hazards?: Maybe<HazardConnection>
  builtYear?: Maybe<Scalars['Int']['output']>
  storeys?: Maybe<Scalars['Int']['output']>
  structure?: Maybe<BuildingStructure>
  fireRiskGrade?: Maybe<RiskGrade>
}

export type BuildingHazardsArgs = {
  filter?: InputMaybe<HazardFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type BuildingStructure = 'BRICK_TIMBER' | 'BRICK_CONCRETE' | 'FRAME' | 'SHEAR_WALL' | 'STEEL' | 'OTHER'

export type RiskGrade = 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE'

export type EnforcementCaseFilter = {
  statuses?: InputMaybe<Array<EnforcementStatus>>
  filed?: InputMaybe<PeriodInput>
}

export type EnforcementCase = {
  enforcementNo: Scalars['ID']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  organisation?: Maybe<Organisation>
  cause: Scalars['String']['output']
  status: EnforcementStatus
  filedOn: Scalars['Date']['output']
  penalty?: Maybe<Money>
  notifiedOn?: Maybe<Scalars['Date']['output']>
  decidedOn?: Maybe<Scalars['Date']['output']>
  signedBy: Scalars['String']['output']
  hazards: Array<Hazard>
  version: Scalars['Int']['output']
}

export type EnforcementCaseHazardsArgs = {
  first?: Scalars['Int']['input']
}

export type EnforcementCaseConnection = {
  nodes: Array<EnforcementCase>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type EnforcementStatus = 'FILED' | 'INVESTIGATING' | 'DECIDED' | 'CLOSED' | 'WITHDRAWN'

export type EnforcementCasePayload = {
  enforcementCase?: Maybe<EnforcementCase>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type FileEnforcementCaseInput = {
  uscc: Scalars['ID']['input']
  regionCode: Scalars['ID']['input']
  cause: Scalars['String']['input']
  hazardNos?: InputMaybe<Array<Scalars['ID']['input']>>
  clueNo?: InputMaybe<Scalars['ID']['input']>
  signerId: Scalars['ID']['input']
  clientToken: Scalars['String']['input']
}

export type InvestigateEnforcementCaseInput = {
  enforcementNo: Scalars['ID']['input']
  officerIds: Array<Scalars['ID']['input']>
  note: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type DecidePenaltyInput = {
  enforcementNo: Scalars['ID']['input']
  penaltyCents: Scalars['BigInt']['input']
  notifiedOn: Scalars['Date']['input']
  decidedOn: Scalars['Date']['input']
  basis: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type CloseEnforcementCaseInput = {
  enforcementNo: Scalars['ID']['input']
  withdrawn?: Scalars['Boolean']['input']
  note?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type EnforcementClue = {
  clueNo: Scalars['ID']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  hazard?: Maybe<Hazard>
  transferredTo?: Maybe<Organisation>
  on: Scalars['Date']['output']
  content: Scalars['String']['output']
  outcome: ClueOutcome
}

export type EnforcementClueConnection = {
  nodes: Array<EnforcementClue>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type ClueOutcome = 'PENDING' | 'CASE_FILED' | 'INTERVIEWED' | 'DISMISSED'

export type EnforcementCluePayload = {
  clue?: Maybe<EnforcementClue>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type EnforcementStats = {
  clues: Scalars['Int']['output']
  enterprisesInterviewed: Scalars['Int']['output']
  departmentsInterviewed: Scalars['Int']['output']
  casesFiled: Scalars['Int']['output']
  penalty: Money
}

export type GasSafetyStats = {
  commercialUsers: Scalars['Int']['output']
  stations: Scalars['Int']['output']
  longDistanceKm: Scalars['Decimal']['output']
  mediumPressureKm: Scalars['Decimal']['output']
  lowPressureKm: Scalars['Decimal']['output']
  pipelineHazards: Scalars['Int']['output']
  householdsInspected: Scalars['Int']['output']
  userHazards: Scalars['Int']['output']
  rectified: Rate
}

export type GasInspection = {
  gasInspectionNo: Scalars['ID']['output']
  operator?: Maybe<Organisation>
  on: Scalars['Date']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  commercialUsers: Scalars['Int']['output']
  stations: Scalars['Int']['output']
  longDistanceKm: Scalars['Decimal']['output']
  mediumPressureKm: Scalars['Decimal']['output']
  lowPressureKm: Scalars['Decimal']['output']
  householdsInspected: Scalars['Int']['output']
  signedBy: Scalars['String']['output']
}

export type GasInspectionConnection = {
  nodes: Array<GasInspection>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type GasInspectionPayload = {
  gasInspection?: Maybe<GasInspection>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RecordGasInspectionInput = {
  operatorUscc: Scalars['ID']['input']
  regionCode: Scalars['ID']['input']
  on: Scalars['Date']['input']
  commercialUsers: Scalars['Int']['input']
  stations: Scalars['Int']['input']
  longDistanceKm: Scalars['Decimal']['input']
  mediumPressureKm: Scalars['Decimal']['input']
  lowPressureKm: Scalars['Decimal']['input']
  householdsInspected: Scalars['Int']['input']
  signerId: Scalars['ID']['input']
  clientToken: Scalars['String']['input']
}

export type GovernanceCase = {
  caseNo: Scalars['ID']['output']
  hazards?: Maybe<Array<Hazard>>
}

export type GovernanceCaseHazardsArgs = {
  first?: Scalars['Int']['input']
}

export type SafetyField =
  'HAZARDOUS_CHEMICALS' | 'INDUSTRY_TRADE' | 'FIRE' | 'URBAN_GAS' | 'CONSTRUCTION' | 'ROAD_TRAFFIC' | 'POWER' | 'OTHER'

export type Hazard = {
  hazardNo: Scalars['ID']['output']
  field: SafetyField
  grade: HazardGrade
  description: Scalars['String']['output']
  subject: HazardSubject
  organisation?: Maybe<Organisation>
  building?: Maybe<Building>
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  sourceCase?: Maybe<GovernanceCase>
  sourceInspection?: Maybe<Inspection>
  foundOn: Scalars['Date']['output']
  deadline?: Maybe<Scalars['Date']['output']>
  status: HazardStatus
  filed: Scalars['Boolean']['output']
  productionSuspended: Scalars['Boolean']['output']
  fiveImplementations?: Maybe<FiveImplementations>
  listedSupervision?: Maybe<ListedSupervision>
  evidence: Array<Scalars['String']['output']>
  rectifierId?: Maybe<Scalars['ID']['output']>
  acceptorId?: Maybe<Scalars['ID']['output']>
  rectifiedOn?: Maybe<Scalars['Date']['output']>
  acceptedOn?: Maybe<Scalars['Date']['output']>
  writtenOffOn?: Maybe<Scalars['Date']['output']>
  timeline: Array<HazardStep>
  version: Scalars['Int']['output']
}

export type HazardEvidenceArgs = {
  first?: Scalars['Int']['input']
}

export type HazardTimelineArgs = {
  first?: Scalars['Int']['input']
}

export type HazardConnection = {
  nodes: Array<Hazard>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type HazardStep = {
  at: Scalars['DateTime']['output']
  from?: Maybe<HazardStatus>
  to: HazardStatus
  actor: Scalars['String']['output']
  opinion?: Maybe<Scalars['String']['output']>
}

export type HazardGrade = 'GENERAL' | 'MAJOR'

export type HazardSubject = 'ENTERPRISE' | 'PIPELINE' | 'GAS_USER' | 'BUILDING' | 'PUBLIC_PLACE'

export type HazardStatus =
  | 'DISCOVERED'
  | 'FILED'
  | 'ORDERED'
  | 'RECTIFYING'
  | 'RECTIFIED'
  | 'ACCEPTANCE_FAILED'
  | 'ACCEPTED'
  | 'WRITTEN_OFF'
  | 'TRANSFERRED'

export type FiveImplementations = {
  responsible: Scalars['String']['output']
  measures: Scalars['String']['output']
  funds: Money
  deadline: Scalars['Date']['output']
  contingencyPlan: Scalars['String']['output']
}

export type ListedSupervision = {
  level: SupervisionLevel
  supervisingDepartment?: Maybe<Organisation>
  listedOn: Scalars['Date']['output']
  delistedOn?: Maybe<Scalars['Date']['output']>
}

export type SupervisionLevel = 'COUNTY' | 'CITY' | 'PROVINCE'

export type HazardFilter = {
  statuses?: InputMaybe<Array<HazardStatus>>
  grades?: InputMaybe<Array<HazardGrade>>
  fields?: InputMaybe<Array<SafetyField>>
  subjects?: InputMaybe<Array<HazardSubject>>
  found?: InputMaybe<PeriodInput>
  overdueAsOf?: InputMaybe<Scalars['Date']['input']>
}

export type HazardPayload = {
  hazard?: Maybe<Hazard>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type ReportHazardInput = {
  field: SafetyField
  grade: HazardGrade
  description: Scalars['String']['input']
  subject: HazardSubject
  foundOn: Scalars['Date']['input']
  regionCode: Scalars['ID']['input']
  caseNo?: InputMaybe<Scalars['ID']['input']>
  uscc?: InputMaybe<Scalars['ID']['input']>
  buildingId?: InputMaybe<Scalars['ID']['input']>
  inspectionNo?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type FileHazardInput = {
  hazardNo: Scalars['ID']['input']
  grade?: InputMaybe<HazardGrade>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RecordFiveImplementationsInput = {
  hazardNo: Scalars['ID']['input']
  responsible: Scalars['String']['input']
  measures: Scalars['String']['input']
  fundsCents: Scalars['BigInt']['input']
  deadline: Scalars['Date']['input']
  contingencyPlan: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ListHazardForSupervisionInput = {
  hazardNo: Scalars['ID']['input']
  level: SupervisionLevel
  departmentUscc: Scalars['ID']['input']
  on: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type OrderRectificationInput = {
  hazardNo: Scalars['ID']['input']
  deadline: Scalars['Date']['input']
  requirement: Scalars['String']['input']
  organisationUscc?: InputMaybe<Scalars['ID']['input']>
  suspendProduction?: Scalars['Boolean']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type StartRectificationInput = {
  hazardNo: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type SubmitRectificationInput = {
  hazardNo: Scalars['ID']['input']
  description: Scalars['String']['input']
  evidence: Array<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type AcceptRectificationInput = {
  hazardNo: Scalars['ID']['input']
  passed: Scalars['Boolean']['input']
  opinion: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type WriteOffHazardInput = {
  hazardNo: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type TransferHazardInput = {
  hazardNo: Scalars['ID']['input']
  departmentUscc: Scalars['ID']['input']
  content: Scalars['String']['input']
  clientToken: Scalars['String']['input']
}

export type Inspection = {
  inspectionNo: Scalars['ID']['output']
  kind: InspectionKind
  field: SafetyField
  on: Scalars['Date']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  personTimes: Scalars['Int']['output']
  enterpriseVisits: Scalars['Int']['output']
  organisation?: Maybe<Organisation>
  checklist: Array<InspectionItem>
  signedBy: Scalars['String']['output']
  hazards?: Maybe<HazardConnection>
}

export type InspectionHazardsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type InspectionConnection = {
  nodes: Array<Inspection>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type InspectionItem = {
  item: ChecklistItem
  passed: Scalars['Boolean']['output']
  note?: Maybe<Scalars['String']['output']>
}

export type ChecklistItem =
  'DAILY_PATROL' | 'FIRE_POWER_GAS' | 'EVACUATION' | 'EQUIPMENT' | 'DRILL' | 'STAFF_KNOWLEDGE' | 'OTHER'

export type InspectionKind = 'DAILY' | 'SPECIAL' | 'KEY' | 'UNANNOUNCED' | 'NIGHT' | 'SUPERVISION' | 'ENTERPRISE_SELF'

export type InspectionFilter = {
  kinds?: InputMaybe<Array<InspectionKind>>
  fields?: InputMaybe<Array<SafetyField>>
  period?: InputMaybe<PeriodInput>
}

export type InspectionPayload = {
  inspection?: Maybe<Inspection>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RecordInspectionInput = {
  kind: InspectionKind
  field: SafetyField
  on: Scalars['Date']['input']
  regionCode: Scalars['ID']['input']
  personTimes: Scalars['Int']['input']
  enterpriseVisits: Scalars['Int']['input']
  uscc?: InputMaybe<Scalars['ID']['input']>
  checklist?: InputMaybe<Array<InspectionItemInput>>
  signerId: Scalars['ID']['input']
  clientToken: Scalars['String']['input']
}

export type InspectionItemInput = {
  item: ChecklistItem
  passed: Scalars['Boolean']['input']
  note?: InputMaybe<Scalars['String']['input']>
}

export type Interview = {
  interviewNo: Scalars['ID']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  target: InterviewTarget
  organisation?: Maybe<Organisation>
  on: Scalars['Date']['output']
  content: Scalars['String']['output']
}

export type InterviewConnection = {
  nodes: Array<Interview>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type InterviewTarget = 'ENTERPRISE' | 'DEPARTMENT'

export type InterviewPayload = {
  interview?: Maybe<Interview>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type HoldInterviewInput = {
  target: InterviewTarget
  uscc: Scalars['ID']['input']
  regionCode: Scalars['ID']['input']
  on: Scalars['Date']['input']
  content: Scalars['String']['input']
  clueNo?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type Organisation = {
  uscc: Scalars['ID']['output']
  safetyProfile?: Maybe<SafetyProfile>
}

export type SafetyProfile = {
  fields: Array<SafetyField>
  keyUnit: Scalars['Boolean']['output']
  fiveLists: Array<SafetyList>
  fiveListsPosted: Scalars['Boolean']['output']
  hazards?: Maybe<HazardConnection>
  inspections?: Maybe<InspectionConnection>
  lastInspectedOn?: Maybe<Scalars['Date']['output']>
  interviews?: Maybe<InterviewConnection>
  enforcementCases?: Maybe<EnforcementCaseConnection>
}

export type SafetyProfileHazardsArgs = {
  filter?: InputMaybe<HazardFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type SafetyProfileInspectionsArgs = {
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type SafetyProfileInterviewsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type SafetyProfileEnforcementCasesArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type SafetyList = {
  listId: Scalars['ID']['output']
  kind: SafetyListKind
  posted: Scalars['Boolean']['output']
  postedOn?: Maybe<Scalars['Date']['output']>
  itemCount: Scalars['Int']['output']
  version: Scalars['Int']['output']
}

export type SafetyListKind = 'TASK' | 'RESPONSIBILITY' | 'RISK' | 'HAZARD' | 'PROBLEM'

export type SafetyListPayload = {
  list?: Maybe<SafetyList>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterSafetyListInput = {
  uscc: Scalars['ID']['input']
  kind: SafetyListKind
  itemCount: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type PostSafetyListInput = {
  listId: Scalars['ID']['input']
  postedOn: Scalars['Date']['input']
  photo: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type SafetyStats = {
  personTimes: Scalars['Int']['output']
  enterpriseVisits: Scalars['Int']['output']
  generalFound: Scalars['Int']['output']
  generalRectified: Scalars['Int']['output']
  generalRate: Rate
  majorFound: Scalars['Int']['output']
  majorRectified: Scalars['Int']['output']
  majorRate: Rate
  majorFiledRate: Rate
  byField: Array<SafetyFieldCount>
}

export type SafetyStatsByFieldArgs = {
  fields?: InputMaybe<Array<SafetyField>>
}

export type SafetyFieldCount = {
  field: SafetyField
  found: Scalars['Int']['output']
  rectified: Scalars['Int']['output']
}

export type ResolverTypeWrapper<T> = Promise<T> | T

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>
type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>
type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>
export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> }

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>
}
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>

export type NextResolverFn<T> = () => Promise<T>

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>

/** Mapping of federation types */
export type FederationTypes = {
  Region: Region
  Building: Building
  GovernanceCase: GovernanceCase
  Hazard: Hazard
  Inspection: Inspection
  Organisation: Organisation
}

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Region: { __typename: 'Region' } & GraphQLRecursivePick<FederationTypes['Region'], { code: true }>
  Building: { __typename: 'Building' } & GraphQLRecursivePick<FederationTypes['Building'], { buildingId: true }> &
    (
      | Record<PropertyKey, never>
      | GraphQLRecursivePick<FederationTypes['Building'], { builtYear: true; storeys: true; structure: true }>
    )
  GovernanceCase: { __typename: 'GovernanceCase' } & GraphQLRecursivePick<
    FederationTypes['GovernanceCase'],
    { caseNo: true }
  >
  Hazard: { __typename: 'Hazard' } & GraphQLRecursivePick<FederationTypes['Hazard'], { hazardNo: true }>
  Inspection: { __typename: 'Inspection' } & GraphQLRecursivePick<FederationTypes['Inspection'], { inspectionNo: true }>
  Organisation: { __typename: 'Organisation' } & GraphQLRecursivePick<FederationTypes['Organisation'], { uscc: true }>
}

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>
  BigInt: ResolverTypeWrapper<Partial<Scalars['BigInt']['output']>>
  Decimal: ResolverTypeWrapper<Partial<Scalars['Decimal']['output']>>
  Money: ResolverTypeWrapper<MoneyValue>
  Rate: ResolverTypeWrapper<RateValue>
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>
  OperationError: ResolverTypeWrapper<Partial<OperationError>>
  OperationErrorCode: ResolverTypeWrapper<Partial<OperationErrorCode>>
  PeriodInput: ResolverTypeWrapper<Partial<PeriodInput>>
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>
  AuditDecision: ResolverTypeWrapper<Partial<AuditDecision>>
  AuditEntryConnection: ResolverTypeWrapper<ConnectionValue>
  AuditFilter: ResolverTypeWrapper<Partial<AuditFilter>>
  Region: ResolverTypeWrapper<RegionKey>
  AccidentStats: ResolverTypeWrapper<AccidentFigures>
  Accident: ResolverTypeWrapper<AccidentRow>
  AccidentConnection: ResolverTypeWrapper<ConnectionValue>
  AccidentKind: ResolverTypeWrapper<Partial<AccidentKind>>
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>
  AccidentPayload: ResolverTypeWrapper<
    Partial<Omit<AccidentPayload, 'accident'> & { accident?: Maybe<ResolversTypes['Accident']> }>
  >
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>
  ReportAccidentInput: ResolverTypeWrapper<Partial<ReportAccidentInput>>
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>
  Building: ResolverTypeWrapper<BuildingFacts>
  BuildingStructure: ResolverTypeWrapper<Partial<BuildingStructure>>
  RiskGrade: ResolverTypeWrapper<Partial<RiskGrade>>
  EnforcementCaseFilter: ResolverTypeWrapper<Partial<EnforcementCaseFilter>>
  EnforcementCase: ResolverTypeWrapper<EnforcementCaseRow>
  EnforcementCaseConnection: ResolverTypeWrapper<ConnectionValue>
  EnforcementStatus: ResolverTypeWrapper<Partial<EnforcementStatus>>
  EnforcementCasePayload: ResolverTypeWrapper<
    Partial<
      Omit<EnforcementCasePayload, 'enforcementCase'> & { enforcementCase?: Maybe<ResolversTypes['EnforcementCase']> }
    >
  >
  FileEnforcementCaseInput: ResolverTypeWrapper<Partial<FileEnforcementCaseInput>>
  InvestigateEnforcementCaseInput: ResolverTypeWrapper<Partial<InvestigateEnforcementCaseInput>>
  DecidePenaltyInput: ResolverTypeWrapper<Partial<DecidePenaltyInput>>
  CloseEnforcementCaseInput: ResolverTypeWrapper<Partial<CloseEnforcementCaseInput>>
  EnforcementClue: ResolverTypeWrapper<EnforcementClueRow>
  EnforcementClueConnection: ResolverTypeWrapper<ConnectionValue>
  ClueOutcome: ResolverTypeWrapper<Partial<ClueOutcome>>
  EnforcementCluePayload: ResolverTypeWrapper<
    Partial<Omit<EnforcementCluePayload, 'clue'> & { clue?: Maybe<ResolversTypes['EnforcementClue']> }>
  >
  EnforcementStats: ResolverTypeWrapper<EnforcementFigures>
  GasSafetyStats: ResolverTypeWrapper<GasFigures>
  GasInspection: ResolverTypeWrapper<GasInspectionRow>
  GasInspectionConnection: ResolverTypeWrapper<ConnectionValue>
  GasInspectionPayload: ResolverTypeWrapper<
    Partial<Omit<GasInspectionPayload, 'gasInspection'> & { gasInspection?: Maybe<ResolversTypes['GasInspection']> }>
  >
  RecordGasInspectionInput: ResolverTypeWrapper<Partial<RecordGasInspectionInput>>
  GovernanceCase: ResolverTypeWrapper<CaseKey>
  SafetyField: ResolverTypeWrapper<Partial<SafetyField>>
  Hazard: ResolverTypeWrapper<HazardRow>
  HazardConnection: ResolverTypeWrapper<ConnectionValue>
  HazardStep: ResolverTypeWrapper<HazardStepRow>
  HazardGrade: ResolverTypeWrapper<Partial<HazardGrade>>
  HazardSubject: ResolverTypeWrapper<Partial<HazardSubject>>
  HazardStatus: ResolverTypeWrapper<Partial<HazardStatus>>
  FiveImplementations: ResolverTypeWrapper<FiveImplementationsRow>
  ListedSupervision: ResolverTypeWrapper<ListedSupervisionRow>
  SupervisionLevel: ResolverTypeWrapper<Partial<SupervisionLevel>>
  HazardFilter: ResolverTypeWrapper<Partial<HazardFilter>>
  HazardPayload: ResolverTypeWrapper<
    Partial<Omit<HazardPayload, 'hazard'> & { hazard?: Maybe<ResolversTypes['Hazard']> }>
  >
  ReportHazardInput: ResolverTypeWrapper<Partial<ReportHazardInput>>
  FileHazardInput: ResolverTypeWrapper<Partial<FileHazardInput>>
  RecordFiveImplementationsInput: ResolverTypeWrapper<Partial<RecordFiveImplementationsInput>>
  ListHazardForSupervisionInput: ResolverTypeWrapper<Partial<ListHazardForSupervisionInput>>
  OrderRectificationInput: ResolverTypeWrapper<Partial<OrderRectificationInput>>
  StartRectificationInput: ResolverTypeWrapper<Partial<StartRectificationInput>>
  SubmitRectificationInput: ResolverTypeWrapper<Partial<SubmitRectificationInput>>
  AcceptRectificationInput: ResolverTypeWrapper<Partial<AcceptRectificationInput>>
  WriteOffHazardInput: ResolverTypeWrapper<Partial<WriteOffHazardInput>>
  TransferHazardInput: ResolverTypeWrapper<Partial<TransferHazardInput>>
  Inspection: ResolverTypeWrapper<InspectionRow>
  InspectionConnection: ResolverTypeWrapper<ConnectionValue>
  InspectionItem: ResolverTypeWrapper<ChecklistEntry>
  ChecklistItem: ResolverTypeWrapper<Partial<ChecklistItem>>
  InspectionKind: ResolverTypeWrapper<Partial<InspectionKind>>
  InspectionFilter: ResolverTypeWrapper<Partial<InspectionFilter>>
  InspectionPayload: ResolverTypeWrapper<
    Partial<Omit<InspectionPayload, 'inspection'> & { inspection?: Maybe<ResolversTypes['Inspection']> }>
  >
  RecordInspectionInput: ResolverTypeWrapper<Partial<RecordInspectionInput>>
  InspectionItemInput: ResolverTypeWrapper<Partial<InspectionItemInput>>
  Interview: ResolverTypeWrapper<InterviewRow>
  InterviewConnection: ResolverTypeWrapper<ConnectionValue>
  InterviewTarget: ResolverTypeWrapper<Partial<InterviewTarget>>
  InterviewPayload: ResolverTypeWrapper<
    Partial<Omit<InterviewPayload, 'interview'> & { interview?: Maybe<ResolversTypes['Interview']> }>
  >
  HoldInterviewInput: ResolverTypeWrapper<Partial<HoldInterviewInput>>
  Organisation: ResolverTypeWrapper<OrganisationKey>
  SafetyProfile: ResolverTypeWrapper<SafetyProfileRow>
  SafetyList: ResolverTypeWrapper<SafetyListRow>
  SafetyListKind: ResolverTypeWrapper<Partial<SafetyListKind>>
  SafetyListPayload: ResolverTypeWrapper<
    Partial<Omit<SafetyListPayload, 'list'> & { list?: Maybe<ResolversTypes['SafetyList']> }>
  >
  RegisterSafetyListInput: ResolverTypeWrapper<Partial<RegisterSafetyListInput>>
  PostSafetyListInput: ResolverTypeWrapper<Partial<PostSafetyListInput>>
  SafetyStats: ResolverTypeWrapper<SafetyFigures>
  SafetyFieldCount: ResolverTypeWrapper<Partial<SafetyFieldCount>>
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>
}

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Partial<Scalars['Date']['output']>
  DateTime: Partial<Scalars['DateTime']['output']>
  BigInt: Partial<Scalars['BigInt']['output']>
  Decimal: Partial<Scalars['Decimal']['output']>
  Money: MoneyValue
  Rate: RateValue
  Int: Partial<Scalars['Int']['output']>
  PageInfo: Partial<PageInfo>
  OperationError: Partial<OperationError>
  PeriodInput: Partial<PeriodInput>
  AuditEntry: AuditEntryRow
  ID: Partial<Scalars['ID']['output']>
  AuditEntryConnection: ConnectionValue
  AuditFilter: Partial<AuditFilter>
  Region: RegionKey
  AccidentStats: AccidentFigures
  Accident: AccidentRow
  AccidentConnection: ConnectionValue
  Query: Record<PropertyKey, never>
  AccidentPayload: Partial<Omit<AccidentPayload, 'accident'> & { accident?: Maybe<ResolversParentTypes['Accident']> }>
  Mutation: Record<PropertyKey, never>
  ReportAccidentInput: Partial<ReportAccidentInput>
  Subscription: Record<PropertyKey, never>
  Building: BuildingFacts
  EnforcementCaseFilter: Partial<EnforcementCaseFilter>
  EnforcementCase: EnforcementCaseRow
  EnforcementCaseConnection: ConnectionValue
  EnforcementCasePayload: Partial<
    Omit<EnforcementCasePayload, 'enforcementCase'> & {
      enforcementCase?: Maybe<ResolversParentTypes['EnforcementCase']>
    }
  >
  FileEnforcementCaseInput: Partial<FileEnforcementCaseInput>
  InvestigateEnforcementCaseInput: Partial<InvestigateEnforcementCaseInput>
  DecidePenaltyInput: Partial<DecidePenaltyInput>
  CloseEnforcementCaseInput: Partial<CloseEnforcementCaseInput>
  EnforcementClue: EnforcementClueRow
  EnforcementClueConnection: ConnectionValue
  EnforcementCluePayload: Partial<
    Omit<EnforcementCluePayload, 'clue'> & { clue?: Maybe<ResolversParentTypes['EnforcementClue']> }
  >
  EnforcementStats: EnforcementFigures
  GasSafetyStats: GasFigures
  GasInspection: GasInspectionRow
  GasInspectionConnection: ConnectionValue
  GasInspectionPayload: Partial<
    Omit<GasInspectionPayload, 'gasInspection'> & { gasInspection?: Maybe<ResolversParentTypes['GasInspection']> }
  >
  RecordGasInspectionInput: Partial<RecordGasInspectionInput>
  GovernanceCase: CaseKey
  Hazard: HazardRow
  HazardConnection: ConnectionValue
  HazardStep: HazardStepRow
  FiveImplementations: FiveImplementationsRow
  ListedSupervision: ListedSupervisionRow
  HazardFilter: Partial<HazardFilter>
  HazardPayload: Partial<Omit<HazardPayload, 'hazard'> & { hazard?: Maybe<ResolversParentTypes['Hazard']> }>
  ReportHazardInput: Partial<ReportHazardInput>
  FileHazardInput: Partial<FileHazardInput>
  RecordFiveImplementationsInput: Partial<RecordFiveImplementationsInput>
  ListHazardForSupervisionInput: Partial<ListHazardForSupervisionInput>
  OrderRectificationInput: Partial<OrderRectificationInput>
  StartRectificationInput: Partial<StartRectificationInput>
  SubmitRectificationInput: Partial<SubmitRectificationInput>
  AcceptRectificationInput: Partial<AcceptRectificationInput>
  WriteOffHazardInput: Partial<WriteOffHazardInput>
  TransferHazardInput: Partial<TransferHazardInput>
  Inspection: InspectionRow
  InspectionConnection: ConnectionValue
  InspectionItem: ChecklistEntry
  InspectionFilter: Partial<InspectionFilter>
  InspectionPayload: Partial<
    Omit<InspectionPayload, 'inspection'> & { inspection?: Maybe<ResolversParentTypes['Inspection']> }
  >
  RecordInspectionInput: Partial<RecordInspectionInput>
  InspectionItemInput: Partial<InspectionItemInput>
  Interview: InterviewRow
  InterviewConnection: ConnectionValue
  InterviewPayload: Partial<
    Omit<InterviewPayload, 'interview'> & { interview?: Maybe<ResolversParentTypes['Interview']> }
  >
  HoldInterviewInput: Partial<HoldInterviewInput>
  Organisation: OrganisationKey
  SafetyProfile: SafetyProfileRow
  SafetyList: SafetyListRow
  SafetyListPayload: Partial<Omit<SafetyListPayload, 'list'> & { list?: Maybe<ResolversParentTypes['SafetyList']> }>
  RegisterSafetyListInput: Partial<RegisterSafetyListInput>
  PostSafetyListInput: Partial<PostSafetyListInput>
  SafetyStats: SafetyFigures
  SafetyFieldCount: Partial<SafetyFieldCount>
  String: Partial<Scalars['String']['output']>
  Boolean: Partial<Scalars['Boolean']['output']>
}

export type PersonalDirectiveArgs = {
  kind: Scalars['String']['input']
  masked?: Scalars['Boolean']['input']
  sharedWith?: Array<Scalars['String']['input']>
}

export type PersonalDirectiveResolver<
  Result,
  Parent,
  ContextType = RequestContext,
  Args = PersonalDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date'
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime'
}

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt'
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal'
}

export type MoneyResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money'],
> = {
  cents?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>
  yuan?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  wan?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
}

export type RateResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Rate'] = ResolversParentTypes['Rate'],
> = {
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  percent?: Resolver<
    Maybe<ResolversTypes['Decimal']>,
    ParentType,
    ContextType,
    RequireFields<RatePercentArgs, 'decimals'>
  >
}

export type PageInfoResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type OperationErrorResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['OperationError'] = ResolversParentTypes['OperationError'],
> = {
  code?: Resolver<ResolversTypes['OperationErrorCode'], ParentType, ContextType>
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type AuditEntryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry'],
> = {
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  recordType?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  decision?: Resolver<ResolversTypes['AuditDecision'], ParentType, ContextType>
  unmaskedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  operationHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type AuditEntryConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type RegionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'],
  FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Region']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  accidentStats?: Resolver<
    Maybe<ResolversTypes['AccidentStats']>,
    ParentType,
    ContextType,
    Partial<RegionAccidentStatsArgs>
  >
  enforcementStats?: Resolver<
    Maybe<ResolversTypes['EnforcementStats']>,
    ParentType,
    ContextType,
    Partial<RegionEnforcementStatsArgs>
  >
  gasSafetyStats?: Resolver<
    Maybe<ResolversTypes['GasSafetyStats']>,
    ParentType,
    ContextType,
    Partial<RegionGasSafetyStatsArgs>
  >
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  emergencyAuditEntries?: Resolver<
    Maybe<ResolversTypes['AuditEntryConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionEmergencyAuditEntriesArgs, 'first'>
  >
  safetyStats?: Resolver<Maybe<ResolversTypes['SafetyStats']>, ParentType, ContextType, Partial<RegionSafetyStatsArgs>>
}

export type AccidentStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AccidentStats'] = ResolversParentTypes['AccidentStats'],
> = {
  workSafetyAccidents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  fatalFires?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type AccidentResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Accident'] = ResolversParentTypes['Accident'],
> = {
  accidentNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['AccidentKind'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  deaths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  injuries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>
}

export type AccidentConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AccidentConnection'] = ResolversParentTypes['AccidentConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Accident']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  accidents?: Resolver<
    Maybe<ResolversTypes['AccidentConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryAccidentsArgs, 'regionCode' | 'first'>
  >
  enforcementCases?: Resolver<
    Maybe<ResolversTypes['EnforcementCaseConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryEnforcementCasesArgs, 'regionCode' | 'first'>
  >
  enforcementClues?: Resolver<
    Maybe<ResolversTypes['EnforcementClueConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryEnforcementCluesArgs, 'regionCode' | 'first'>
  >
  gasInspections?: Resolver<
    Maybe<ResolversTypes['GasInspectionConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryGasInspectionsArgs, 'regionCode' | 'first'>
  >
  hazard?: Resolver<
    Maybe<ResolversTypes['Hazard']>,
    ParentType,
    ContextType,
    RequireFields<QueryHazardArgs, 'hazardNo'>
  >
  hazards?: Resolver<
    Maybe<ResolversTypes['HazardConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryHazardsArgs, 'regionCode' | 'first'>
  >
  inspection?: Resolver<
    Maybe<ResolversTypes['Inspection']>,
    ParentType,
    ContextType,
    RequireFields<QueryInspectionArgs, 'inspectionNo'>
  >
  inspections?: Resolver<
    Maybe<ResolversTypes['InspectionConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryInspectionsArgs, 'regionCode' | 'first'>
  >
  interviews?: Resolver<
    Maybe<ResolversTypes['InterviewConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryInterviewsArgs, 'regionCode' | 'first'>
  >
}

export type AccidentPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AccidentPayload'] = ResolversParentTypes['AccidentPayload'],
> = {
  accident?: Resolver<Maybe<ResolversTypes['Accident']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  reportAccident?: Resolver<
    Maybe<ResolversTypes['AccidentPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReportAccidentArgs, 'input'>
  >
  fileEnforcementCase?: Resolver<
    Maybe<ResolversTypes['EnforcementCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationFileEnforcementCaseArgs, 'input'>
  >
  investigateEnforcementCase?: Resolver<
    Maybe<ResolversTypes['EnforcementCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationInvestigateEnforcementCaseArgs, 'input'>
  >
  decidePenalty?: Resolver<
    Maybe<ResolversTypes['EnforcementCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecidePenaltyArgs, 'input'>
  >
  closeEnforcementCase?: Resolver<
    Maybe<ResolversTypes['EnforcementCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCloseEnforcementCaseArgs, 'input'>
  >
  recordGasInspection?: Resolver<
    Maybe<ResolversTypes['GasInspectionPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordGasInspectionArgs, 'input'>
  >
  reportHazard?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReportHazardArgs, 'input'>
  >
  fileHazard?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationFileHazardArgs, 'input'>
  >
  recordFiveImplementations?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordFiveImplementationsArgs, 'input'>
  >
  listHazardForSupervision?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationListHazardForSupervisionArgs, 'input'>
  >
  orderRectification?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationOrderRectificationArgs, 'input'>
  >
  startRectification?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationStartRectificationArgs, 'input'>
  >
  submitRectification?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSubmitRectificationArgs, 'input'>
  >
  acceptRectification?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAcceptRectificationArgs, 'input'>
  >
  writeOffHazard?: Resolver<
    Maybe<ResolversTypes['HazardPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationWriteOffHazardArgs, 'input'>
  >
  transferHazard?: Resolver<
    Maybe<ResolversTypes['EnforcementCluePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationTransferHazardArgs, 'input'>
  >
  recordInspection?: Resolver<
    Maybe<ResolversTypes['InspectionPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordInspectionArgs, 'input'>
  >
  holdInterview?: Resolver<
    Maybe<ResolversTypes['InterviewPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationHoldInterviewArgs, 'input'>
  >
  registerSafetyList?: Resolver<
    Maybe<ResolversTypes['SafetyListPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterSafetyListArgs, 'input'>
  >
  postSafetyList?: Resolver<
    Maybe<ResolversTypes['SafetyListPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationPostSafetyListArgs, 'input'>
  >
}

export type SubscriptionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  accidentReported?: SubscriptionResolver<
    Maybe<ResolversTypes['Accident']>,
    'accidentReported',
    ParentType,
    ContextType,
    RequireFields<SubscriptionAccidentReportedArgs, 'regionCode'>
  >
  hazardChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['Hazard']>,
    'hazardChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionHazardChangedArgs, 'regionCode'>
  >
}

export type BuildingResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Building'] = ResolversParentTypes['Building'],
  FederationReferenceType extends FederationReferenceTypes['Building'] = FederationReferenceTypes['Building'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Building']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  buildingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  hazards?: Resolver<
    Maybe<ResolversTypes['HazardConnection']>,
    ParentType,
    ContextType,
    RequireFields<BuildingHazardsArgs, 'first'>
  >
  fireRiskGrade?: Resolver<Maybe<ResolversTypes['RiskGrade']>, ParentType, ContextType>
}

export type EnforcementCaseResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnforcementCase'] = ResolversParentTypes['EnforcementCase'],
> = {
  enforcementNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  status?: Resolver<ResolversTypes['EnforcementStatus'], ParentType, ContextType>
  filedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  penalty?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  notifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  signedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  hazards?: Resolver<
    Array<ResolversTypes['Hazard']>,
    ParentType,
    ContextType,
    RequireFields<EnforcementCaseHazardsArgs, 'first'>
  >
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type EnforcementCaseConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnforcementCaseConnection'] =
    ResolversParentTypes['EnforcementCaseConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['EnforcementCase']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type EnforcementCasePayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnforcementCasePayload'] = ResolversParentTypes['EnforcementCasePayload'],
> = {
  enforcementCase?: Resolver<Maybe<ResolversTypes['EnforcementCase']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type EnforcementClueResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnforcementClue'] = ResolversParentTypes['EnforcementClue'],
> = {
  clueNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  hazard?: Resolver<Maybe<ResolversTypes['Hazard']>, ParentType, ContextType>
  transferredTo?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  outcome?: Resolver<ResolversTypes['ClueOutcome'], ParentType, ContextType>
}

export type EnforcementClueConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnforcementClueConnection'] =
    ResolversParentTypes['EnforcementClueConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['EnforcementClue']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type EnforcementCluePayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnforcementCluePayload'] = ResolversParentTypes['EnforcementCluePayload'],
> = {
  clue?: Resolver<Maybe<ResolversTypes['EnforcementClue']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type EnforcementStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnforcementStats'] = ResolversParentTypes['EnforcementStats'],
> = {
  clues?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  enterprisesInterviewed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  departmentsInterviewed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  casesFiled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  penalty?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
}

export type GasSafetyStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GasSafetyStats'] = ResolversParentTypes['GasSafetyStats'],
> = {
  commercialUsers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  stations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  longDistanceKm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  mediumPressureKm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  lowPressureKm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  pipelineHazards?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  householdsInspected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  userHazards?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  rectified?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
}

export type GasInspectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GasInspection'] = ResolversParentTypes['GasInspection'],
> = {
  gasInspectionNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  operator?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  commercialUsers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  stations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  longDistanceKm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  mediumPressureKm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  lowPressureKm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  householdsInspected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  signedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>
}

export type GasInspectionConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GasInspectionConnection'] = ResolversParentTypes['GasInspectionConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['GasInspection']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type GasInspectionPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GasInspectionPayload'] = ResolversParentTypes['GasInspectionPayload'],
> = {
  gasInspection?: Resolver<Maybe<ResolversTypes['GasInspection']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type GovernanceCaseResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GovernanceCase'] = ResolversParentTypes['GovernanceCase'],
  FederationReferenceType extends FederationReferenceTypes['GovernanceCase'] =
    FederationReferenceTypes['GovernanceCase'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['GovernanceCase']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  caseNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  hazards?: Resolver<
    Maybe<Array<ResolversTypes['Hazard']>>,
    ParentType,
    ContextType,
    RequireFields<GovernanceCaseHazardsArgs, 'first'>
  >
}

export type HazardResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Hazard'] = ResolversParentTypes['Hazard'],
  FederationReferenceType extends FederationReferenceTypes['Hazard'] = FederationReferenceTypes['Hazard'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Hazard']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  hazardNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  field?: Resolver<ResolversTypes['SafetyField'], ParentType, ContextType>
  grade?: Resolver<ResolversTypes['HazardGrade'], ParentType, ContextType>
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  subject?: Resolver<ResolversTypes['HazardSubject'], ParentType, ContextType>
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  sourceCase?: Resolver<Maybe<ResolversTypes['GovernanceCase']>, ParentType, ContextType>
  sourceInspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType>
  foundOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  deadline?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['HazardStatus'], ParentType, ContextType>
  filed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  productionSuspended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  fiveImplementations?: Resolver<Maybe<ResolversTypes['FiveImplementations']>, ParentType, ContextType>
  listedSupervision?: Resolver<Maybe<ResolversTypes['ListedSupervision']>, ParentType, ContextType>
  evidence?: Resolver<
    Array<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<HazardEvidenceArgs, 'first'>
  >
  rectifierId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>
  acceptorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>
  rectifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  writtenOffOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  timeline?: Resolver<
    Array<ResolversTypes['HazardStep']>,
    ParentType,
    ContextType,
    RequireFields<HazardTimelineArgs, 'first'>
  >
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type HazardConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['HazardConnection'] = ResolversParentTypes['HazardConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Hazard']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type HazardStepResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['HazardStep'] = ResolversParentTypes['HazardStep'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  from?: Resolver<Maybe<ResolversTypes['HazardStatus']>, ParentType, ContextType>
  to?: Resolver<ResolversTypes['HazardStatus'], ParentType, ContextType>
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type FiveImplementationsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['FiveImplementations'] = ResolversParentTypes['FiveImplementations'],
> = {
  responsible?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  measures?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  funds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  deadline?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  contingencyPlan?: Resolver<ResolversTypes['String'], ParentType, ContextType>
}

export type ListedSupervisionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ListedSupervision'] = ResolversParentTypes['ListedSupervision'],
> = {
  level?: Resolver<ResolversTypes['SupervisionLevel'], ParentType, ContextType>
  supervisingDepartment?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  listedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  delistedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
}

export type HazardPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['HazardPayload'] = ResolversParentTypes['HazardPayload'],
> = {
  hazard?: Resolver<Maybe<ResolversTypes['Hazard']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type InspectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Inspection'] = ResolversParentTypes['Inspection'],
  FederationReferenceType extends FederationReferenceTypes['Inspection'] = FederationReferenceTypes['Inspection'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Inspection']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  inspectionNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['InspectionKind'], ParentType, ContextType>
  field?: Resolver<ResolversTypes['SafetyField'], ParentType, ContextType>
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  personTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  enterpriseVisits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  checklist?: Resolver<Array<ResolversTypes['InspectionItem']>, ParentType, ContextType>
  signedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  hazards?: Resolver<
    Maybe<ResolversTypes['HazardConnection']>,
    ParentType,
    ContextType,
    RequireFields<InspectionHazardsArgs, 'first'>
  >
}

export type InspectionConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['InspectionConnection'] = ResolversParentTypes['InspectionConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Inspection']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type InspectionItemResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['InspectionItem'] = ResolversParentTypes['InspectionItem'],
> = {
  item?: Resolver<ResolversTypes['ChecklistItem'], ParentType, ContextType>
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type InspectionPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['InspectionPayload'] = ResolversParentTypes['InspectionPayload'],
> = {
  inspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type InterviewResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Interview'] = ResolversParentTypes['Interview'],
> = {
  interviewNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  target?: Resolver<ResolversTypes['InterviewTarget'], ParentType, ContextType>
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>
}

export type InterviewConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['InterviewConnection'] = ResolversParentTypes['InterviewConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Interview']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type InterviewPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['InterviewPayload'] = ResolversParentTypes['InterviewPayload'],
> = {
  interview?: Resolver<Maybe<ResolversTypes['Interview']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type OrganisationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'],
  FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Organisation']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  uscc?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  safetyProfile?: Resolver<Maybe<ResolversTypes['SafetyProfile']>, ParentType, ContextType>
}

export type SafetyProfileResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SafetyProfile'] = ResolversParentTypes['SafetyProfile'],
> = {
  fields?: Resolver<Array<ResolversTypes['SafetyField']>, ParentType, ContextType>
  keyUnit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  fiveLists?: Resolver<Array<ResolversTypes['SafetyList']>, ParentType, ContextType>
  fiveListsPosted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  hazards?: Resolver<
    Maybe<ResolversTypes['HazardConnection']>,
    ParentType,
    ContextType,
    RequireFields<SafetyProfileHazardsArgs, 'first'>
  >
  inspections?: Resolver<
    Maybe<ResolversTypes['InspectionConnection']>,
    ParentType,
    ContextType,
    RequireFields<SafetyProfileInspectionsArgs, 'first'>
  >
  lastInspectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  interviews?: Resolver<
    Maybe<ResolversTypes['InterviewConnection']>,
    ParentType,
    ContextType,
    RequireFields<SafetyProfileInterviewsArgs, 'first'>
  >
  enforcementCases?: Resolver<
    Maybe<ResolversTypes['EnforcementCaseConnection']>,
    ParentType,
    ContextType,
    RequireFields<SafetyProfileEnforcementCasesArgs, 'first'>
  >
}

export type SafetyListResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SafetyList'] = ResolversParentTypes['SafetyList'],
> = {
  listId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['SafetyListKind'], ParentType, ContextType>
  posted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  postedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type SafetyListPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SafetyListPayload'] = ResolversParentTypes['SafetyListPayload'],
> = {
  list?: Resolver<Maybe<ResolversTypes['SafetyList']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type SafetyStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SafetyStats'] = ResolversParentTypes['SafetyStats'],
> = {
  personTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  enterpriseVisits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  generalFound?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  generalRectified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  generalRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  majorFound?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  majorRectified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  majorRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  majorFiledRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  byField?: Resolver<
    Array<ResolversTypes['SafetyFieldCount']>,
    ParentType,
    ContextType,
    Partial<SafetyStatsByFieldArgs>
  >
}

export type SafetyFieldCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SafetyFieldCount'] = ResolversParentTypes['SafetyFieldCount'],
> = {
  field?: Resolver<ResolversTypes['SafetyField'], ParentType, ContextType>
  found?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  rectified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type Resolvers<ContextType = RequestContext> = {
  Date?: GraphQLScalarType
  DateTime?: GraphQLScalarType
  BigInt?: GraphQLScalarType
  Decimal?: GraphQLScalarType
  Money?: MoneyResolvers<ContextType>
  Rate?: RateResolvers<ContextType>
  PageInfo?: PageInfoResolvers<ContextType>
  OperationError?: OperationErrorResolvers<ContextType>
  AuditEntry?: AuditEntryResolvers<ContextType>
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>
  Region?: RegionResolvers<ContextType>
  AccidentStats?: AccidentStatsResolvers<ContextType>
  Accident?: AccidentResolvers<ContextType>
  AccidentConnection?: AccidentConnectionResolvers<ContextType>
  Query?: QueryResolvers<ContextType>
  AccidentPayload?: AccidentPayloadResolvers<ContextType>
  Mutation?: MutationResolvers<ContextType>
  Subscription?: SubscriptionResolvers<ContextType>
  Building?: BuildingResolvers<ContextType>
  EnforcementCase?: EnforcementCaseResolvers<ContextType>
  EnforcementCaseConnection?: EnforcementCaseConnectionResolvers<ContextType>
  EnforcementCasePayload?: EnforcementCasePayloadResolvers<ContextType>
  EnforcementClue?: EnforcementClueResolvers<ContextType>
  EnforcementClueConnection?: EnforcementClueConnectionResolvers<ContextType>
  EnforcementCluePayload?: EnforcementCluePayloadResolvers<ContextType>
  EnforcementStats?: EnforcementStatsResolvers<ContextType>
  GasSafetyStats?: GasSafetyStatsResolvers<ContextType>
  GasInspection?: GasInspectionResolvers<ContextType>
  GasInspectionConnection?: GasInspectionConnectionResolvers<ContextType>
  GasInspectionPayload?: GasInspectionPayloadResolvers<ContextType>
  GovernanceCase?: GovernanceCaseResolvers<ContextType>
  Hazard?: HazardResolvers<ContextType>
  HazardConnection?: HazardConnectionResolvers<ContextType>
  HazardStep?: HazardStepResolvers<ContextType>
  FiveImplementations?: FiveImplementationsResolvers<ContextType>
  ListedSupervision?: ListedSupervisionResolvers<ContextType>
  HazardPayload?: HazardPayloadResolvers<ContextType>
  Inspection?: InspectionResolvers<ContextType>
  InspectionConnection?: InspectionConnectionResolvers<ContextType>
  InspectionItem?: InspectionItemResolvers<ContextType>
  InspectionPayload?: InspectionPayloadResolvers<ContextType>
  Interview?: InterviewResolvers<ContextType>
  InterviewConnection?: InterviewConnectionResolvers<ContextType>
  InterviewPayload?: InterviewPayloadResolvers<ContextType>
  Organisation?: OrganisationResolvers<ContextType>
  SafetyProfile?: SafetyProfileResolvers<ContextType>
  SafetyList?: SafetyListResolvers<ContextType>
  SafetyListPayload?: SafetyListPayloadResolvers<ContextType>
  SafetyStats?: SafetyStatsResolvers<ContextType>
  SafetyFieldCount?: SafetyFieldCountResolvers<ContextType>
}

export type DirectiveResolvers<ContextType = RequestContext> = {
  personal?: PersonalDirectiveResolver<any, any, ContextType>
}
