// Generated from the SDL by `npm run generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql'
import type { Money as MoneyValue, Rate as RateValue } from '@yiwang/shared/money'
import type { AuditEntryRow } from '@yiwang/shared/audit'
import type { Connection as ConnectionValue } from '@yiwang/shared/database'
import type { CaseOutcomePage } from '../modules/case/resolvers.ts'
import type { RegionRow } from '../modules/region/entities.ts'
import type { GridRow, GridWorkerRow } from '../modules/grid/entities.ts'
import type { RankedAssessment } from '../modules/grid/repository.ts'
import type { PersonRow } from '../modules/person/entities.ts'
import type { HouseholdRow } from '../modules/household/entities.ts'
import type { GridVisitRow } from '../modules/visit/entities.ts'
import type { KeyAttentionRow } from '../modules/key-attention/entities.ts'
import type { OrganisationRow } from '../modules/organisation/entities.ts'
import type { BuildingReference } from '../modules/building/resolvers.ts'
import type { CaseRow, CaseStepRow, CaseOutcomeRow } from '../modules/case/entities.ts'
import type { CaseFigures } from '../modules/case-stats/service.ts'
import type { MediationRow } from '../modules/dispute/entities.ts'
import type { DisputeFigures } from '../modules/dispute/service.ts'
import type { LeaderReceptionRow } from '../modules/petition/entities.ts'
import type { SupervisionLetterRow } from '../modules/supervision/entities.ts'
import type {
  GovernanceCentreRow,
  PublicityEventRow,
  ReceptionRecordRow,
} from '../modules/governance-centre/entities.ts'
import type { ServiceOrderRow } from '../modules/service-order/entities.ts'
import type { ServiceOrderFigures } from '../modules/service-order/service.ts'
import type { Caller } from '@yiwang/shared/caller'
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

export type Building = {
  buildingId: Scalars['ID']['output']
  grid?: Maybe<Grid>
  cases?: Maybe<GovernanceCaseConnection>
}

export type BuildingCasesArgs = {
  filter?: InputMaybe<CaseFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type Grid = {
  cases?: Maybe<GovernanceCaseConnection>
  gridCode: Scalars['ID']['output']
  name: Scalars['String']['output']
  kind: GridKind
  region: Region
  workers: Array<GridWorker>
  partyBranch?: Maybe<Scalars['String']['output']>
  households?: Maybe<HouseholdConnection>
  householdCount: Scalars['Int']['output']
}

export type GridCasesArgs = {
  filter?: InputMaybe<CaseFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type GridWorkersArgs = {
  first?: Scalars['Int']['input']
}

export type GridHouseholdsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type Person = {
  cases?: Maybe<GovernanceCaseConnection>
  keyAttentions?: Maybe<Array<KeyAttention>>
  personId: Scalars['ID']['output']
  idHash: Scalars['String']['output']
  displayName: Scalars['String']['output']
  name?: Maybe<Scalars['String']['output']>
  idNumberMasked: Scalars['String']['output']
  phoneMasked?: Maybe<Scalars['String']['output']>
  phone?: Maybe<Scalars['String']['output']>
  gender?: Maybe<Gender>
  birthDate?: Maybe<Scalars['Date']['output']>
  age: Scalars['Int']['output']
  residenceType?: Maybe<ResidenceType>
  residentStatus: ResidentStatus
  household?: Maybe<Household>
  grid?: Maybe<Grid>
  version: Scalars['Int']['output']
  visits?: Maybe<GridVisitConnection>
}

export type PersonCasesArgs = {
  filter?: InputMaybe<CaseFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type PersonKeyAttentionsArgs = {
  first?: Scalars['Int']['input']
}

export type PersonVisitsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type GovernanceCase = {
  caseNo: Scalars['ID']['output']
  title: Scalars['String']['output']
  detail: Scalars['String']['output']
  category: CaseCategory
  source: CaseSource
  handling?: Maybe<CaseHandling>
  status: CaseStatus
  region: Region
  grid?: Maybe<Grid>
  building?: Maybe<Building>
  address?: Maybe<Scalars['String']['output']>
  subjects: Array<Person>
  reportedAt: Scalars['DateTime']['output']
  acceptedAt?: Maybe<Scalars['DateTime']['output']>
  dueAt?: Maybe<Scalars['DateTime']['output']>
  resolvedAt?: Maybe<Scalars['DateTime']['output']>
  closedAt?: Maybe<Scalars['DateTime']['output']>
  slaState: SlaState
  responsibleDepartment?: Maybe<Organisation>
  assistingDepartments: Array<Organisation>
  reopenCount: Scalars['Int']['output']
  supervisions: Array<SupervisionLetter>
  timeline: Array<CaseStep>
  outcomes?: Maybe<CaseOutcomeConnection>
  evaluation?: Maybe<CaseEvaluation>
  version: Scalars['Int']['output']
}

export type GovernanceCaseSubjectsArgs = {
  first?: Scalars['Int']['input']
}

export type GovernanceCaseSlaStateArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>
}

export type GovernanceCaseAssistingDepartmentsArgs = {
  first?: Scalars['Int']['input']
}

export type GovernanceCaseSupervisionsArgs = {
  first?: Scalars['Int']['input']
}

export type GovernanceCaseTimelineArgs = {
  first?: Scalars['Int']['input']
}

export type GovernanceCaseOutcomesArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type GridEvent = GovernanceCase & {
  caseNo: Scalars['ID']['output']
  title: Scalars['String']['output']
  detail: Scalars['String']['output']
  category: CaseCategory
  source: CaseSource
  handling?: Maybe<CaseHandling>
  status: CaseStatus
  region: Region
  grid?: Maybe<Grid>
  building?: Maybe<Building>
  address?: Maybe<Scalars['String']['output']>
  subjects: Array<Person>
  reportedAt: Scalars['DateTime']['output']
  acceptedAt?: Maybe<Scalars['DateTime']['output']>
  dueAt?: Maybe<Scalars['DateTime']['output']>
  resolvedAt?: Maybe<Scalars['DateTime']['output']>
  closedAt?: Maybe<Scalars['DateTime']['output']>
  slaState: SlaState
  responsibleDepartment?: Maybe<Organisation>
  assistingDepartments: Array<Organisation>
  reopenCount: Scalars['Int']['output']
  supervisions: Array<SupervisionLetter>
  timeline: Array<CaseStep>
  outcomes?: Maybe<CaseOutcomeConnection>
  evaluation?: Maybe<CaseEvaluation>
  version: Scalars['Int']['output']
  cityObjectClass?: Maybe<CityObjectClass>
  photos: Array<Scalars['String']['output']>
}

export type GridEventSubjectsArgs = {
  first?: Scalars['Int']['input']
}

export type GridEventSlaStateArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>
}

export type GridEventAssistingDepartmentsArgs = {
  first?: Scalars['Int']['input']
}

export type GridEventSupervisionsArgs = {
  first?: Scalars['Int']['input']
}

export type GridEventTimelineArgs = {
  first?: Scalars['Int']['input']
}

export type GridEventOutcomesArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type GridEventPhotosArgs = {
  first?: Scalars['Int']['input']
}

export type HotlineOrder = GovernanceCase & {
  caseNo: Scalars['ID']['output']
  title: Scalars['String']['output']
  detail: Scalars['String']['output']
  category: CaseCategory
  source: CaseSource
  handling?: Maybe<CaseHandling>
  status: CaseStatus
  region: Region
  grid?: Maybe<Grid>
  building?: Maybe<Building>
  address?: Maybe<Scalars['String']['output']>
  subjects: Array<Person>
  reportedAt: Scalars['DateTime']['output']
  acceptedAt?: Maybe<Scalars['DateTime']['output']>
  dueAt?: Maybe<Scalars['DateTime']['output']>
  resolvedAt?: Maybe<Scalars['DateTime']['output']>
  closedAt?: Maybe<Scalars['DateTime']['output']>
  slaState: SlaState
  responsibleDepartment?: Maybe<Organisation>
  assistingDepartments: Array<Organisation>
  reopenCount: Scalars['Int']['output']
  supervisions: Array<SupervisionLetter>
  timeline: Array<CaseStep>
  outcomes?: Maybe<CaseOutcomeConnection>
  evaluation?: Maybe<CaseEvaluation>
  version: Scalars['Int']['output']
  hotlineNo: Scalars['String']['output']
  urgency: Urgency
  requestKind: HotlineRequestKind
}

export type HotlineOrderSubjectsArgs = {
  first?: Scalars['Int']['input']
}

export type HotlineOrderSlaStateArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>
}

export type HotlineOrderAssistingDepartmentsArgs = {
  first?: Scalars['Int']['input']
}

export type HotlineOrderSupervisionsArgs = {
  first?: Scalars['Int']['input']
}

export type HotlineOrderTimelineArgs = {
  first?: Scalars['Int']['input']
}

export type HotlineOrderOutcomesArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type GovernanceCaseConnection = {
  nodes: Array<GovernanceCase>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type CaseCategory =
  'LIVELIHOOD' | 'POLICY_CONSULTATION' | 'DISPUTE' | 'SAFETY_HAZARD' | 'CITY_MANAGEMENT' | 'OTHER'

export type CaseSource =
  'GRID_WORKER' | 'CITIZEN' | 'HOTLINE_12345' | 'PETITION' | 'CENTRE_WINDOW' | 'DEPARTMENT' | 'SENSOR' | 'PATROL'

export type CaseHandling = 'SELF_HANDLED' | 'DISPATCHED'

export type CaseStatus =
  | 'REPORTED'
  | 'ACCEPTED'
  | 'NOT_ACCEPTED'
  | 'DISPATCHED'
  | 'RETURNED'
  | 'IN_PROGRESS'
  | 'SUSPENDED'
  | 'RESOLVED'
  | 'FOLLOW_UP'
  | 'REOPENED'
  | 'CLOSED'

export type SlaState = 'NOT_STARTED' | 'ON_TRACK' | 'ABOUT_TO_TIME_OUT' | 'OVERDUE' | 'MET' | 'MISSED' | 'PAUSED'

export type CityObjectClass =
  | 'PUBLIC_FACILITY'
  | 'TRAFFIC_FACILITY'
  | 'CITY_APPEARANCE_FACILITY'
  | 'LANDSCAPING'
  | 'OTHER_COMPONENT'
  | 'EVENT_APPEARANCE'
  | 'EVENT_ADVERTISING'
  | 'EVENT_CONSTRUCTION'
  | 'EVENT_EMERGENCY'
  | 'EVENT_STREET_ORDER'
  | 'EVENT_OTHER'

export type Urgency = 'NORMAL' | 'URGENT' | 'CRITICAL'

export type HotlineRequestKind = 'CONSULTATION' | 'HELP' | 'COMPLAINT' | 'REPORT' | 'SUGGESTION'

export type CaseStep = {
  at: Scalars['DateTime']['output']
  from?: Maybe<CaseStatus>
  to: CaseStatus
  actor: Scalars['String']['output']
  role: Scalars['String']['output']
  note?: Maybe<Scalars['String']['output']>
}

export type CaseEvaluation = {
  score: Scalars['Int']['output']
  satisfied: Scalars['Boolean']['output']
  comment?: Maybe<Scalars['String']['output']>
  at: Scalars['DateTime']['output']
}

export type CaseOutcome = {
  organisation?: Maybe<Organisation>
  unit: Scalars['String']['output']
  quantity: Scalars['Int']['output']
}

export type CaseOutcomeConnection = {
  nodes: Array<CaseOutcome>
  totalCount: Scalars['Int']['output']
  organisationCount: Scalars['Int']['output']
  totalQuantity: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type CaseFilter = {
  statuses?: InputMaybe<Array<CaseStatus>>
  categories?: InputMaybe<Array<CaseCategory>>
  sources?: InputMaybe<Array<CaseSource>>
  kinds?: InputMaybe<Array<CaseKind>>
  handling?: InputMaybe<CaseHandling>
  departmentUscc?: InputMaybe<Scalars['ID']['input']>
  slaStates?: InputMaybe<Array<SlaState>>
  reported?: InputMaybe<PeriodInput>
  keyword?: InputMaybe<Scalars['String']['input']>
  asOf?: InputMaybe<Scalars['DateTime']['input']>
}

export type CaseKind = 'GRID_EVENT' | 'DISPUTE' | 'HOTLINE' | 'PETITION'

export type Query = {
  case?: Maybe<GovernanceCase>
  cases?: Maybe<GovernanceCaseConnection>
  grid?: Maybe<Grid>
  gridWorker?: Maybe<GridWorker>
  household?: Maybe<Household>
  keyAttentions?: Maybe<KeyAttentionConnection>
  organisation?: Maybe<Organisation>
  organisations?: Maybe<OrganisationConnection>
  person?: Maybe<Person>
  persons?: Maybe<PersonConnection>
  region?: Maybe<Region>
  serviceOrder?: Maybe<ServiceOrder>
  serviceOrders?: Maybe<ServiceOrderConnection>
  supervisionLetters?: Maybe<SupervisionLetterConnection>
  me?: Maybe<Viewer>
}

export type QueryCaseArgs = {
  caseNo: Scalars['ID']['input']
}

export type QueryCasesArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<CaseFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryGridArgs = {
  gridCode: Scalars['ID']['input']
}

export type QueryGridWorkerArgs = {
  workerId: Scalars['ID']['input']
}

export type QueryHouseholdArgs = {
  householdId: Scalars['ID']['input']
}

export type QueryKeyAttentionsArgs = {
  regionCode: Scalars['ID']['input']
  kinds?: InputMaybe<Array<KeyAttentionKind>>
  reviewDueOn?: InputMaybe<Scalars['Date']['input']>
  includeRemoved?: Scalars['Boolean']['input']
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryOrganisationArgs = {
  uscc: Scalars['ID']['input']
}

export type QueryOrganisationsArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<OrganisationFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryPersonArgs = {
  personId: Scalars['ID']['input']
}

export type QueryPersonsArgs = {
  filter: PersonFilter
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryRegionArgs = {
  code: Scalars['ID']['input']
}

export type QueryServiceOrderArgs = {
  orderNo: Scalars['ID']['input']
}

export type QueryServiceOrdersArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<ServiceOrderFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QuerySupervisionLettersArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<SupervisionFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type GovernanceCasePayload = {
  case?: Maybe<GovernanceCase>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type Mutation = {
  reportEvent?: Maybe<GovernanceCasePayload>
  registerHotlineOrder?: Maybe<GovernanceCasePayload>
  acceptCase?: Maybe<GovernanceCasePayload>
  rejectCase?: Maybe<GovernanceCasePayload>
  selfHandleCase?: Maybe<GovernanceCasePayload>
  dispatchCase?: Maybe<GovernanceCasePayload>
  takeCase?: Maybe<GovernanceCasePayload>
  returnCase?: Maybe<GovernanceCasePayload>
  suspendCase?: Maybe<GovernanceCasePayload>
  resumeCase?: Maybe<GovernanceCasePayload>
  resolveCase?: Maybe<GovernanceCasePayload>
  extendCase?: Maybe<GovernanceCasePayload>
  followUpCase?: Maybe<GovernanceCasePayload>
  registerDispute?: Maybe<GovernanceCasePayload>
  mediateDispute?: Maybe<GovernanceCasePayload>
  escalateDispute?: Maybe<GovernanceCasePayload>
  applyJudicialConfirmation?: Maybe<GovernanceCasePayload>
  decideJudicialConfirmation?: Maybe<GovernanceCasePayload>
  recordReception?: Maybe<ReceptionRecordPayload>
  recordPublicityEvent?: Maybe<PublicityEventPayload>
  createGrid?: Maybe<GridPayload>
  registerGridWorker?: Maybe<GridWorkerPayload>
  assignGridWorker?: Maybe<GridWorkerPayload>
  assessGridWorker?: Maybe<GridWorkerPayload>
  recordWorkforceCount?: Maybe<WorkforceCountPayload>
  registerHousehold?: Maybe<HouseholdPayload>
  addKeyAttention?: Maybe<KeyAttentionPayload>
  reviewKeyAttention?: Maybe<KeyAttentionPayload>
  removeKeyAttention?: Maybe<KeyAttentionPayload>
  registerOrganisation?: Maybe<OrganisationPayload>
  registerResident?: Maybe<PersonPayload>
  updateResident?: Maybe<PersonPayload>
  moveResident?: Maybe<PersonPayload>
  deregisterResident?: Maybe<PersonPayload>
  registerPetition?: Maybe<GovernanceCasePayload>
  recordLeaderReception?: Maybe<GovernanceCasePayload>
  assignStabilisationTeam?: Maybe<GovernanceCasePayload>
  createServiceOrder?: Maybe<ServiceOrderPayload>
  assignServiceOrder?: Maybe<ServiceOrderPayload>
  startServiceOrder?: Maybe<ServiceOrderPayload>
  inspectServiceOrder?: Maybe<ServiceOrderPayload>
  rateServiceOrder?: Maybe<ServiceOrderPayload>
  closeServiceOrder?: Maybe<ServiceOrderPayload>
  withdrawServiceOrder?: Maybe<ServiceOrderPayload>
  superviseCase?: Maybe<SupervisionLetterPayload>
  replySupervisionLetter?: Maybe<SupervisionLetterPayload>
  recordVisit?: Maybe<GridVisitPayload>
}

export type MutationReportEventArgs = {
  input: ReportEventInput
}

export type MutationRegisterHotlineOrderArgs = {
  input: RegisterHotlineOrderInput
}

export type MutationAcceptCaseArgs = {
  input: AcceptCaseInput
}

export type MutationRejectCaseArgs = {
  input: RejectCaseInput
}

export type MutationSelfHandleCaseArgs = {
  input: SelfHandleCaseInput
}

export type MutationDispatchCaseArgs = {
  input: DispatchCaseInput
}

export type MutationTakeCaseArgs = {
  input: TakeCaseInput
}

export type MutationReturnCaseArgs = {
  input: ReturnCaseInput
}

export type MutationSuspendCaseArgs = {
  input: SuspendCaseInput
}

export type MutationResumeCaseArgs = {
  input: ResumeCaseInput
}

export type MutationResolveCaseArgs = {
  input: ResolveCaseInput
}

export type MutationExtendCaseArgs = {
  input: ExtendCaseInput
}

export type MutationFollowUpCaseArgs = {
  input: FollowUpCaseInput
}

export type MutationRegisterDisputeArgs = {
  input: RegisterDisputeInput
}

export type MutationMediateDisputeArgs = {
  input: MediateDisputeInput
}

export type MutationEscalateDisputeArgs = {
  input: EscalateDisputeInput
}

export type MutationApplyJudicialConfirmationArgs = {
  input: ApplyJudicialConfirmationInput
}

export type MutationDecideJudicialConfirmationArgs = {
  input: DecideJudicialConfirmationInput
}

export type MutationRecordReceptionArgs = {
  input: RecordReceptionInput
}

export type MutationRecordPublicityEventArgs = {
  input: RecordPublicityEventInput
}

export type MutationCreateGridArgs = {
  input: CreateGridInput
}

export type MutationRegisterGridWorkerArgs = {
  input: RegisterGridWorkerInput
}

export type MutationAssignGridWorkerArgs = {
  input: AssignGridWorkerInput
}

export type MutationAssessGridWorkerArgs = {
  input: AssessGridWorkerInput
}

export type MutationRecordWorkforceCountArgs = {
  input: RecordWorkforceCountInput
}

export type MutationRegisterHouseholdArgs = {
  input: RegisterHouseholdInput
}

export type MutationAddKeyAttentionArgs = {
  input: AddKeyAttentionInput
}

export type MutationReviewKeyAttentionArgs = {
  input: ReviewKeyAttentionInput
}

export type MutationRemoveKeyAttentionArgs = {
  input: RemoveKeyAttentionInput
}

export type MutationRegisterOrganisationArgs = {
  input: RegisterOrganisationInput
}

export type MutationRegisterResidentArgs = {
  input: RegisterResidentInput
}

export type MutationUpdateResidentArgs = {
  input: UpdateResidentInput
}

export type MutationMoveResidentArgs = {
  input: MoveResidentInput
}

export type MutationDeregisterResidentArgs = {
  input: DeregisterResidentInput
}

export type MutationRegisterPetitionArgs = {
  input: RegisterPetitionInput
}

export type MutationRecordLeaderReceptionArgs = {
  input: RecordLeaderReceptionInput
}

export type MutationAssignStabilisationTeamArgs = {
  input: AssignStabilisationTeamInput
}

export type MutationCreateServiceOrderArgs = {
  input: CreateServiceOrderInput
}

export type MutationAssignServiceOrderArgs = {
  input: AssignServiceOrderInput
}

export type MutationStartServiceOrderArgs = {
  input: StartServiceOrderInput
}

export type MutationInspectServiceOrderArgs = {
  input: InspectServiceOrderInput
}

export type MutationRateServiceOrderArgs = {
  input: RateServiceOrderInput
}

export type MutationCloseServiceOrderArgs = {
  input: CloseServiceOrderInput
}

export type MutationWithdrawServiceOrderArgs = {
  input: WithdrawServiceOrderInput
}

export type MutationSuperviseCaseArgs = {
  input: SuperviseCaseInput
}

export type MutationReplySupervisionLetterArgs = {
  input: ReplySupervisionLetterInput
}

export type MutationRecordVisitArgs = {
  input: RecordVisitInput
}

export type ReportEventInput = {
  title: Scalars['String']['input']
  detail: Scalars['String']['input']
  category: CaseCategory
  source: CaseSource
  gridCode?: InputMaybe<Scalars['ID']['input']>
  buildingId?: InputMaybe<Scalars['ID']['input']>
  regionCode?: InputMaybe<Scalars['ID']['input']>
  address?: InputMaybe<Scalars['String']['input']>
  subjectPersonIds?: InputMaybe<Array<Scalars['ID']['input']>>
  cityObjectClass?: InputMaybe<CityObjectClass>
  photos?: InputMaybe<Array<Scalars['String']['input']>>
  clientToken: Scalars['String']['input']
}

export type RegisterHotlineOrderInput = {
  hotlineNo: Scalars['String']['input']
  title: Scalars['String']['input']
  detail: Scalars['String']['input']
  requestKind: HotlineRequestKind
  urgency: Urgency
  category: CaseCategory
  regionCode: Scalars['ID']['input']
  gridCode?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type AcceptCaseInput = {
  caseNo: Scalars['ID']['input']
  category?: InputMaybe<CaseCategory>
  gridCode?: InputMaybe<Scalars['ID']['input']>
  note?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RejectCaseInput = {
  caseNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type SelfHandleCaseInput = {
  caseNo: Scalars['ID']['input']
  result: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type DispatchCaseInput = {
  caseNo: Scalars['ID']['input']
  departmentUscc: Scalars['ID']['input']
  assistingUsccs?: InputMaybe<Array<Scalars['ID']['input']>>
  limitWorkingHours?: InputMaybe<Scalars['Int']['input']>
  note?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type TakeCaseInput = {
  caseNo: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ReturnCaseInput = {
  caseNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type SuspendCaseInput = {
  caseNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  resumeOn: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ResumeCaseInput = {
  caseNo: Scalars['ID']['input']
  note?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ResolveCaseInput = {
  caseNo: Scalars['ID']['input']
  result: Scalars['String']['input']
  outcomes?: InputMaybe<Array<CaseOutcomeInput>>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type CaseOutcomeInput = {
  uscc?: InputMaybe<Scalars['ID']['input']>
  unit: Scalars['String']['input']
  quantity: Scalars['Int']['input']
}

export type ExtendCaseInput = {
  caseNo: Scalars['ID']['input']
  newDueAt: Scalars['DateTime']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type FollowUpCaseInput = {
  caseNo: Scalars['ID']['input']
  outcome: FollowUpOutcome
  score?: InputMaybe<Scalars['Int']['input']>
  comment?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type FollowUpOutcome = 'SATISFIED' | 'NOT_SATISFIED' | 'UNREACHED'

export type Subscription = {
  caseChanged?: Maybe<GovernanceCase>
  slaWarning?: Maybe<SlaWarning>
  serviceOrderChanged?: Maybe<ServiceOrder>
  supervisionLetterChanged?: Maybe<SupervisionLetter>
}

export type SubscriptionCaseChangedArgs = {
  regionCode: Scalars['ID']['input']
  categories?: InputMaybe<Array<CaseCategory>>
}

export type SubscriptionSlaWarningArgs = {
  regionCode: Scalars['ID']['input']
}

export type SubscriptionServiceOrderChangedArgs = {
  regionCode: Scalars['ID']['input']
}

export type SubscriptionSupervisionLetterChangedArgs = {
  regionCode: Scalars['ID']['input']
}

export type SlaWarning = {
  case: GovernanceCase
  slaState: SlaState
  at: Scalars['DateTime']['output']
}

export type Region = {
  caseStats?: Maybe<CaseStats>
  hotlineStats?: Maybe<HotlineStats>
  disputeStats?: Maybe<DisputeStats>
  governanceCentre?: Maybe<GovernanceCentre>
  receptionStats?: Maybe<ReceptionStats>
  grids?: Maybe<GridConnection>
  gridCount: Scalars['Int']['output']
  gridWorkerCount: Scalars['Int']['output']
  workforce: Array<WorkforceCount>
  petitionStats?: Maybe<PetitionStats>
  code: Scalars['ID']['output']
  name: Scalars['String']['output']
  level: RegionLevel
  parent?: Maybe<Region>
  entrusted: Scalars['Boolean']['output']
  children?: Maybe<RegionConnection>
  gridAuditEntries?: Maybe<AuditEntryConnection>
  serviceOrderStats?: Maybe<ServiceOrderStats>
  supervisionStats?: Maybe<SupervisionStats>
}

export type RegionCaseStatsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>
  period?: InputMaybe<PeriodInput>
  handling?: InputMaybe<CaseHandling>
  categories?: InputMaybe<Array<CaseCategory>>
}

export type RegionHotlineStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionDisputeStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionReceptionStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionGridsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type RegionWorkforceArgs = {
  kinds?: InputMaybe<Array<GridWorkerKind>>
}

export type RegionPetitionStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionChildrenArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
  includeEntrusted?: Scalars['Boolean']['input']
}

export type RegionGridAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type RegionServiceOrderStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionSupervisionStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type CaseStats = {
  accepted: Scalars['Int']['output']
  closed: Scalars['Int']['output']
  inProgress: Scalars['Int']['output']
  acceptedToday: Scalars['Int']['output']
  aboutToTimeOut: Scalars['Int']['output']
  overdue: Scalars['Int']['output']
  closeRate: Rate
  byCategory: Array<CaseCategoryStats>
}

export type CaseStatsByCategoryArgs = {
  categories?: InputMaybe<Array<CaseCategory>>
}

export type CaseCategoryStats = {
  category: CaseCategory
  accepted: Scalars['Int']['output']
  closed: Scalars['Int']['output']
  inProgress: Scalars['Int']['output']
}

export type HotlineStats = {
  accepted: Scalars['Int']['output']
  closed: Scalars['Int']['output']
  satisfactionRate: Rate
}

export type DisputeCase = GovernanceCase & {
  caseNo: Scalars['ID']['output']
  title: Scalars['String']['output']
  detail: Scalars['String']['output']
  category: CaseCategory
  source: CaseSource
  handling?: Maybe<CaseHandling>
  status: CaseStatus
  region: Region
  grid?: Maybe<Grid>
  building?: Maybe<Building>
  address?: Maybe<Scalars['String']['output']>
  subjects: Array<Person>
  reportedAt: Scalars['DateTime']['output']
  acceptedAt?: Maybe<Scalars['DateTime']['output']>
  dueAt?: Maybe<Scalars['DateTime']['output']>
  resolvedAt?: Maybe<Scalars['DateTime']['output']>
  closedAt?: Maybe<Scalars['DateTime']['output']>
  slaState: SlaState
  responsibleDepartment?: Maybe<Organisation>
  assistingDepartments: Array<Organisation>
  reopenCount: Scalars['Int']['output']
  supervisions: Array<SupervisionLetter>
  timeline: Array<CaseStep>
  outcomes?: Maybe<CaseOutcomeConnection>
  evaluation?: Maybe<CaseEvaluation>
  version: Scalars['Int']['output']
  riskLevel: RiskLevel
  mediationLevel: MediationLevel
  channel: MediationChannel
  mediations: Array<MediationRecord>
  judicialConfirmation?: Maybe<JudicialConfirmation>
  stabilisationTeam?: Maybe<StabilisationTeam>
}

export type DisputeCaseSubjectsArgs = {
  first?: Scalars['Int']['input']
}

export type DisputeCaseSlaStateArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>
}

export type DisputeCaseAssistingDepartmentsArgs = {
  first?: Scalars['Int']['input']
}

export type DisputeCaseSupervisionsArgs = {
  first?: Scalars['Int']['input']
}

export type DisputeCaseTimelineArgs = {
  first?: Scalars['Int']['input']
}

export type DisputeCaseOutcomesArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type DisputeCaseMediationsArgs = {
  first?: Scalars['Int']['input']
}

export type RiskLevel = 'LOW' | 'MEDIUM' | 'HIGH'

export type MediationLevel = 'VILLAGE' | 'TOWNSHIP' | 'COUNTY'

export type MediationChannel = 'PEOPLE' | 'COURT_LINKED' | 'POLICE_LINKED' | 'PETITION_LINKED' | 'INDUSTRY'

export type MediationRecord = {
  at: Scalars['DateTime']['output']
  level: MediationLevel
  channel: MediationChannel
  mediator: Scalars['String']['output']
  result: MediationResult
  note?: Maybe<Scalars['String']['output']>
}

export type MediationResult = 'AGREED' | 'NOT_AGREED' | 'LITIGATION'

export type JudicialConfirmation = {
  appliedOn: Scalars['Date']['output']
  court: Scalars['String']['output']
  result: JudicialResult
  decidedOn?: Maybe<Scalars['Date']['output']>
}

export type JudicialResult = 'PENDING' | 'CONFIRMED' | 'DISMISSED'

export type DisputeStats = {
  resolved: Scalars['Int']['output']
  villageLevel: Scalars['Int']['output']
  townshipLevel: Scalars['Int']['output']
  countyLevel: Scalars['Int']['output']
  levelShare: Rate
  judicialConfirmations: Scalars['Int']['output']
}

export type DisputeStatsLevelShareArgs = {
  level: MediationLevel
}

export type RegisterDisputeInput = {
  title: Scalars['String']['input']
  detail: Scalars['String']['input']
  gridCode: Scalars['ID']['input']
  partyPersonIds: Array<Scalars['ID']['input']>
  riskLevel: RiskLevel
  channel: MediationChannel
  clientToken: Scalars['String']['input']
}

export type MediateDisputeInput = {
  caseNo: Scalars['ID']['input']
  channel: MediationChannel
  result: MediationResult
  riskLevel?: InputMaybe<RiskLevel>
  note?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type EscalateDisputeInput = {
  caseNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ApplyJudicialConfirmationInput = {
  caseNo: Scalars['ID']['input']
  court: Scalars['String']['input']
  appliedOn: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type DecideJudicialConfirmationInput = {
  caseNo: Scalars['ID']['input']
  result: JudicialResult
  decidedOn: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ReceptionStats = {
  visits: Scalars['Int']['output']
  personTimes: Scalars['Int']['output']
}

export type GovernanceCentre = {
  name: Scalars['String']['output']
  hallAreaSqm?: Maybe<Scalars['Decimal']['output']>
  functionAreas: Array<Scalars['String']['output']>
  residentDepartments: Scalars['Int']['output']
  rotatingDepartments: Scalars['Int']['output']
  publicityEventCount: Scalars['Int']['output']
  publicityEvents?: Maybe<PublicityEventConnection>
  receptions?: Maybe<ReceptionRecordConnection>
}

export type GovernanceCentrePublicityEventCountArgs = {
  period?: InputMaybe<PeriodInput>
}

export type GovernanceCentrePublicityEventsArgs = {
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type GovernanceCentreReceptionsArgs = {
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type PublicityEvent = {
  eventId: Scalars['ID']['output']
  on: Scalars['Date']['output']
  theme: Scalars['String']['output']
  form: PublicityForm
  participants: Scalars['Int']['output']
}

export type PublicityEventConnection = {
  nodes: Array<PublicityEvent>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type PublicityForm = 'CLASS' | 'CAMPUS' | 'QUARTER' | 'OTHER'

export type ReceptionRecord = {
  receptionNo: Scalars['ID']['output']
  at: Scalars['DateTime']['output']
  window: ReceptionWindow
  personCount: Scalars['Int']['output']
  matter: Scalars['String']['output']
  openedCase?: Maybe<GovernanceCase>
}

export type ReceptionRecordConnection = {
  nodes: Array<ReceptionRecord>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type ReceptionWindow = 'CENTRE' | 'PARTY_RECEPTION_ROOM' | 'PETITION' | 'FAST_TRACK_COURT' | 'POLICE'

export type ReceptionRecordPayload = {
  reception?: Maybe<ReceptionRecord>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type PublicityEventPayload = {
  event?: Maybe<PublicityEvent>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RecordReceptionInput = {
  regionCode: Scalars['ID']['input']
  at: Scalars['DateTime']['input']
  window: ReceptionWindow
  personCount: Scalars['Int']['input']
  matter: Scalars['String']['input']
  caseNo?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type RecordPublicityEventInput = {
  regionCode: Scalars['ID']['input']
  on: Scalars['Date']['input']
  theme: Scalars['String']['input']
  form: PublicityForm
  participants: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type GridKind = 'BASIC' | 'DEDICATED'

export type GridConnection = {
  nodes: Array<Grid>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type GridWorker = {
  workerId: Scalars['ID']['output']
  displayName: Scalars['String']['output']
  kind: GridWorkerKind
  grids: Array<Grid>
  assessment?: Maybe<GridWorkerAssessment>
  version: Scalars['Int']['output']
}

export type GridWorkerGridsArgs = {
  first?: Scalars['Int']['input']
}

export type GridWorkerAssessmentArgs = {
  year: Scalars['Int']['input']
}

export type GridWorkerKind = 'FULL_TIME' | 'PART_TIME' | 'PARTY_INSTRUCTOR' | 'CHECKED_IN_MEMBER' | 'PATROL_VOLUNTEER'

export type GridWorkerAssessment = {
  year: Scalars['Int']['output']
  score: Scalars['Decimal']['output']
  rank?: Maybe<Scalars['Int']['output']>
  reportedCases: Scalars['Int']['output']
  closedCases: Scalars['Int']['output']
  opinion?: Maybe<Scalars['String']['output']>
}

export type WorkforceCount = {
  kind: GridWorkerKind
  count: Scalars['Int']['output']
}

export type GridPayload = {
  grid?: Maybe<Grid>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type GridWorkerPayload = {
  worker?: Maybe<GridWorker>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type WorkforceCountPayload = {
  workforce?: Maybe<WorkforceCount>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type CreateGridInput = {
  regionCode: Scalars['ID']['input']
  name: Scalars['String']['input']
  kind: GridKind
  partyBranch?: InputMaybe<Scalars['String']['input']>
  clientToken: Scalars['String']['input']
}

export type RegisterGridWorkerInput = {
  displayName: Scalars['String']['input']
  kind: GridWorkerKind
  gridCodes: Array<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type AssignGridWorkerInput = {
  workerId: Scalars['ID']['input']
  gridCodes: Array<Scalars['ID']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type AssessGridWorkerInput = {
  workerId: Scalars['ID']['input']
  year: Scalars['Int']['input']
  score: Scalars['Decimal']['input']
  opinion?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RecordWorkforceCountInput = {
  regionCode: Scalars['ID']['input']
  kind: GridWorkerKind
  count: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type HouseholdConnection = {
  nodes: Array<Household>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type Household = {
  householdId: Scalars['ID']['output']
  address: Scalars['String']['output']
  grid: Grid
  members: Array<Person>
  memberCount: Scalars['Int']['output']
  version: Scalars['Int']['output']
}

export type HouseholdMembersArgs = {
  first?: Scalars['Int']['input']
}

export type HouseholdPayload = {
  household?: Maybe<Household>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterHouseholdInput = {
  gridCode: Scalars['ID']['input']
  address: Scalars['String']['input']
  clientToken: Scalars['String']['input']
}

export type KeyAttention = {
  attentionId: Scalars['ID']['output']
  person: Person
  kind: KeyAttentionKind
  plan: Scalars['String']['output']
  reviewOn: Scalars['Date']['output']
  listedOn: Scalars['Date']['output']
  removedOn?: Maybe<Scalars['Date']['output']>
  version: Scalars['Int']['output']
}

export type KeyAttentionConnection = {
  nodes: Array<KeyAttention>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type KeyAttentionKind = 'THREE_LOSSES_ONE_BIAS' | 'SEVERE_MENTAL_DISORDER' | 'RELEASED_PRISONER' | 'OTHER'

export type KeyAttentionPayload = {
  keyAttention?: Maybe<KeyAttention>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type AddKeyAttentionInput = {
  personId: Scalars['ID']['input']
  kind: KeyAttentionKind
  plan: Scalars['String']['input']
  reviewOn: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type ReviewKeyAttentionInput = {
  attentionId: Scalars['ID']['input']
  plan: Scalars['String']['input']
  reviewOn: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RemoveKeyAttentionInput = {
  attentionId: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type Organisation = {
  uscc: Scalars['ID']['output']
  name: Scalars['String']['output']
  kind: OrganisationKind
  address?: Maybe<Scalars['String']['output']>
  region: Region
  grid?: Maybe<Grid>
}

export type OrganisationConnection = {
  nodes: Array<Organisation>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type OrganisationKind =
  | 'ENTERPRISE'
  | 'MEDICAL_INSTITUTION'
  | 'SOCIAL_ORGANISATION'
  | 'PUBLIC_INSTITUTION'
  | 'INDIVIDUAL_BUSINESS'
  | 'GOVERNMENT_DEPARTMENT'
  | 'PROPERTY_COMPANY'
  | 'UTILITY'

export type OrganisationFilter = {
  kinds?: InputMaybe<Array<OrganisationKind>>
  keyword?: InputMaybe<Scalars['String']['input']>
}

export type OrganisationPayload = {
  organisation?: Maybe<Organisation>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterOrganisationInput = {
  uscc: Scalars['ID']['input']
  name: Scalars['String']['input']
  kind: OrganisationKind
  address?: InputMaybe<Scalars['String']['input']>
  regionCode: Scalars['ID']['input']
  gridCode?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type PersonConnection = {
  nodes: Array<Person>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type Gender = 'MALE' | 'FEMALE' | 'UNKNOWN'

export type ResidenceType = 'REGISTERED' | 'FLOATING' | 'SEPARATED'

export type ResidentStatus = 'ACTIVE' | 'MOVED_OUT' | 'DECEASED'

export type PersonFilter = {
  gridCode?: InputMaybe<Scalars['ID']['input']>
  regionCode?: InputMaybe<Scalars['ID']['input']>
  keyword?: InputMaybe<Scalars['String']['input']>
  minAge?: InputMaybe<Scalars['Int']['input']>
  maxAge?: InputMaybe<Scalars['Int']['input']>
  residenceTypes?: InputMaybe<Array<ResidenceType>>
}

export type PersonPayload = {
  person?: Maybe<Person>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterResidentInput = {
  householdId: Scalars['ID']['input']
  name: Scalars['String']['input']
  idNumber: Scalars['String']['input']
  phone?: InputMaybe<Scalars['String']['input']>
  gender: Gender
  birthDate: Scalars['Date']['input']
  residenceType: ResidenceType
  clientToken: Scalars['String']['input']
}

export type UpdateResidentInput = {
  personId: Scalars['ID']['input']
  phone?: InputMaybe<Scalars['String']['input']>
  residenceType?: InputMaybe<ResidenceType>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type MoveResidentInput = {
  personId: Scalars['ID']['input']
  householdId: Scalars['ID']['input']
  on: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type DeregisterResidentInput = {
  personId: Scalars['ID']['input']
  status: ResidentStatus
  on: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type PetitionCase = GovernanceCase & {
  caseNo: Scalars['ID']['output']
  title: Scalars['String']['output']
  detail: Scalars['String']['output']
  category: CaseCategory
  source: CaseSource
  handling?: Maybe<CaseHandling>
  status: CaseStatus
  region: Region
  grid?: Maybe<Grid>
  building?: Maybe<Building>
  address?: Maybe<Scalars['String']['output']>
  subjects: Array<Person>
  reportedAt: Scalars['DateTime']['output']
  acceptedAt?: Maybe<Scalars['DateTime']['output']>
  dueAt?: Maybe<Scalars['DateTime']['output']>
  resolvedAt?: Maybe<Scalars['DateTime']['output']>
  closedAt?: Maybe<Scalars['DateTime']['output']>
  slaState: SlaState
  responsibleDepartment?: Maybe<Organisation>
  assistingDepartments: Array<Organisation>
  reopenCount: Scalars['Int']['output']
  supervisions: Array<SupervisionLetter>
  timeline: Array<CaseStep>
  outcomes?: Maybe<CaseOutcomeConnection>
  evaluation?: Maybe<CaseEvaluation>
  version: Scalars['Int']['output']
  petitionNo: Scalars['String']['output']
  channel: PetitionChannel
  leaderReceptions: Array<LeaderReception>
  stabilisationTeam?: Maybe<StabilisationTeam>
}

export type PetitionCaseSubjectsArgs = {
  first?: Scalars['Int']['input']
}

export type PetitionCaseSlaStateArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>
}

export type PetitionCaseAssistingDepartmentsArgs = {
  first?: Scalars['Int']['input']
}

export type PetitionCaseSupervisionsArgs = {
  first?: Scalars['Int']['input']
}

export type PetitionCaseTimelineArgs = {
  first?: Scalars['Int']['input']
}

export type PetitionCaseOutcomesArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type PetitionCaseLeaderReceptionsArgs = {
  first?: Scalars['Int']['input']
}

export type PetitionChannel = 'LETTER' | 'VISIT' | 'ONLINE' | 'PHONE'

export type LeaderReception = {
  on: Scalars['Date']['output']
  leaderTitle: Scalars['String']['output']
  reply: Scalars['String']['output']
}

export type StabilisationTeam = {
  leaderTitle: Scalars['String']['output']
  memberTitles: Array<Scalars['String']['output']>
  formedOn: Scalars['Date']['output']
}

export type PetitionStats = {
  registered: Scalars['Int']['output']
  closed: Scalars['Int']['output']
  leaderReceptions: Scalars['Int']['output']
}

export type RegisterPetitionInput = {
  petitionNo: Scalars['String']['input']
  title: Scalars['String']['input']
  detail: Scalars['String']['input']
  category: CaseCategory
  channel: PetitionChannel
  regionCode: Scalars['ID']['input']
  petitionerPersonIds?: InputMaybe<Array<Scalars['ID']['input']>>
  clientToken: Scalars['String']['input']
}

export type RecordLeaderReceptionInput = {
  caseNo: Scalars['ID']['input']
  on: Scalars['Date']['input']
  leaderTitle: Scalars['String']['input']
  reply: Scalars['String']['input']
  clientToken: Scalars['String']['input']
}

export type AssignStabilisationTeamInput = {
  caseNo: Scalars['ID']['input']
  leaderTitle: Scalars['String']['input']
  memberTitles: Array<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RegionConnection = {
  nodes: Array<Region>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type RegionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'

export type ServiceOrderStats = {
  total: Scalars['Int']['output']
  completed: Scalars['Int']['output']
  completionRate: Rate
  byTier: Array<ServiceOrderTierCount>
}

export type ServiceOrderStatsByTierArgs = {
  tiers?: InputMaybe<Array<ServiceOrderTier>>
}

export type ServiceOrderTierCount = {
  tier: ServiceOrderTier
  count: Scalars['Int']['output']
  completed: Scalars['Int']['output']
}

export type ServiceOrder = {
  orderNo: Scalars['ID']['output']
  title: Scalars['String']['output']
  tier?: Maybe<ServiceOrderTier>
  status: ServiceOrderStatus
  region: Region
  requestedBy?: Maybe<Person>
  assignedTo?: Maybe<Organisation>
  listedAt: Scalars['DateTime']['output']
  dueAt?: Maybe<Scalars['DateTime']['output']>
  inspectedAt?: Maybe<Scalars['DateTime']['output']>
  inspection?: Maybe<Scalars['String']['output']>
  rating?: Maybe<Scalars['Int']['output']>
  closedAt?: Maybe<Scalars['DateTime']['output']>
  version: Scalars['Int']['output']
}

export type ServiceOrderConnection = {
  nodes: Array<ServiceOrder>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type ServiceOrderTier = 'LEADERSHIP_TEAM' | 'LEADER' | 'TOWNSHIP_DEPARTMENT' | 'TEAM_MEMBER'

export type ServiceOrderStatus = 'LISTED' | 'ASSIGNED' | 'IN_SERVICE' | 'INSPECTED' | 'RATED' | 'CLOSED' | 'WITHDRAWN'

export type ServiceOrderFilter = {
  statuses?: InputMaybe<Array<ServiceOrderStatus>>
  tiers?: InputMaybe<Array<ServiceOrderTier>>
  listed?: InputMaybe<PeriodInput>
  organisationUscc?: InputMaybe<Scalars['ID']['input']>
}

export type ServiceOrderPayload = {
  order?: Maybe<ServiceOrder>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type CreateServiceOrderInput = {
  regionCode: Scalars['ID']['input']
  title: Scalars['String']['input']
  personId?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type AssignServiceOrderInput = {
  orderNo: Scalars['ID']['input']
  tier: ServiceOrderTier
  organisationUscc: Scalars['ID']['input']
  dueAt: Scalars['DateTime']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type StartServiceOrderInput = {
  orderNo: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type InspectServiceOrderInput = {
  orderNo: Scalars['ID']['input']
  passed: Scalars['Boolean']['input']
  inspection: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RateServiceOrderInput = {
  orderNo: Scalars['ID']['input']
  rating: Scalars['Int']['input']
  comment?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type CloseServiceOrderInput = {
  orderNo: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type WithdrawServiceOrderInput = {
  orderNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type SupervisionLetter = {
  letterNo: Scalars['ID']['output']
  case: GovernanceCase
  reason: Scalars['String']['output']
  issuedAt: Scalars['DateTime']['output']
  deadline: Scalars['DateTime']['output']
  repliedAt?: Maybe<Scalars['DateTime']['output']>
  reply?: Maybe<Scalars['String']['output']>
  version: Scalars['Int']['output']
}

export type SupervisionStats = {
  issued: Scalars['Int']['output']
  replied: Scalars['Int']['output']
  overdue: Scalars['Int']['output']
}

export type SupervisionFilter = {
  issued?: InputMaybe<PeriodInput>
  unrepliedOnly?: InputMaybe<Scalars['Boolean']['input']>
}

export type SupervisionLetterConnection = {
  nodes: Array<SupervisionLetter>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type SupervisionLetterPayload = {
  letter?: Maybe<SupervisionLetter>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type SuperviseCaseInput = {
  caseNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  deadline: Scalars['DateTime']['input']
  clientToken: Scalars['String']['input']
}

export type ReplySupervisionLetterInput = {
  letterNo: Scalars['ID']['input']
  reply: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type Role =
  | 'CITIZEN'
  | 'GRID_WORKER'
  | 'TOWN_CLERK'
  | 'CENTRE_CLERK'
  | 'CENTRE_LEADER'
  | 'DEPT_CLERK'
  | 'DEPT_LEADER'
  | 'ENTERPRISE_OFFICER'
  | 'COMMAND_CENTRE'
  | 'ANALYST'
  | 'AUDITOR'
  | 'SYSTEM'

export type Viewer = {
  accountId: Scalars['ID']['output']
  displayName: Scalars['String']['output']
  roles: Array<Role>
  scopes: Array<Scalars['String']['output']>
  regions: Array<Region>
  organisation?: Maybe<Organisation>
  worker?: Maybe<GridWorker>
  person?: Maybe<Person>
}

export type ViewerRegionsArgs = {
  first?: Scalars['Int']['input']
}

export type GridVisit = {
  visitId: Scalars['ID']['output']
  visitedAt: Scalars['DateTime']['output']
  worker: GridWorker
  reason: VisitReason
  note?: Maybe<Scalars['String']['output']>
  relatedCase?: Maybe<GovernanceCase>
}

export type GridVisitConnection = {
  nodes: Array<GridVisit>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type VisitReason =
  'ROUTINE' | 'CARE' | 'MEDICAL_ALERT' | 'PENSION_AUTHENTICATION' | 'SAFETY' | 'DISPUTE' | 'OTHER'

export type GridVisitPayload = {
  visit?: Maybe<GridVisit>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RecordVisitInput = {
  personId: Scalars['ID']['input']
  visitedAt: Scalars['DateTime']['input']
  reason: VisitReason
  note?: InputMaybe<Scalars['String']['input']>
  caseNo?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
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
  Building: Building
  Grid: Grid
  Person: Person
  GovernanceCase: GovernanceCase
  GridEvent: GridEvent
  HotlineOrder: HotlineOrder
  Region: Region
  DisputeCase: DisputeCase
  GridWorker: GridWorker
  Household: Household
  Organisation: Organisation
  PetitionCase: PetitionCase
  ServiceOrder: ServiceOrder
}

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Building: { __typename: 'Building' } & GraphQLRecursivePick<FederationTypes['Building'], { buildingId: true }>
  Grid: { __typename: 'Grid' } & GraphQLRecursivePick<FederationTypes['Grid'], { gridCode: true }>
  Person: { __typename: 'Person' } & GraphQLRecursivePick<FederationTypes['Person'], { idHash: true }>
  GovernanceCase: { __typename: 'GovernanceCase' } & GraphQLRecursivePick<
    FederationTypes['GovernanceCase'],
    { caseNo: true }
  >
  GridEvent: { __typename: 'GridEvent' } & GraphQLRecursivePick<FederationTypes['GridEvent'], { caseNo: true }>
  HotlineOrder: { __typename: 'HotlineOrder' } & GraphQLRecursivePick<FederationTypes['HotlineOrder'], { caseNo: true }>
  Region: { __typename: 'Region' } & GraphQLRecursivePick<FederationTypes['Region'], { code: true }>
  DisputeCase: { __typename: 'DisputeCase' } & GraphQLRecursivePick<FederationTypes['DisputeCase'], { caseNo: true }>
  GridWorker: { __typename: 'GridWorker' } & GraphQLRecursivePick<FederationTypes['GridWorker'], { workerId: true }>
  Household: { __typename: 'Household' } & GraphQLRecursivePick<FederationTypes['Household'], { householdId: true }>
  Organisation: { __typename: 'Organisation' } & GraphQLRecursivePick<FederationTypes['Organisation'], { uscc: true }>
  PetitionCase: { __typename: 'PetitionCase' } & GraphQLRecursivePick<FederationTypes['PetitionCase'], { caseNo: true }>
  ServiceOrder: { __typename: 'ServiceOrder' } & GraphQLRecursivePick<
    FederationTypes['ServiceOrder'],
    { orderNo: true }
  >
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
  Building: ResolverTypeWrapper<BuildingReference>
  Grid: ResolverTypeWrapper<GridRow>
  Person: ResolverTypeWrapper<PersonRow>
  GovernanceCase: ResolverTypeWrapper<CaseRow>
  GridEvent: ResolverTypeWrapper<CaseRow>
  HotlineOrder: ResolverTypeWrapper<CaseRow>
  GovernanceCaseConnection: ResolverTypeWrapper<ConnectionValue>
  CaseCategory: ResolverTypeWrapper<Partial<CaseCategory>>
  CaseSource: ResolverTypeWrapper<Partial<CaseSource>>
  CaseHandling: ResolverTypeWrapper<Partial<CaseHandling>>
  CaseStatus: ResolverTypeWrapper<Partial<CaseStatus>>
  SlaState: ResolverTypeWrapper<Partial<SlaState>>
  CityObjectClass: ResolverTypeWrapper<Partial<CityObjectClass>>
  Urgency: ResolverTypeWrapper<Partial<Urgency>>
  HotlineRequestKind: ResolverTypeWrapper<Partial<HotlineRequestKind>>
  CaseStep: ResolverTypeWrapper<CaseStepRow>
  CaseEvaluation: ResolverTypeWrapper<Partial<CaseEvaluation>>
  CaseOutcome: ResolverTypeWrapper<CaseOutcomeRow>
  CaseOutcomeConnection: ResolverTypeWrapper<CaseOutcomePage>
  CaseFilter: ResolverTypeWrapper<Partial<CaseFilter>>
  CaseKind: ResolverTypeWrapper<Partial<CaseKind>>
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>
  GovernanceCasePayload: ResolverTypeWrapper<
    Partial<Omit<GovernanceCasePayload, 'case'> & { case?: Maybe<ResolversTypes['GovernanceCase']> }>
  >
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>
  ReportEventInput: ResolverTypeWrapper<Partial<ReportEventInput>>
  RegisterHotlineOrderInput: ResolverTypeWrapper<Partial<RegisterHotlineOrderInput>>
  AcceptCaseInput: ResolverTypeWrapper<Partial<AcceptCaseInput>>
  RejectCaseInput: ResolverTypeWrapper<Partial<RejectCaseInput>>
  SelfHandleCaseInput: ResolverTypeWrapper<Partial<SelfHandleCaseInput>>
  DispatchCaseInput: ResolverTypeWrapper<Partial<DispatchCaseInput>>
  TakeCaseInput: ResolverTypeWrapper<Partial<TakeCaseInput>>
  ReturnCaseInput: ResolverTypeWrapper<Partial<ReturnCaseInput>>
  SuspendCaseInput: ResolverTypeWrapper<Partial<SuspendCaseInput>>
  ResumeCaseInput: ResolverTypeWrapper<Partial<ResumeCaseInput>>
  ResolveCaseInput: ResolverTypeWrapper<Partial<ResolveCaseInput>>
  CaseOutcomeInput: ResolverTypeWrapper<Partial<CaseOutcomeInput>>
  ExtendCaseInput: ResolverTypeWrapper<Partial<ExtendCaseInput>>
  FollowUpCaseInput: ResolverTypeWrapper<Partial<FollowUpCaseInput>>
  FollowUpOutcome: ResolverTypeWrapper<Partial<FollowUpOutcome>>
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>
  SlaWarning: ResolverTypeWrapper<Partial<Omit<SlaWarning, 'case'> & { case: ResolversTypes['GovernanceCase'] }>>
  Region: ResolverTypeWrapper<RegionRow>
  CaseStats: ResolverTypeWrapper<CaseFigures>
  CaseCategoryStats: ResolverTypeWrapper<Partial<CaseCategoryStats>>
  HotlineStats: ResolverTypeWrapper<
    Partial<Omit<HotlineStats, 'satisfactionRate'> & { satisfactionRate: ResolversTypes['Rate'] }>
  >
  DisputeCase: ResolverTypeWrapper<CaseRow>
  RiskLevel: ResolverTypeWrapper<Partial<RiskLevel>>
  MediationLevel: ResolverTypeWrapper<Partial<MediationLevel>>
  MediationChannel: ResolverTypeWrapper<Partial<MediationChannel>>
  MediationRecord: ResolverTypeWrapper<MediationRow>
  MediationResult: ResolverTypeWrapper<Partial<MediationResult>>
  JudicialConfirmation: ResolverTypeWrapper<Partial<JudicialConfirmation>>
  JudicialResult: ResolverTypeWrapper<Partial<JudicialResult>>
  DisputeStats: ResolverTypeWrapper<DisputeFigures>
  RegisterDisputeInput: ResolverTypeWrapper<Partial<RegisterDisputeInput>>
  MediateDisputeInput: ResolverTypeWrapper<Partial<MediateDisputeInput>>
  EscalateDisputeInput: ResolverTypeWrapper<Partial<EscalateDisputeInput>>
  ApplyJudicialConfirmationInput: ResolverTypeWrapper<Partial<ApplyJudicialConfirmationInput>>
  DecideJudicialConfirmationInput: ResolverTypeWrapper<Partial<DecideJudicialConfirmationInput>>
  ReceptionStats: ResolverTypeWrapper<Partial<ReceptionStats>>
  GovernanceCentre: ResolverTypeWrapper<GovernanceCentreRow>
  PublicityEvent: ResolverTypeWrapper<PublicityEventRow>
  PublicityEventConnection: ResolverTypeWrapper<ConnectionValue>
  PublicityForm: ResolverTypeWrapper<Partial<PublicityForm>>
  ReceptionRecord: ResolverTypeWrapper<ReceptionRecordRow>
  ReceptionRecordConnection: ResolverTypeWrapper<ConnectionValue>
  ReceptionWindow: ResolverTypeWrapper<Partial<ReceptionWindow>>
  ReceptionRecordPayload: ResolverTypeWrapper<
    Partial<Omit<ReceptionRecordPayload, 'reception'> & { reception?: Maybe<ResolversTypes['ReceptionRecord']> }>
  >
  PublicityEventPayload: ResolverTypeWrapper<
    Partial<Omit<PublicityEventPayload, 'event'> & { event?: Maybe<ResolversTypes['PublicityEvent']> }>
  >
  RecordReceptionInput: ResolverTypeWrapper<Partial<RecordReceptionInput>>
  RecordPublicityEventInput: ResolverTypeWrapper<Partial<RecordPublicityEventInput>>
  GridKind: ResolverTypeWrapper<Partial<GridKind>>
  GridConnection: ResolverTypeWrapper<ConnectionValue>
  GridWorker: ResolverTypeWrapper<GridWorkerRow>
  GridWorkerKind: ResolverTypeWrapper<Partial<GridWorkerKind>>
  GridWorkerAssessment: ResolverTypeWrapper<RankedAssessment>
  WorkforceCount: ResolverTypeWrapper<Partial<WorkforceCount>>
  GridPayload: ResolverTypeWrapper<Partial<Omit<GridPayload, 'grid'> & { grid?: Maybe<ResolversTypes['Grid']> }>>
  GridWorkerPayload: ResolverTypeWrapper<
    Partial<Omit<GridWorkerPayload, 'worker'> & { worker?: Maybe<ResolversTypes['GridWorker']> }>
  >
  WorkforceCountPayload: ResolverTypeWrapper<Partial<WorkforceCountPayload>>
  CreateGridInput: ResolverTypeWrapper<Partial<CreateGridInput>>
  RegisterGridWorkerInput: ResolverTypeWrapper<Partial<RegisterGridWorkerInput>>
  AssignGridWorkerInput: ResolverTypeWrapper<Partial<AssignGridWorkerInput>>
  AssessGridWorkerInput: ResolverTypeWrapper<Partial<AssessGridWorkerInput>>
  RecordWorkforceCountInput: ResolverTypeWrapper<Partial<RecordWorkforceCountInput>>
  HouseholdConnection: ResolverTypeWrapper<ConnectionValue>
  Household: ResolverTypeWrapper<HouseholdRow>
  HouseholdPayload: ResolverTypeWrapper<
    Partial<Omit<HouseholdPayload, 'household'> & { household?: Maybe<ResolversTypes['Household']> }>
  >
  RegisterHouseholdInput: ResolverTypeWrapper<Partial<RegisterHouseholdInput>>
  KeyAttention: ResolverTypeWrapper<KeyAttentionRow>
  KeyAttentionConnection: ResolverTypeWrapper<ConnectionValue>
  KeyAttentionKind: ResolverTypeWrapper<Partial<KeyAttentionKind>>
  KeyAttentionPayload: ResolverTypeWrapper<
    Partial<Omit<KeyAttentionPayload, 'keyAttention'> & { keyAttention?: Maybe<ResolversTypes['KeyAttention']> }>
  >
  AddKeyAttentionInput: ResolverTypeWrapper<Partial<AddKeyAttentionInput>>
  ReviewKeyAttentionInput: ResolverTypeWrapper<Partial<ReviewKeyAttentionInput>>
  RemoveKeyAttentionInput: ResolverTypeWrapper<Partial<RemoveKeyAttentionInput>>
  Organisation: ResolverTypeWrapper<OrganisationRow>
  OrganisationConnection: ResolverTypeWrapper<ConnectionValue>
  OrganisationKind: ResolverTypeWrapper<Partial<OrganisationKind>>
  OrganisationFilter: ResolverTypeWrapper<Partial<OrganisationFilter>>
  OrganisationPayload: ResolverTypeWrapper<
    Partial<Omit<OrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>
  >
  RegisterOrganisationInput: ResolverTypeWrapper<Partial<RegisterOrganisationInput>>
  PersonConnection: ResolverTypeWrapper<ConnectionValue>
  Gender: ResolverTypeWrapper<Partial<Gender>>
  ResidenceType: ResolverTypeWrapper<Partial<ResidenceType>>
  ResidentStatus: ResolverTypeWrapper<Partial<ResidentStatus>>
  PersonFilter: ResolverTypeWrapper<Partial<PersonFilter>>
  PersonPayload: ResolverTypeWrapper<
    Partial<Omit<PersonPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>
  >
  RegisterResidentInput: ResolverTypeWrapper<Partial<RegisterResidentInput>>
  UpdateResidentInput: ResolverTypeWrapper<Partial<UpdateResidentInput>>
  MoveResidentInput: ResolverTypeWrapper<Partial<MoveResidentInput>>
  DeregisterResidentInput: ResolverTypeWrapper<Partial<DeregisterResidentInput>>
  PetitionCase: ResolverTypeWrapper<CaseRow>
  PetitionChannel: ResolverTypeWrapper<Partial<PetitionChannel>>
  LeaderReception: ResolverTypeWrapper<LeaderReceptionRow>
  StabilisationTeam: ResolverTypeWrapper<Partial<StabilisationTeam>>
  PetitionStats: ResolverTypeWrapper<Partial<PetitionStats>>
  RegisterPetitionInput: ResolverTypeWrapper<Partial<RegisterPetitionInput>>
  RecordLeaderReceptionInput: ResolverTypeWrapper<Partial<RecordLeaderReceptionInput>>
  AssignStabilisationTeamInput: ResolverTypeWrapper<Partial<AssignStabilisationTeamInput>>
  RegionConnection: ResolverTypeWrapper<ConnectionValue>
  RegionLevel: ResolverTypeWrapper<Partial<RegionLevel>>
  ServiceOrderStats: ResolverTypeWrapper<ServiceOrderFigures>
  ServiceOrderTierCount: ResolverTypeWrapper<Partial<ServiceOrderTierCount>>
  ServiceOrder: ResolverTypeWrapper<ServiceOrderRow>
  ServiceOrderConnection: ResolverTypeWrapper<ConnectionValue>
  ServiceOrderTier: ResolverTypeWrapper<Partial<ServiceOrderTier>>
  ServiceOrderStatus: ResolverTypeWrapper<Partial<ServiceOrderStatus>>
  ServiceOrderFilter: ResolverTypeWrapper<Partial<ServiceOrderFilter>>
  ServiceOrderPayload: ResolverTypeWrapper<
    Partial<Omit<ServiceOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['ServiceOrder']> }>
  >
  CreateServiceOrderInput: ResolverTypeWrapper<Partial<CreateServiceOrderInput>>
  AssignServiceOrderInput: ResolverTypeWrapper<Partial<AssignServiceOrderInput>>
  StartServiceOrderInput: ResolverTypeWrapper<Partial<StartServiceOrderInput>>
  InspectServiceOrderInput: ResolverTypeWrapper<Partial<InspectServiceOrderInput>>
  RateServiceOrderInput: ResolverTypeWrapper<Partial<RateServiceOrderInput>>
  CloseServiceOrderInput: ResolverTypeWrapper<Partial<CloseServiceOrderInput>>
  WithdrawServiceOrderInput: ResolverTypeWrapper<Partial<WithdrawServiceOrderInput>>
  SupervisionLetter: ResolverTypeWrapper<SupervisionLetterRow>
  SupervisionStats: ResolverTypeWrapper<Partial<SupervisionStats>>
  SupervisionFilter: ResolverTypeWrapper<Partial<SupervisionFilter>>
  SupervisionLetterConnection: ResolverTypeWrapper<ConnectionValue>
  SupervisionLetterPayload: ResolverTypeWrapper<
    Partial<Omit<SupervisionLetterPayload, 'letter'> & { letter?: Maybe<ResolversTypes['SupervisionLetter']> }>
  >
  SuperviseCaseInput: ResolverTypeWrapper<Partial<SuperviseCaseInput>>
  ReplySupervisionLetterInput: ResolverTypeWrapper<Partial<ReplySupervisionLetterInput>>
  Role: ResolverTypeWrapper<Partial<Role>>
  Viewer: ResolverTypeWrapper<Caller>
  GridVisit: ResolverTypeWrapper<GridVisitRow>
  GridVisitConnection: ResolverTypeWrapper<ConnectionValue>
  VisitReason: ResolverTypeWrapper<Partial<VisitReason>>
  GridVisitPayload: ResolverTypeWrapper<
    Partial<Omit<GridVisitPayload, 'visit'> & { visit?: Maybe<ResolversTypes['GridVisit']> }>
  >
  RecordVisitInput: ResolverTypeWrapper<Partial<RecordVisitInput>>
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
  Building: BuildingReference
  Grid: GridRow
  Person: PersonRow
  GovernanceCase: CaseRow
  GridEvent: CaseRow
  HotlineOrder: CaseRow
  GovernanceCaseConnection: ConnectionValue
  CaseStep: CaseStepRow
  CaseEvaluation: Partial<CaseEvaluation>
  CaseOutcome: CaseOutcomeRow
  CaseOutcomeConnection: CaseOutcomePage
  CaseFilter: Partial<CaseFilter>
  Query: Record<PropertyKey, never>
  GovernanceCasePayload: Partial<
    Omit<GovernanceCasePayload, 'case'> & { case?: Maybe<ResolversParentTypes['GovernanceCase']> }
  >
  Mutation: Record<PropertyKey, never>
  ReportEventInput: Partial<ReportEventInput>
  RegisterHotlineOrderInput: Partial<RegisterHotlineOrderInput>
  AcceptCaseInput: Partial<AcceptCaseInput>
  RejectCaseInput: Partial<RejectCaseInput>
  SelfHandleCaseInput: Partial<SelfHandleCaseInput>
  DispatchCaseInput: Partial<DispatchCaseInput>
  TakeCaseInput: Partial<TakeCaseInput>
  ReturnCaseInput: Partial<ReturnCaseInput>
  SuspendCaseInput: Partial<SuspendCaseInput>
  ResumeCaseInput: Partial<ResumeCaseInput>
  ResolveCaseInput: Partial<ResolveCaseInput>
  CaseOutcomeInput: Partial<CaseOutcomeInput>
  ExtendCaseInput: Partial<ExtendCaseInput>
  FollowUpCaseInput: Partial<FollowUpCaseInput>
  Subscription: Record<PropertyKey, never>
  SlaWarning: Partial<Omit<SlaWarning, 'case'> & { case: ResolversParentTypes['GovernanceCase'] }>
  Region: RegionRow
  CaseStats: CaseFigures
  CaseCategoryStats: Partial<CaseCategoryStats>
  HotlineStats: Partial<Omit<HotlineStats, 'satisfactionRate'> & { satisfactionRate: ResolversParentTypes['Rate'] }>
  DisputeCase: CaseRow
  MediationRecord: MediationRow
  JudicialConfirmation: Partial<JudicialConfirmation>
  DisputeStats: DisputeFigures
  RegisterDisputeInput: Partial<RegisterDisputeInput>
  MediateDisputeInput: Partial<MediateDisputeInput>
  EscalateDisputeInput: Partial<EscalateDisputeInput>
  ApplyJudicialConfirmationInput: Partial<ApplyJudicialConfirmationInput>
  DecideJudicialConfirmationInput: Partial<DecideJudicialConfirmationInput>
  ReceptionStats: Partial<ReceptionStats>
  GovernanceCentre: GovernanceCentreRow
  PublicityEvent: PublicityEventRow
  PublicityEventConnection: ConnectionValue
  ReceptionRecord: ReceptionRecordRow
  ReceptionRecordConnection: ConnectionValue
  ReceptionRecordPayload: Partial<
    Omit<ReceptionRecordPayload, 'reception'> & { reception?: Maybe<ResolversParentTypes['ReceptionRecord']> }
  >
  PublicityEventPayload: Partial<
    Omit<PublicityEventPayload, 'event'> & { event?: Maybe<ResolversParentTypes['PublicityEvent']> }
  >
  RecordReceptionInput: Partial<RecordReceptionInput>
  RecordPublicityEventInput: Partial<RecordPublicityEventInput>
  GridConnection: ConnectionValue
  GridWorker: GridWorkerRow
  GridWorkerAssessment: RankedAssessment
  WorkforceCount: Partial<WorkforceCount>
  GridPayload: Partial<Omit<GridPayload, 'grid'> & { grid?: Maybe<ResolversParentTypes['Grid']> }>
  GridWorkerPayload: Partial<Omit<GridWorkerPayload, 'worker'> & { worker?: Maybe<ResolversParentTypes['GridWorker']> }>
  WorkforceCountPayload: Partial<WorkforceCountPayload>
  CreateGridInput: Partial<CreateGridInput>
  RegisterGridWorkerInput: Partial<RegisterGridWorkerInput>
  AssignGridWorkerInput: Partial<AssignGridWorkerInput>
  AssessGridWorkerInput: Partial<AssessGridWorkerInput>
  RecordWorkforceCountInput: Partial<RecordWorkforceCountInput>
  HouseholdConnection: ConnectionValue
  Household: HouseholdRow
  HouseholdPayload: Partial<
    Omit<HouseholdPayload, 'household'> & { household?: Maybe<ResolversParentTypes['Household']> }
  >
  RegisterHouseholdInput: Partial<RegisterHouseholdInput>
  KeyAttention: KeyAttentionRow
  KeyAttentionConnection: ConnectionValue
  KeyAttentionPayload: Partial<
    Omit<KeyAttentionPayload, 'keyAttention'> & { keyAttention?: Maybe<ResolversParentTypes['KeyAttention']> }
  >
  AddKeyAttentionInput: Partial<AddKeyAttentionInput>
  ReviewKeyAttentionInput: Partial<ReviewKeyAttentionInput>
  RemoveKeyAttentionInput: Partial<RemoveKeyAttentionInput>
  Organisation: OrganisationRow
  OrganisationConnection: ConnectionValue
  OrganisationFilter: Partial<OrganisationFilter>
  OrganisationPayload: Partial<
    Omit<OrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> }
  >
  RegisterOrganisationInput: Partial<RegisterOrganisationInput>
  PersonConnection: ConnectionValue
  PersonFilter: Partial<PersonFilter>
  PersonPayload: Partial<Omit<PersonPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> }>
  RegisterResidentInput: Partial<RegisterResidentInput>
  UpdateResidentInput: Partial<UpdateResidentInput>
  MoveResidentInput: Partial<MoveResidentInput>
  DeregisterResidentInput: Partial<DeregisterResidentInput>
  PetitionCase: CaseRow
  LeaderReception: LeaderReceptionRow
  StabilisationTeam: Partial<StabilisationTeam>
  PetitionStats: Partial<PetitionStats>
  RegisterPetitionInput: Partial<RegisterPetitionInput>
  RecordLeaderReceptionInput: Partial<RecordLeaderReceptionInput>
  AssignStabilisationTeamInput: Partial<AssignStabilisationTeamInput>
  RegionConnection: ConnectionValue
  ServiceOrderStats: ServiceOrderFigures
  ServiceOrderTierCount: Partial<ServiceOrderTierCount>
  ServiceOrder: ServiceOrderRow
  ServiceOrderConnection: ConnectionValue
  ServiceOrderFilter: Partial<ServiceOrderFilter>
  ServiceOrderPayload: Partial<
    Omit<ServiceOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['ServiceOrder']> }
  >
  CreateServiceOrderInput: Partial<CreateServiceOrderInput>
  AssignServiceOrderInput: Partial<AssignServiceOrderInput>
  StartServiceOrderInput: Partial<StartServiceOrderInput>
  InspectServiceOrderInput: Partial<InspectServiceOrderInput>
  RateServiceOrderInput: Partial<RateServiceOrderInput>
  CloseServiceOrderInput: Partial<CloseServiceOrderInput>
  WithdrawServiceOrderInput: Partial<WithdrawServiceOrderInput>
  SupervisionLetter: SupervisionLetterRow
  SupervisionStats: Partial<SupervisionStats>
  SupervisionFilter: Partial<SupervisionFilter>
  SupervisionLetterConnection: ConnectionValue
  SupervisionLetterPayload: Partial<
    Omit<SupervisionLetterPayload, 'letter'> & { letter?: Maybe<ResolversParentTypes['SupervisionLetter']> }
  >
  SuperviseCaseInput: Partial<SuperviseCaseInput>
  ReplySupervisionLetterInput: Partial<ReplySupervisionLetterInput>
  Viewer: Caller
  GridVisit: GridVisitRow
  GridVisitConnection: ConnectionValue
  GridVisitPayload: Partial<Omit<GridVisitPayload, 'visit'> & { visit?: Maybe<ResolversParentTypes['GridVisit']> }>
  RecordVisitInput: Partial<RecordVisitInput>
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
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>
  cases?: Resolver<
    Maybe<ResolversTypes['GovernanceCaseConnection']>,
    ParentType,
    ContextType,
    RequireFields<BuildingCasesArgs, 'first'>
  >
}

export type GridResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid'],
  FederationReferenceType extends FederationReferenceTypes['Grid'] = FederationReferenceTypes['Grid'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Grid']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  cases?: Resolver<
    Maybe<ResolversTypes['GovernanceCaseConnection']>,
    ParentType,
    ContextType,
    RequireFields<GridCasesArgs, 'first'>
  >
  gridCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['GridKind'], ParentType, ContextType>
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>
  workers?: Resolver<
    Array<ResolversTypes['GridWorker']>,
    ParentType,
    ContextType,
    RequireFields<GridWorkersArgs, 'first'>
  >
  partyBranch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  households?: Resolver<
    Maybe<ResolversTypes['HouseholdConnection']>,
    ParentType,
    ContextType,
    RequireFields<GridHouseholdsArgs, 'first'>
  >
  householdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type PersonResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'],
  FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Person']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  cases?: Resolver<
    Maybe<ResolversTypes['GovernanceCaseConnection']>,
    ParentType,
    ContextType,
    RequireFields<PersonCasesArgs, 'first'>
  >
  keyAttentions?: Resolver<
    Maybe<Array<ResolversTypes['KeyAttention']>>,
    ParentType,
    ContextType,
    RequireFields<PersonKeyAttentionsArgs, 'first'>
  >
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  idHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  idNumberMasked?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  phoneMasked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  age?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  residenceType?: Resolver<Maybe<ResolversTypes['ResidenceType']>, ParentType, ContextType>
  residentStatus?: Resolver<ResolversTypes['ResidentStatus'], ParentType, ContextType>
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  visits?: Resolver<
    Maybe<ResolversTypes['GridVisitConnection']>,
    ParentType,
    ContextType,
    RequireFields<PersonVisitsArgs, 'first'>
  >
}

export type GovernanceCaseResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GovernanceCase'] = ResolversParentTypes['GovernanceCase'],
  FederationReferenceType extends FederationReferenceTypes['GovernanceCase'] =
    FederationReferenceTypes['GovernanceCase'],
> = {
  __resolveType: TypeResolveFn<'GridEvent' | 'HotlineOrder' | 'DisputeCase' | 'PetitionCase', ParentType, ContextType>
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['GovernanceCase']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
}

export type GridEventResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridEvent'] = ResolversParentTypes['GridEvent'],
  FederationReferenceType extends FederationReferenceTypes['GridEvent'] = FederationReferenceTypes['GridEvent'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['GridEvent']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  caseNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  category?: Resolver<ResolversTypes['CaseCategory'], ParentType, ContextType>
  source?: Resolver<ResolversTypes['CaseSource'], ParentType, ContextType>
  handling?: Resolver<Maybe<ResolversTypes['CaseHandling']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  subjects?: Resolver<
    Array<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<GridEventSubjectsArgs, 'first'>
  >
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  slaState?: Resolver<ResolversTypes['SlaState'], ParentType, ContextType, Partial<GridEventSlaStateArgs>>
  responsibleDepartment?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  assistingDepartments?: Resolver<
    Array<ResolversTypes['Organisation']>,
    ParentType,
    ContextType,
    RequireFields<GridEventAssistingDepartmentsArgs, 'first'>
  >
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  supervisions?: Resolver<
    Array<ResolversTypes['SupervisionLetter']>,
    ParentType,
    ContextType,
    RequireFields<GridEventSupervisionsArgs, 'first'>
  >
  timeline?: Resolver<
    Array<ResolversTypes['CaseStep']>,
    ParentType,
    ContextType,
    RequireFields<GridEventTimelineArgs, 'first'>
  >
  outcomes?: Resolver<
    Maybe<ResolversTypes['CaseOutcomeConnection']>,
    ParentType,
    ContextType,
    RequireFields<GridEventOutcomesArgs, 'first'>
  >
  evaluation?: Resolver<Maybe<ResolversTypes['CaseEvaluation']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  cityObjectClass?: Resolver<Maybe<ResolversTypes['CityObjectClass']>, ParentType, ContextType>
  photos?: Resolver<
    Array<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<GridEventPhotosArgs, 'first'>
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type HotlineOrderResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['HotlineOrder'] = ResolversParentTypes['HotlineOrder'],
  FederationReferenceType extends FederationReferenceTypes['HotlineOrder'] = FederationReferenceTypes['HotlineOrder'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['HotlineOrder']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  caseNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  category?: Resolver<ResolversTypes['CaseCategory'], ParentType, ContextType>
  source?: Resolver<ResolversTypes['CaseSource'], ParentType, ContextType>
  handling?: Resolver<Maybe<ResolversTypes['CaseHandling']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  subjects?: Resolver<
    Array<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<HotlineOrderSubjectsArgs, 'first'>
  >
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  slaState?: Resolver<ResolversTypes['SlaState'], ParentType, ContextType, Partial<HotlineOrderSlaStateArgs>>
  responsibleDepartment?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  assistingDepartments?: Resolver<
    Array<ResolversTypes['Organisation']>,
    ParentType,
    ContextType,
    RequireFields<HotlineOrderAssistingDepartmentsArgs, 'first'>
  >
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  supervisions?: Resolver<
    Array<ResolversTypes['SupervisionLetter']>,
    ParentType,
    ContextType,
    RequireFields<HotlineOrderSupervisionsArgs, 'first'>
  >
  timeline?: Resolver<
    Array<ResolversTypes['CaseStep']>,
    ParentType,
    ContextType,
    RequireFields<HotlineOrderTimelineArgs, 'first'>
  >
  outcomes?: Resolver<
    Maybe<ResolversTypes['CaseOutcomeConnection']>,
    ParentType,
    ContextType,
    RequireFields<HotlineOrderOutcomesArgs, 'first'>
  >
  evaluation?: Resolver<Maybe<ResolversTypes['CaseEvaluation']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  hotlineNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>
  requestKind?: Resolver<ResolversTypes['HotlineRequestKind'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type GovernanceCaseConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GovernanceCaseConnection'] =
    ResolversParentTypes['GovernanceCaseConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['GovernanceCase']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type CaseStepResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CaseStep'] = ResolversParentTypes['CaseStep'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  from?: Resolver<Maybe<ResolversTypes['CaseStatus']>, ParentType, ContextType>
  to?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type CaseEvaluationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CaseEvaluation'] = ResolversParentTypes['CaseEvaluation'],
> = {
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  satisfied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
}

export type CaseOutcomeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CaseOutcome'] = ResolversParentTypes['CaseOutcome'],
> = {
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type CaseOutcomeConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CaseOutcomeConnection'] = ResolversParentTypes['CaseOutcomeConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['CaseOutcome']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  organisationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  totalQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  case?: Resolver<
    Maybe<ResolversTypes['GovernanceCase']>,
    ParentType,
    ContextType,
    RequireFields<QueryCaseArgs, 'caseNo'>
  >
  cases?: Resolver<
    Maybe<ResolversTypes['GovernanceCaseConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryCasesArgs, 'regionCode' | 'first'>
  >
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType, RequireFields<QueryGridArgs, 'gridCode'>>
  gridWorker?: Resolver<
    Maybe<ResolversTypes['GridWorker']>,
    ParentType,
    ContextType,
    RequireFields<QueryGridWorkerArgs, 'workerId'>
  >
  household?: Resolver<
    Maybe<ResolversTypes['Household']>,
    ParentType,
    ContextType,
    RequireFields<QueryHouseholdArgs, 'householdId'>
  >
  keyAttentions?: Resolver<
    Maybe<ResolversTypes['KeyAttentionConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryKeyAttentionsArgs, 'regionCode' | 'includeRemoved' | 'first'>
  >
  organisation?: Resolver<
    Maybe<ResolversTypes['Organisation']>,
    ParentType,
    ContextType,
    RequireFields<QueryOrganisationArgs, 'uscc'>
  >
  organisations?: Resolver<
    Maybe<ResolversTypes['OrganisationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryOrganisationsArgs, 'regionCode' | 'first'>
  >
  person?: Resolver<
    Maybe<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<QueryPersonArgs, 'personId'>
  >
  persons?: Resolver<
    Maybe<ResolversTypes['PersonConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryPersonsArgs, 'filter' | 'first'>
  >
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'code'>>
  serviceOrder?: Resolver<
    Maybe<ResolversTypes['ServiceOrder']>,
    ParentType,
    ContextType,
    RequireFields<QueryServiceOrderArgs, 'orderNo'>
  >
  serviceOrders?: Resolver<
    Maybe<ResolversTypes['ServiceOrderConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryServiceOrdersArgs, 'regionCode' | 'first'>
  >
  supervisionLetters?: Resolver<
    Maybe<ResolversTypes['SupervisionLetterConnection']>,
    ParentType,
    ContextType,
    RequireFields<QuerySupervisionLettersArgs, 'regionCode' | 'first'>
  >
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>
}

export type GovernanceCasePayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GovernanceCasePayload'] = ResolversParentTypes['GovernanceCasePayload'],
> = {
  case?: Resolver<Maybe<ResolversTypes['GovernanceCase']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  reportEvent?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReportEventArgs, 'input'>
  >
  registerHotlineOrder?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterHotlineOrderArgs, 'input'>
  >
  acceptCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAcceptCaseArgs, 'input'>
  >
  rejectCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRejectCaseArgs, 'input'>
  >
  selfHandleCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSelfHandleCaseArgs, 'input'>
  >
  dispatchCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationDispatchCaseArgs, 'input'>
  >
  takeCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationTakeCaseArgs, 'input'>
  >
  returnCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReturnCaseArgs, 'input'>
  >
  suspendCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSuspendCaseArgs, 'input'>
  >
  resumeCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationResumeCaseArgs, 'input'>
  >
  resolveCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationResolveCaseArgs, 'input'>
  >
  extendCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationExtendCaseArgs, 'input'>
  >
  followUpCase?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationFollowUpCaseArgs, 'input'>
  >
  registerDispute?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterDisputeArgs, 'input'>
  >
  mediateDispute?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationMediateDisputeArgs, 'input'>
  >
  escalateDispute?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationEscalateDisputeArgs, 'input'>
  >
  applyJudicialConfirmation?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationApplyJudicialConfirmationArgs, 'input'>
  >
  decideJudicialConfirmation?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecideJudicialConfirmationArgs, 'input'>
  >
  recordReception?: Resolver<
    Maybe<ResolversTypes['ReceptionRecordPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordReceptionArgs, 'input'>
  >
  recordPublicityEvent?: Resolver<
    Maybe<ResolversTypes['PublicityEventPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordPublicityEventArgs, 'input'>
  >
  createGrid?: Resolver<
    Maybe<ResolversTypes['GridPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateGridArgs, 'input'>
  >
  registerGridWorker?: Resolver<
    Maybe<ResolversTypes['GridWorkerPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterGridWorkerArgs, 'input'>
  >
  assignGridWorker?: Resolver<
    Maybe<ResolversTypes['GridWorkerPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAssignGridWorkerArgs, 'input'>
  >
  assessGridWorker?: Resolver<
    Maybe<ResolversTypes['GridWorkerPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAssessGridWorkerArgs, 'input'>
  >
  recordWorkforceCount?: Resolver<
    Maybe<ResolversTypes['WorkforceCountPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordWorkforceCountArgs, 'input'>
  >
  registerHousehold?: Resolver<
    Maybe<ResolversTypes['HouseholdPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterHouseholdArgs, 'input'>
  >
  addKeyAttention?: Resolver<
    Maybe<ResolversTypes['KeyAttentionPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAddKeyAttentionArgs, 'input'>
  >
  reviewKeyAttention?: Resolver<
    Maybe<ResolversTypes['KeyAttentionPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReviewKeyAttentionArgs, 'input'>
  >
  removeKeyAttention?: Resolver<
    Maybe<ResolversTypes['KeyAttentionPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRemoveKeyAttentionArgs, 'input'>
  >
  registerOrganisation?: Resolver<
    Maybe<ResolversTypes['OrganisationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterOrganisationArgs, 'input'>
  >
  registerResident?: Resolver<
    Maybe<ResolversTypes['PersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterResidentArgs, 'input'>
  >
  updateResident?: Resolver<
    Maybe<ResolversTypes['PersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpdateResidentArgs, 'input'>
  >
  moveResident?: Resolver<
    Maybe<ResolversTypes['PersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationMoveResidentArgs, 'input'>
  >
  deregisterResident?: Resolver<
    Maybe<ResolversTypes['PersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeregisterResidentArgs, 'input'>
  >
  registerPetition?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterPetitionArgs, 'input'>
  >
  recordLeaderReception?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordLeaderReceptionArgs, 'input'>
  >
  assignStabilisationTeam?: Resolver<
    Maybe<ResolversTypes['GovernanceCasePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAssignStabilisationTeamArgs, 'input'>
  >
  createServiceOrder?: Resolver<
    Maybe<ResolversTypes['ServiceOrderPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateServiceOrderArgs, 'input'>
  >
  assignServiceOrder?: Resolver<
    Maybe<ResolversTypes['ServiceOrderPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAssignServiceOrderArgs, 'input'>
  >
  startServiceOrder?: Resolver<
    Maybe<ResolversTypes['ServiceOrderPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationStartServiceOrderArgs, 'input'>
  >
  inspectServiceOrder?: Resolver<
    Maybe<ResolversTypes['ServiceOrderPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationInspectServiceOrderArgs, 'input'>
  >
  rateServiceOrder?: Resolver<
    Maybe<ResolversTypes['ServiceOrderPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRateServiceOrderArgs, 'input'>
  >
  closeServiceOrder?: Resolver<
    Maybe<ResolversTypes['ServiceOrderPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCloseServiceOrderArgs, 'input'>
  >
  withdrawServiceOrder?: Resolver<
    Maybe<ResolversTypes['ServiceOrderPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawServiceOrderArgs, 'input'>
  >
  superviseCase?: Resolver<
    Maybe<ResolversTypes['SupervisionLetterPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSuperviseCaseArgs, 'input'>
  >
  replySupervisionLetter?: Resolver<
    Maybe<ResolversTypes['SupervisionLetterPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReplySupervisionLetterArgs, 'input'>
  >
  recordVisit?: Resolver<
    Maybe<ResolversTypes['GridVisitPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordVisitArgs, 'input'>
  >
}

export type SubscriptionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  caseChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['GovernanceCase']>,
    'caseChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionCaseChangedArgs, 'regionCode'>
  >
  slaWarning?: SubscriptionResolver<
    Maybe<ResolversTypes['SlaWarning']>,
    'slaWarning',
    ParentType,
    ContextType,
    RequireFields<SubscriptionSlaWarningArgs, 'regionCode'>
  >
  serviceOrderChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['ServiceOrder']>,
    'serviceOrderChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionServiceOrderChangedArgs, 'regionCode'>
  >
  supervisionLetterChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['SupervisionLetter']>,
    'supervisionLetterChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionSupervisionLetterChangedArgs, 'regionCode'>
  >
}

export type SlaWarningResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SlaWarning'] = ResolversParentTypes['SlaWarning'],
> = {
  case?: Resolver<ResolversTypes['GovernanceCase'], ParentType, ContextType>
  slaState?: Resolver<ResolversTypes['SlaState'], ParentType, ContextType>
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
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
  caseStats?: Resolver<Maybe<ResolversTypes['CaseStats']>, ParentType, ContextType, Partial<RegionCaseStatsArgs>>
  hotlineStats?: Resolver<
    Maybe<ResolversTypes['HotlineStats']>,
    ParentType,
    ContextType,
    Partial<RegionHotlineStatsArgs>
  >
  disputeStats?: Resolver<
    Maybe<ResolversTypes['DisputeStats']>,
    ParentType,
    ContextType,
    Partial<RegionDisputeStatsArgs>
  >
  governanceCentre?: Resolver<Maybe<ResolversTypes['GovernanceCentre']>, ParentType, ContextType>
  receptionStats?: Resolver<
    Maybe<ResolversTypes['ReceptionStats']>,
    ParentType,
    ContextType,
    Partial<RegionReceptionStatsArgs>
  >
  grids?: Resolver<
    Maybe<ResolversTypes['GridConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionGridsArgs, 'first'>
  >
  gridCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  gridWorkerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  workforce?: Resolver<Array<ResolversTypes['WorkforceCount']>, ParentType, ContextType, Partial<RegionWorkforceArgs>>
  petitionStats?: Resolver<
    Maybe<ResolversTypes['PetitionStats']>,
    ParentType,
    ContextType,
    Partial<RegionPetitionStatsArgs>
  >
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  level?: Resolver<ResolversTypes['RegionLevel'], ParentType, ContextType>
  parent?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  entrusted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  children?: Resolver<
    Maybe<ResolversTypes['RegionConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionChildrenArgs, 'first' | 'includeEntrusted'>
  >
  gridAuditEntries?: Resolver<
    Maybe<ResolversTypes['AuditEntryConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionGridAuditEntriesArgs, 'first'>
  >
  serviceOrderStats?: Resolver<
    Maybe<ResolversTypes['ServiceOrderStats']>,
    ParentType,
    ContextType,
    Partial<RegionServiceOrderStatsArgs>
  >
  supervisionStats?: Resolver<
    Maybe<ResolversTypes['SupervisionStats']>,
    ParentType,
    ContextType,
    Partial<RegionSupervisionStatsArgs>
  >
}

export type CaseStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CaseStats'] = ResolversParentTypes['CaseStats'],
> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  inProgress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  acceptedToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  aboutToTimeOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  closeRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  byCategory?: Resolver<
    Array<ResolversTypes['CaseCategoryStats']>,
    ParentType,
    ContextType,
    Partial<CaseStatsByCategoryArgs>
  >
}

export type CaseCategoryStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CaseCategoryStats'] = ResolversParentTypes['CaseCategoryStats'],
> = {
  category?: Resolver<ResolversTypes['CaseCategory'], ParentType, ContextType>
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  inProgress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type HotlineStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['HotlineStats'] = ResolversParentTypes['HotlineStats'],
> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  satisfactionRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
}

export type DisputeCaseResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['DisputeCase'] = ResolversParentTypes['DisputeCase'],
  FederationReferenceType extends FederationReferenceTypes['DisputeCase'] = FederationReferenceTypes['DisputeCase'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['DisputeCase']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  caseNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  category?: Resolver<ResolversTypes['CaseCategory'], ParentType, ContextType>
  source?: Resolver<ResolversTypes['CaseSource'], ParentType, ContextType>
  handling?: Resolver<Maybe<ResolversTypes['CaseHandling']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  subjects?: Resolver<
    Array<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<DisputeCaseSubjectsArgs, 'first'>
  >
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  slaState?: Resolver<ResolversTypes['SlaState'], ParentType, ContextType, Partial<DisputeCaseSlaStateArgs>>
  responsibleDepartment?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  assistingDepartments?: Resolver<
    Array<ResolversTypes['Organisation']>,
    ParentType,
    ContextType,
    RequireFields<DisputeCaseAssistingDepartmentsArgs, 'first'>
  >
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  supervisions?: Resolver<
    Array<ResolversTypes['SupervisionLetter']>,
    ParentType,
    ContextType,
    RequireFields<DisputeCaseSupervisionsArgs, 'first'>
  >
  timeline?: Resolver<
    Array<ResolversTypes['CaseStep']>,
    ParentType,
    ContextType,
    RequireFields<DisputeCaseTimelineArgs, 'first'>
  >
  outcomes?: Resolver<
    Maybe<ResolversTypes['CaseOutcomeConnection']>,
    ParentType,
    ContextType,
    RequireFields<DisputeCaseOutcomesArgs, 'first'>
  >
  evaluation?: Resolver<Maybe<ResolversTypes['CaseEvaluation']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  riskLevel?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>
  mediationLevel?: Resolver<ResolversTypes['MediationLevel'], ParentType, ContextType>
  channel?: Resolver<ResolversTypes['MediationChannel'], ParentType, ContextType>
  mediations?: Resolver<
    Array<ResolversTypes['MediationRecord']>,
    ParentType,
    ContextType,
    RequireFields<DisputeCaseMediationsArgs, 'first'>
  >
  judicialConfirmation?: Resolver<Maybe<ResolversTypes['JudicialConfirmation']>, ParentType, ContextType>
  stabilisationTeam?: Resolver<Maybe<ResolversTypes['StabilisationTeam']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type MediationRecordResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MediationRecord'] = ResolversParentTypes['MediationRecord'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  level?: Resolver<ResolversTypes['MediationLevel'], ParentType, ContextType>
  channel?: Resolver<ResolversTypes['MediationChannel'], ParentType, ContextType>
  mediator?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  result?: Resolver<ResolversTypes['MediationResult'], ParentType, ContextType>
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type JudicialConfirmationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['JudicialConfirmation'] = ResolversParentTypes['JudicialConfirmation'],
> = {
  appliedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  court?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  result?: Resolver<ResolversTypes['JudicialResult'], ParentType, ContextType>
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
}

export type DisputeStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['DisputeStats'] = ResolversParentTypes['DisputeStats'],
> = {
  resolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  villageLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  townshipLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  countyLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  levelShare?: Resolver<
    ResolversTypes['Rate'],
    ParentType,
    ContextType,
    RequireFields<DisputeStatsLevelShareArgs, 'level'>
  >
  judicialConfirmations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type ReceptionStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ReceptionStats'] = ResolversParentTypes['ReceptionStats'],
> = {
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  personTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type GovernanceCentreResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GovernanceCentre'] = ResolversParentTypes['GovernanceCentre'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  hallAreaSqm?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>
  functionAreas?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  residentDepartments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  rotatingDepartments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  publicityEventCount?: Resolver<
    ResolversTypes['Int'],
    ParentType,
    ContextType,
    Partial<GovernanceCentrePublicityEventCountArgs>
  >
  publicityEvents?: Resolver<
    Maybe<ResolversTypes['PublicityEventConnection']>,
    ParentType,
    ContextType,
    RequireFields<GovernanceCentrePublicityEventsArgs, 'first'>
  >
  receptions?: Resolver<
    Maybe<ResolversTypes['ReceptionRecordConnection']>,
    ParentType,
    ContextType,
    RequireFields<GovernanceCentreReceptionsArgs, 'first'>
  >
}

export type PublicityEventResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PublicityEvent'] = ResolversParentTypes['PublicityEvent'],
> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  form?: Resolver<ResolversTypes['PublicityForm'], ParentType, ContextType>
  participants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type PublicityEventConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PublicityEventConnection'] =
    ResolversParentTypes['PublicityEventConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['PublicityEvent']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type ReceptionRecordResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ReceptionRecord'] = ResolversParentTypes['ReceptionRecord'],
> = {
  receptionNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  window?: Resolver<ResolversTypes['ReceptionWindow'], ParentType, ContextType>
  personCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  matter?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  openedCase?: Resolver<Maybe<ResolversTypes['GovernanceCase']>, ParentType, ContextType>
}

export type ReceptionRecordConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ReceptionRecordConnection'] =
    ResolversParentTypes['ReceptionRecordConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['ReceptionRecord']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type ReceptionRecordPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ReceptionRecordPayload'] = ResolversParentTypes['ReceptionRecordPayload'],
> = {
  reception?: Resolver<Maybe<ResolversTypes['ReceptionRecord']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type PublicityEventPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PublicityEventPayload'] = ResolversParentTypes['PublicityEventPayload'],
> = {
  event?: Resolver<Maybe<ResolversTypes['PublicityEvent']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type GridConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridConnection'] = ResolversParentTypes['GridConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Grid']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type GridWorkerResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridWorker'] = ResolversParentTypes['GridWorker'],
  FederationReferenceType extends FederationReferenceTypes['GridWorker'] = FederationReferenceTypes['GridWorker'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['GridWorker']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  workerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['GridWorkerKind'], ParentType, ContextType>
  grids?: Resolver<Array<ResolversTypes['Grid']>, ParentType, ContextType, RequireFields<GridWorkerGridsArgs, 'first'>>
  assessment?: Resolver<
    Maybe<ResolversTypes['GridWorkerAssessment']>,
    ParentType,
    ContextType,
    RequireFields<GridWorkerAssessmentArgs, 'year'>
  >
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type GridWorkerAssessmentResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridWorkerAssessment'] = ResolversParentTypes['GridWorkerAssessment'],
> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  score?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  reportedCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  closedCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type WorkforceCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['WorkforceCount'] = ResolversParentTypes['WorkforceCount'],
> = {
  kind?: Resolver<ResolversTypes['GridWorkerKind'], ParentType, ContextType>
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type GridPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridPayload'] = ResolversParentTypes['GridPayload'],
> = {
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type GridWorkerPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridWorkerPayload'] = ResolversParentTypes['GridWorkerPayload'],
> = {
  worker?: Resolver<Maybe<ResolversTypes['GridWorker']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type WorkforceCountPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['WorkforceCountPayload'] = ResolversParentTypes['WorkforceCountPayload'],
> = {
  workforce?: Resolver<Maybe<ResolversTypes['WorkforceCount']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type HouseholdConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['HouseholdConnection'] = ResolversParentTypes['HouseholdConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Household']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type HouseholdResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'],
  FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Household']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  grid?: Resolver<ResolversTypes['Grid'], ParentType, ContextType>
  members?: Resolver<
    Array<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<HouseholdMembersArgs, 'first'>
  >
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type HouseholdPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['HouseholdPayload'] = ResolversParentTypes['HouseholdPayload'],
> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type KeyAttentionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['KeyAttention'] = ResolversParentTypes['KeyAttention'],
> = {
  attentionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['KeyAttentionKind'], ParentType, ContextType>
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  reviewOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  listedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type KeyAttentionConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['KeyAttentionConnection'] = ResolversParentTypes['KeyAttentionConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['KeyAttention']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type KeyAttentionPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['KeyAttentionPayload'] = ResolversParentTypes['KeyAttentionPayload'],
> = {
  keyAttention?: Resolver<Maybe<ResolversTypes['KeyAttention']>, ParentType, ContextType>
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
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>
}

export type OrganisationConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type OrganisationPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['OrganisationPayload'] = ResolversParentTypes['OrganisationPayload'],
> = {
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type PersonConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type PersonPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PersonPayload'] = ResolversParentTypes['PersonPayload'],
> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type PetitionCaseResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PetitionCase'] = ResolversParentTypes['PetitionCase'],
  FederationReferenceType extends FederationReferenceTypes['PetitionCase'] = FederationReferenceTypes['PetitionCase'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['PetitionCase']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  caseNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  category?: Resolver<ResolversTypes['CaseCategory'], ParentType, ContextType>
  source?: Resolver<ResolversTypes['CaseSource'], ParentType, ContextType>
  handling?: Resolver<Maybe<ResolversTypes['CaseHandling']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  subjects?: Resolver<
    Array<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<PetitionCaseSubjectsArgs, 'first'>
  >
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  slaState?: Resolver<ResolversTypes['SlaState'], ParentType, ContextType, Partial<PetitionCaseSlaStateArgs>>
  responsibleDepartment?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  assistingDepartments?: Resolver<
    Array<ResolversTypes['Organisation']>,
    ParentType,
    ContextType,
    RequireFields<PetitionCaseAssistingDepartmentsArgs, 'first'>
  >
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  supervisions?: Resolver<
    Array<ResolversTypes['SupervisionLetter']>,
    ParentType,
    ContextType,
    RequireFields<PetitionCaseSupervisionsArgs, 'first'>
  >
  timeline?: Resolver<
    Array<ResolversTypes['CaseStep']>,
    ParentType,
    ContextType,
    RequireFields<PetitionCaseTimelineArgs, 'first'>
  >
  outcomes?: Resolver<
    Maybe<ResolversTypes['CaseOutcomeConnection']>,
    ParentType,
    ContextType,
    RequireFields<PetitionCaseOutcomesArgs, 'first'>
  >
  evaluation?: Resolver<Maybe<ResolversTypes['CaseEvaluation']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  petitionNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  channel?: Resolver<ResolversTypes['PetitionChannel'], ParentType, ContextType>
  leaderReceptions?: Resolver<
    Array<ResolversTypes['LeaderReception']>,
    ParentType,
    ContextType,
    RequireFields<PetitionCaseLeaderReceptionsArgs, 'first'>
  >
  stabilisationTeam?: Resolver<Maybe<ResolversTypes['StabilisationTeam']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type LeaderReceptionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['LeaderReception'] = ResolversParentTypes['LeaderReception'],
> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  leaderTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  reply?: Resolver<ResolversTypes['String'], ParentType, ContextType>
}

export type StabilisationTeamResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['StabilisationTeam'] = ResolversParentTypes['StabilisationTeam'],
> = {
  leaderTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  memberTitles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  formedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
}

export type PetitionStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PetitionStats'] = ResolversParentTypes['PetitionStats'],
> = {
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  leaderReceptions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type RegionConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type ServiceOrderStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceOrderStats'] = ResolversParentTypes['ServiceOrderStats'],
> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  completionRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  byTier?: Resolver<
    Array<ResolversTypes['ServiceOrderTierCount']>,
    ParentType,
    ContextType,
    Partial<ServiceOrderStatsByTierArgs>
  >
}

export type ServiceOrderTierCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceOrderTierCount'] = ResolversParentTypes['ServiceOrderTierCount'],
> = {
  tier?: Resolver<ResolversTypes['ServiceOrderTier'], ParentType, ContextType>
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type ServiceOrderResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceOrder'] = ResolversParentTypes['ServiceOrder'],
  FederationReferenceType extends FederationReferenceTypes['ServiceOrder'] = FederationReferenceTypes['ServiceOrder'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['ServiceOrder']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  orderNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  tier?: Resolver<Maybe<ResolversTypes['ServiceOrderTier']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['ServiceOrderStatus'], ParentType, ContextType>
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>
  requestedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>
  assignedTo?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  listedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  inspectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  inspection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  rating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type ServiceOrderConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceOrderConnection'] = ResolversParentTypes['ServiceOrderConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['ServiceOrder']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type ServiceOrderPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceOrderPayload'] = ResolversParentTypes['ServiceOrderPayload'],
> = {
  order?: Resolver<Maybe<ResolversTypes['ServiceOrder']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type SupervisionLetterResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SupervisionLetter'] = ResolversParentTypes['SupervisionLetter'],
> = {
  letterNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  case?: Resolver<ResolversTypes['GovernanceCase'], ParentType, ContextType>
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  repliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  reply?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type SupervisionStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SupervisionStats'] = ResolversParentTypes['SupervisionStats'],
> = {
  issued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  replied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type SupervisionLetterConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SupervisionLetterConnection'] =
    ResolversParentTypes['SupervisionLetterConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['SupervisionLetter']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type SupervisionLetterPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SupervisionLetterPayload'] =
    ResolversParentTypes['SupervisionLetterPayload'],
> = {
  letter?: Resolver<Maybe<ResolversTypes['SupervisionLetter']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type ViewerResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'],
> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  regions?: Resolver<
    Array<ResolversTypes['Region']>,
    ParentType,
    ContextType,
    RequireFields<ViewerRegionsArgs, 'first'>
  >
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  worker?: Resolver<Maybe<ResolversTypes['GridWorker']>, ParentType, ContextType>
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>
}

export type GridVisitResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridVisit'] = ResolversParentTypes['GridVisit'],
> = {
  visitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  visitedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  worker?: Resolver<ResolversTypes['GridWorker'], ParentType, ContextType>
  reason?: Resolver<ResolversTypes['VisitReason'], ParentType, ContextType>
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  relatedCase?: Resolver<Maybe<ResolversTypes['GovernanceCase']>, ParentType, ContextType>
}

export type GridVisitConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridVisitConnection'] = ResolversParentTypes['GridVisitConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['GridVisit']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type GridVisitPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['GridVisitPayload'] = ResolversParentTypes['GridVisitPayload'],
> = {
  visit?: Resolver<Maybe<ResolversTypes['GridVisit']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
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
  Building?: BuildingResolvers<ContextType>
  Grid?: GridResolvers<ContextType>
  Person?: PersonResolvers<ContextType>
  GovernanceCase?: GovernanceCaseResolvers<ContextType>
  GridEvent?: GridEventResolvers<ContextType>
  HotlineOrder?: HotlineOrderResolvers<ContextType>
  GovernanceCaseConnection?: GovernanceCaseConnectionResolvers<ContextType>
  CaseStep?: CaseStepResolvers<ContextType>
  CaseEvaluation?: CaseEvaluationResolvers<ContextType>
  CaseOutcome?: CaseOutcomeResolvers<ContextType>
  CaseOutcomeConnection?: CaseOutcomeConnectionResolvers<ContextType>
  Query?: QueryResolvers<ContextType>
  GovernanceCasePayload?: GovernanceCasePayloadResolvers<ContextType>
  Mutation?: MutationResolvers<ContextType>
  Subscription?: SubscriptionResolvers<ContextType>
  SlaWarning?: SlaWarningResolvers<ContextType>
  Region?: RegionResolvers<ContextType>
  CaseStats?: CaseStatsResolvers<ContextType>
  CaseCategoryStats?: CaseCategoryStatsResolvers<ContextType>
  HotlineStats?: HotlineStatsResolvers<ContextType>
  DisputeCase?: DisputeCaseResolvers<ContextType>
  MediationRecord?: MediationRecordResolvers<ContextType>
  JudicialConfirmation?: JudicialConfirmationResolvers<ContextType>
  DisputeStats?: DisputeStatsResolvers<ContextType>
  ReceptionStats?: ReceptionStatsResolvers<ContextType>
  GovernanceCentre?: GovernanceCentreResolvers<ContextType>
  PublicityEvent?: PublicityEventResolvers<ContextType>
  PublicityEventConnection?: PublicityEventConnectionResolvers<ContextType>
  ReceptionRecord?: ReceptionRecordResolvers<ContextType>
  ReceptionRecordConnection?: ReceptionRecordConnectionResolvers<ContextType>
  ReceptionRecordPayload?: ReceptionRecordPayloadResolvers<ContextType>
  PublicityEventPayload?: PublicityEventPayloadResolvers<ContextType>
  GridConnection?: GridConnectionResolvers<ContextType>
  GridWorker?: GridWorkerResolvers<ContextType>
  GridWorkerAssessment?: GridWorkerAssessmentResolvers<ContextType>
  WorkforceCount?: WorkforceCountResolvers<ContextType>
  GridPayload?: GridPayloadResolvers<ContextType>
  GridWorkerPayload?: GridWorkerPayloadResolvers<ContextType>
  WorkforceCountPayload?: WorkforceCountPayloadResolvers<ContextType>
  HouseholdConnection?: HouseholdConnectionResolvers<ContextType>
  Household?: HouseholdResolvers<ContextType>
  HouseholdPayload?: HouseholdPayloadResolvers<ContextType>
  KeyAttention?: KeyAttentionResolvers<ContextType>
  KeyAttentionConnection?: KeyAttentionConnectionResolvers<ContextType>
  KeyAttentionPayload?: KeyAttentionPayloadResolvers<ContextType>
  Organisation?: OrganisationResolvers<ContextType>
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>
  OrganisationPayload?: OrganisationPayloadResolvers<ContextType>
  PersonConnection?: PersonConnectionResolvers<ContextType>
  PersonPayload?: PersonPayloadResolvers<ContextType>
  PetitionCase?: PetitionCaseResolvers<ContextType>
  LeaderReception?: LeaderReceptionResolvers<ContextType>
  StabilisationTeam?: StabilisationTeamResolvers<ContextType>
  PetitionStats?: PetitionStatsResolvers<ContextType>
  RegionConnection?: RegionConnectionResolvers<ContextType>
  ServiceOrderStats?: ServiceOrderStatsResolvers<ContextType>
  ServiceOrderTierCount?: ServiceOrderTierCountResolvers<ContextType>
  ServiceOrder?: ServiceOrderResolvers<ContextType>
  ServiceOrderConnection?: ServiceOrderConnectionResolvers<ContextType>
  ServiceOrderPayload?: ServiceOrderPayloadResolvers<ContextType>
  SupervisionLetter?: SupervisionLetterResolvers<ContextType>
  SupervisionStats?: SupervisionStatsResolvers<ContextType>
  SupervisionLetterConnection?: SupervisionLetterConnectionResolvers<ContextType>
  SupervisionLetterPayload?: SupervisionLetterPayloadResolvers<ContextType>
  Viewer?: ViewerResolvers<ContextType>
  GridVisit?: GridVisitResolvers<ContextType>
  GridVisitConnection?: GridVisitConnectionResolvers<ContextType>
  GridVisitPayload?: GridVisitPayloadResolvers<ContextType>
}

export type DirectiveResolvers<ContextType = RequestContext> = {
  personal?: PersonalDirectiveResolver<any, any, ContextType>
}
