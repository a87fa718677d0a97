// Generated from the SDL by `npm run generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql'
import type { Money as MoneyValue, Rate as RateValue } from '@yiwang/shared/money'
import type { AuditEntryRow } from '@yiwang/shared/audit'
import type { Connection as ConnectionValue } from '@yiwang/shared/database'
import type {
  RegionReference,
  OrganisationReference,
  PersonReference,
  HouseholdReference,
  GovernanceCaseReference,
} from '../projections/references.ts'
import type { QuarterRow } from '../modules/quarter/entities.ts'
import type { BuildingRow } from '../modules/building/entities.ts'
import type { DwellingRow } from '../modules/dwelling/entities.ts'
import type { RemediationRow } from '../modules/dangerous-house/entities.ts'
import type { HealthCheckRow } from '../modules/health-check/entities.ts'
import type { PropertyServiceRow } from '../modules/property-service/entities.ts'
import type { ProjectRow, ProjectStepRow } from '../modules/renovation-project/entities.ts'
import type { ItemRow } from '../modules/renovation-item/entities.ts'
import type { TalliedVote } from '../modules/owner-vote/entities.ts'
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

export type ResidentialQuarter = {
  buildings?: Maybe<BuildingConnection>
  healthChecks: Array<HealthCheck>
  property?: Maybe<PropertyService>
  quarterId: Scalars['ID']['output']
  name: Scalars['String']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  builtYear?: Maybe<Scalars['Int']['output']>
  householdCount: Scalars['Int']['output']
  floorAreaSqm: Scalars['Decimal']['output']
  version: Scalars['Int']['output']
  projects: Array<RenovationProject>
}

export type ResidentialQuarterBuildingsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type ResidentialQuarterHealthChecksArgs = {
  first?: Scalars['Int']['input']
}

export type ResidentialQuarterProjectsArgs = {
  first?: Scalars['Int']['input']
}

export type Building = {
  buildingId: Scalars['ID']['output']
  quarter?: Maybe<ResidentialQuarter>
  name: Scalars['String']['output']
  builtYear?: Maybe<Scalars['Int']['output']>
  storeys?: Maybe<Scalars['Int']['output']>
  structure?: Maybe<BuildingStructure>
  floorAreaSqm: Scalars['Decimal']['output']
  householdCount: Scalars['Int']['output']
  dangerGrade: DangerGrade
  dwellings?: Maybe<DwellingConnection>
}

export type BuildingDwellingsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type BuildingConnection = {
  nodes: Array<Building>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type BuildingStructure = 'BRICK_TIMBER' | 'BRICK_CONCRETE' | 'FRAME' | 'SHEAR_WALL' | 'STEEL' | 'OTHER'

export type Query = {
  building?: Maybe<Building>
  dangerousHouses?: Maybe<DwellingConnection>
  dwelling?: Maybe<Dwelling>
  quarter?: Maybe<ResidentialQuarter>
  renovationProject?: Maybe<RenovationProject>
  renovationProjects?: Maybe<RenovationProjectConnection>
}

export type QueryBuildingArgs = {
  buildingId: Scalars['ID']['input']
}

export type QueryDangerousHousesArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<DangerousHouseFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryDwellingArgs = {
  dwellingId: Scalars['ID']['input']
}

export type QueryQuarterArgs = {
  quarterId: Scalars['ID']['input']
}

export type QueryRenovationProjectArgs = {
  projectNo: Scalars['ID']['input']
}

export type QueryRenovationProjectsArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<RenovationProjectFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type BuildingPayload = {
  building?: Maybe<Building>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type Mutation = {
  registerBuilding?: Maybe<BuildingPayload>
  appraiseDwelling?: Maybe<DwellingPayload>
  evacuateDwelling?: Maybe<DwellingPayload>
  startDangerousHouseRemediation?: Maybe<DwellingPayload>
  acceptDangerousHouseRemediation?: Maybe<DwellingPayload>
  writeOffDangerousHouse?: Maybe<DwellingPayload>
  registerDwelling?: Maybe<DwellingPayload>
  assignDwelling?: Maybe<DwellingPayload>
  linkRenovationProjectToCase?: Maybe<RenovationProjectPayload>
  recordHealthCheck?: Maybe<ResidentialQuarterPayload>
  openOwnerVote?: Maybe<RenovationProjectPayload>
  castOwnerVote?: Maybe<RenovationProjectPayload>
  closeOwnerVote?: Maybe<RenovationProjectPayload>
  setPropertyService?: Maybe<ResidentialQuarterPayload>
  registerQuarter?: Maybe<ResidentialQuarterPayload>
  proposeRenovationItem?: Maybe<RenovationProjectPayload>
  adoptRenovationItem?: Maybe<RenovationProjectPayload>
  completeRenovationItem?: Maybe<RenovationProjectPayload>
  createRenovationProject?: Maybe<RenovationProjectPayload>
  openOpinionSurvey?: Maybe<RenovationProjectPayload>
  advanceRenovationProject?: Maybe<RenovationProjectPayload>
  cancelRenovationProject?: Maybe<RenovationProjectPayload>
}

export type MutationRegisterBuildingArgs = {
  input: RegisterBuildingInput
}

export type MutationAppraiseDwellingArgs = {
  input: AppraiseDwellingInput
}

export type MutationEvacuateDwellingArgs = {
  input: EvacuateDwellingInput
}

export type MutationStartDangerousHouseRemediationArgs = {
  input: StartDangerousHouseRemediationInput
}

export type MutationAcceptDangerousHouseRemediationArgs = {
  input: AcceptDangerousHouseRemediationInput
}

export type MutationWriteOffDangerousHouseArgs = {
  input: WriteOffDangerousHouseInput
}

export type MutationRegisterDwellingArgs = {
  input: RegisterDwellingInput
}

export type MutationAssignDwellingArgs = {
  input: AssignDwellingInput
}

export type MutationLinkRenovationProjectToCaseArgs = {
  input: LinkRenovationProjectToCaseInput
}

export type MutationRecordHealthCheckArgs = {
  input: RecordHealthCheckInput
}

export type MutationOpenOwnerVoteArgs = {
  input: OpenOwnerVoteInput
}

export type MutationCastOwnerVoteArgs = {
  input: CastOwnerVoteInput
}

export type MutationCloseOwnerVoteArgs = {
  input: CloseOwnerVoteInput
}

export type MutationSetPropertyServiceArgs = {
  input: SetPropertyServiceInput
}

export type MutationRegisterQuarterArgs = {
  input: RegisterQuarterInput
}

export type MutationProposeRenovationItemArgs = {
  input: ProposeRenovationItemInput
}

export type MutationAdoptRenovationItemArgs = {
  input: AdoptRenovationItemInput
}

export type MutationCompleteRenovationItemArgs = {
  input: CompleteRenovationItemInput
}

export type MutationCreateRenovationProjectArgs = {
  input: CreateRenovationProjectInput
}

export type MutationOpenOpinionSurveyArgs = {
  input: OpenOpinionSurveyInput
}

export type MutationAdvanceRenovationProjectArgs = {
  input: AdvanceRenovationProjectInput
}

export type MutationCancelRenovationProjectArgs = {
  input: CancelRenovationProjectInput
}

export type RegisterBuildingInput = {
  quarterId?: InputMaybe<Scalars['ID']['input']>
  regionCode: Scalars['ID']['input']
  name: Scalars['String']['input']
  builtYear?: InputMaybe<Scalars['Int']['input']>
  storeys?: InputMaybe<Scalars['Int']['input']>
  structure?: InputMaybe<BuildingStructure>
  floorAreaSqm: Scalars['Decimal']['input']
  householdCount: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type Dwelling = {
  remediation?: Maybe<DangerousHouseRemediation>
  dwellingId: Scalars['ID']['output']
  building: Building
  households: Array<Maybe<Household>>
  areaSqm: Scalars['Decimal']['output']
  occupancy: Occupancy
  owners?: Maybe<Array<Maybe<Person>>>
  dangerGrade: DangerGrade
  appraisedOn?: Maybe<Scalars['Date']['output']>
  version: Scalars['Int']['output']
}

export type DwellingHouseholdsArgs = {
  first?: Scalars['Int']['input']
}

export type DwellingOwnersArgs = {
  first?: Scalars['Int']['input']
}

export type DangerousHouseRemediation = {
  status: DangerousHouseStatus
  plan: Scalars['String']['output']
  deadline: Scalars['Date']['output']
  evidence: Array<Scalars['String']['output']>
  acceptedOn?: Maybe<Scalars['Date']['output']>
  writtenOffOn?: Maybe<Scalars['Date']['output']>
}

export type DangerousHouseRemediationEvidenceArgs = {
  first?: Scalars['Int']['input']
}

export type DangerousHouseStatus = 'IDENTIFIED' | 'EVACUATED' | 'REMEDIATING' | 'ACCEPTED' | 'WRITTEN_OFF'

export type DangerousHouseFilter = {
  grades?: InputMaybe<Array<DangerGrade>>
  statuses?: InputMaybe<Array<DangerousHouseStatus>>
}

export type AppraiseDwellingInput = {
  dwellingId: Scalars['ID']['input']
  grade: DangerGrade
  appraisedOn: Scalars['Date']['input']
  plan?: InputMaybe<Scalars['String']['input']>
  deadline?: InputMaybe<Scalars['Date']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type EvacuateDwellingInput = {
  dwellingId: Scalars['ID']['input']
  on: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type StartDangerousHouseRemediationInput = {
  dwellingId: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type AcceptDangerousHouseRemediationInput = {
  dwellingId: Scalars['ID']['input']
  passed: Scalars['Boolean']['input']
  opinion: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type WriteOffDangerousHouseInput = {
  dwellingId: Scalars['ID']['input']
  evidence: Array<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type Subscription = {
  dangerousHouseChanged?: Maybe<Dwelling>
  renovationProjectChanged?: Maybe<RenovationProject>
}

export type SubscriptionDangerousHouseChangedArgs = {
  regionCode: Scalars['ID']['input']
}

export type SubscriptionRenovationProjectChangedArgs = {
  regionCode: Scalars['ID']['input']
}

export type Region = {
  dangerousHouseStats?: Maybe<DangerousHouseStats>
  quarters?: Maybe<ResidentialQuarterConnection>
  code: Scalars['ID']['output']
  housingAuditEntries?: Maybe<AuditEntryConnection>
  renovationStats?: Maybe<RenovationStats>
}

export type RegionQuartersArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type RegionHousingAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type RegionRenovationStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type DangerousHouseStats = {
  cGrade: Scalars['Int']['output']
  dGrade: Scalars['Int']['output']
  writtenOffRate: Rate
}

export type DangerGrade = 'NOT_APPRAISED' | 'A' | 'B' | 'C' | 'D'

export type Person = {
  personId: Scalars['ID']['output']
  ownedDwellings?: Maybe<Array<Dwelling>>
}

export type PersonOwnedDwellingsArgs = {
  first?: Scalars['Int']['input']
}

export type DwellingConnection = {
  nodes: Array<Dwelling>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type Occupancy = 'OWNER' | 'RENTED' | 'VACANT' | 'PUBLIC_RENTAL'

export type DwellingPayload = {
  dwelling?: Maybe<Dwelling>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterDwellingInput = {
  buildingId: Scalars['ID']['input']
  areaSqm: Scalars['Decimal']['input']
  occupancy: Occupancy
  clientToken: Scalars['String']['input']
}

export type AssignDwellingInput = {
  dwellingId: Scalars['ID']['input']
  occupancy: Occupancy
  ownerPersonIds: Array<Scalars['ID']['input']>
  householdIds: Array<Scalars['ID']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type GovernanceCase = {
  caseNo: Scalars['ID']['output']
  renovationProject?: Maybe<RenovationProject>
}

export type LinkRenovationProjectToCaseInput = {
  projectNo: Scalars['ID']['input']
  caseNo: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type HealthCheck = {
  checkId: Scalars['ID']['output']
  checkedOn: Scalars['Date']['output']
  dimension: CheckDimension
  findings: Scalars['Int']['output']
  summary?: Maybe<Scalars['String']['output']>
}

export type CheckDimension = 'HOUSE' | 'QUARTER' | 'BLOCK' | 'CITY'

export type RecordHealthCheckInput = {
  quarterId: Scalars['ID']['input']
  checkedOn: Scalars['Date']['input']
  dimension: CheckDimension
  findings: Scalars['Int']['input']
  summary?: InputMaybe<Scalars['String']['input']>
  clientToken: Scalars['String']['input']
}

export type LowIncomeCategory =
  | 'NONE'
  | 'EXTREME_POVERTY'
  | 'MINIMUM_LIVING'
  | 'MARGINAL'
  | 'RIGID_EXPENDITURE'
  | 'RETURN_TO_POVERTY_MONITORED'
  | 'ORPHAN'
  | 'OTHER'

export type Household = {
  householdId: Scalars['ID']['output']
  dwelling?: Maybe<Dwelling>
  difficultyCategory?: Maybe<LowIncomeCategory>
  dangerousHousePriority?: Maybe<Scalars['Int']['output']>
}

export type RenovationProject = {
  vote?: Maybe<OwnerVote>
  items: Array<RenovationItem>
  projectNo: Scalars['ID']['output']
  name: Scalars['String']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  quarters: Array<ResidentialQuarter>
  year: Scalars['Int']['output']
  status: RenovationStatus
  opinionChannels: Array<OpinionChannel>
  investment?: Maybe<Money>
  completedOn?: Maybe<Scalars['Date']['output']>
  timeline: Array<RenovationStep>
  version: Scalars['Int']['output']
}

export type RenovationProjectItemsArgs = {
  first?: Scalars['Int']['input']
}

export type RenovationProjectQuartersArgs = {
  first?: Scalars['Int']['input']
}

export type RenovationProjectTimelineArgs = {
  first?: Scalars['Int']['input']
}

export type OwnerVote = {
  matter: VoteMatter
  openedAt: Scalars['DateTime']['output']
  closedAt?: Maybe<Scalars['DateTime']['output']>
  participatedOwnersRate: Rate
  participatedAreaRate: Rate
  agreedOwnersRate: Rate
  agreedAreaRate: Rate
  quorate: Scalars['Boolean']['output']
  passed?: Maybe<Scalars['Boolean']['output']>
}

export type VoteMatter = 'ORDINARY' | 'MAJOR'

export type OpenOwnerVoteInput = {
  projectNo: Scalars['ID']['input']
  matter: VoteMatter
  closesAt: Scalars['DateTime']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type CastOwnerVoteInput = {
  projectNo: Scalars['ID']['input']
  dwellingId: Scalars['ID']['input']
  agree: Scalars['Boolean']['input']
  clientToken: Scalars['String']['input']
}

export type CloseOwnerVoteInput = {
  projectNo: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type PropertyService = {
  mode: PropertyMode
  company?: Maybe<Organisation>
  pointsExchange: Scalars['Boolean']['output']
  publicIncome?: Maybe<Money>
  since?: Maybe<Scalars['Date']['output']>
}

export type Organisation = {
  uscc: Scalars['ID']['output']
}

export type PropertyMode = 'PROFESSIONAL' | 'COMMUNITY_PROPERTY' | 'OWNER_SELF' | 'NONE'

export type SetPropertyServiceInput = {
  quarterId: Scalars['ID']['input']
  mode: PropertyMode
  companyUscc?: InputMaybe<Scalars['ID']['input']>
  pointsExchange: Scalars['Boolean']['input']
  publicIncomeCents?: InputMaybe<Scalars['BigInt']['input']>
  since: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ResidentialQuarterConnection = {
  nodes: Array<ResidentialQuarter>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type ResidentialQuarterPayload = {
  quarter?: Maybe<ResidentialQuarter>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterQuarterInput = {
  name: Scalars['String']['input']
  regionCode: Scalars['ID']['input']
  builtYear?: InputMaybe<Scalars['Int']['input']>
  clientToken: Scalars['String']['input']
}

export type OpinionChannel = 'WECHAT_GROUP' | 'HOTLINE_12345' | 'QUESTIONNAIRE' | 'HOME_VISIT' | 'MEETING'

export type RenovationItem = {
  itemId: Scalars['ID']['output']
  category: RenovationCategory
  name: Scalars['String']['output']
  proposedVia: OpinionChannel
  supporters: Scalars['Int']['output']
  adopted?: Maybe<Scalars['Boolean']['output']>
  done: Scalars['Boolean']['output']
  doneOn?: Maybe<Scalars['Date']['output']>
}

export type RenovationCategory = 'BASIC' | 'IMPROVEMENT' | 'UPGRADE'

export type ProposeRenovationItemInput = {
  projectNo: Scalars['ID']['input']
  category: RenovationCategory
  name: Scalars['String']['input']
  via: OpinionChannel
  clientToken: Scalars['String']['input']
}

export type AdoptRenovationItemInput = {
  projectNo: Scalars['ID']['input']
  itemId: Scalars['ID']['input']
  adopted: Scalars['Boolean']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type CompleteRenovationItemInput = {
  projectNo: Scalars['ID']['input']
  itemId: Scalars['ID']['input']
  doneOn: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RenovationProjectConnection = {
  nodes: Array<RenovationProject>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type RenovationStep = {
  at: Scalars['DateTime']['output']
  from?: Maybe<RenovationStatus>
  to: RenovationStatus
  actor: Scalars['String']['output']
  note?: Maybe<Scalars['String']['output']>
}

export type RenovationStatus =
  | 'CHECKED'
  | 'OPINION_COLLECTING'
  | 'VOTED'
  | 'PLANNED'
  | 'DESIGNED'
  | 'UNDER_CONSTRUCTION'
  | 'COMPLETED'
  | 'HANDED_OVER'
  | 'MAINTAINED'
  | 'CANCELLED'

export type RenovationProjectFilter = {
  year?: InputMaybe<Scalars['Int']['input']>
  statuses?: InputMaybe<Array<RenovationStatus>>
  quarterId?: InputMaybe<Scalars['ID']['input']>
}

export type RenovationProjectPayload = {
  project?: Maybe<RenovationProject>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type CreateRenovationProjectInput = {
  name: Scalars['String']['input']
  quarterIds: Array<Scalars['ID']['input']>
  year: Scalars['Int']['input']
  investmentCents?: InputMaybe<Scalars['BigInt']['input']>
  clientToken: Scalars['String']['input']
}

export type OpenOpinionSurveyInput = {
  projectNo: Scalars['ID']['input']
  channels: Array<OpinionChannel>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type AdvanceRenovationProjectInput = {
  projectNo: Scalars['ID']['input']
  to: RenovationStatus
  note?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type CancelRenovationProjectInput = {
  projectNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RenovationStats = {
  quarters: Scalars['Int']['output']
  buildings: Scalars['Int']['output']
  households: Scalars['Int']['output']
  floorAreaSqm: Scalars['Decimal']['output']
  floorAreaWanSqm: Scalars['Decimal']['output']
  byStatus: Array<RenovationStatusCount>
}

export type RenovationStatusCount = {
  status: RenovationStatus
  count: Scalars['Int']['output']
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
  ResidentialQuarter: ResidentialQuarter
  Building: Building
  Dwelling: Dwelling
  Region: Region
  Person: Person
  GovernanceCase: GovernanceCase
  Household: Household
  RenovationProject: RenovationProject
}

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ResidentialQuarter: { __typename: 'ResidentialQuarter' } & GraphQLRecursivePick<
    FederationTypes['ResidentialQuarter'],
    { quarterId: true }
  >
  Building: { __typename: 'Building' } & GraphQLRecursivePick<FederationTypes['Building'], { buildingId: true }>
  Dwelling: { __typename: 'Dwelling' } & GraphQLRecursivePick<FederationTypes['Dwelling'], { dwellingId: true }>
  Region: { __typename: 'Region' } & GraphQLRecursivePick<FederationTypes['Region'], { code: true }>
  Person: { __typename: 'Person' } & GraphQLRecursivePick<FederationTypes['Person'], { personId: true }>
  GovernanceCase: { __typename: 'GovernanceCase' } & GraphQLRecursivePick<
    FederationTypes['GovernanceCase'],
    { caseNo: true }
  >
  Household: { __typename: 'Household' } & GraphQLRecursivePick<FederationTypes['Household'], { householdId: true }> &
    (Record<PropertyKey, never> | GraphQLRecursivePick<FederationTypes['Household'], { difficultyCategory: true }>)
  RenovationProject: { __typename: 'RenovationProject' } & GraphQLRecursivePick<
    FederationTypes['RenovationProject'],
    { projectNo: true }
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
  ResidentialQuarter: ResolverTypeWrapper<QuarterRow>
  Building: ResolverTypeWrapper<BuildingRow>
  BuildingConnection: ResolverTypeWrapper<ConnectionValue>
  BuildingStructure: ResolverTypeWrapper<Partial<BuildingStructure>>
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>
  BuildingPayload: ResolverTypeWrapper<
    Partial<Omit<BuildingPayload, 'building'> & { building?: Maybe<ResolversTypes['Building']> }>
  >
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>
  RegisterBuildingInput: ResolverTypeWrapper<Partial<RegisterBuildingInput>>
  Dwelling: ResolverTypeWrapper<DwellingRow>
  DangerousHouseRemediation: ResolverTypeWrapper<RemediationRow>
  DangerousHouseStatus: ResolverTypeWrapper<Partial<DangerousHouseStatus>>
  DangerousHouseFilter: ResolverTypeWrapper<Partial<DangerousHouseFilter>>
  AppraiseDwellingInput: ResolverTypeWrapper<Partial<AppraiseDwellingInput>>
  EvacuateDwellingInput: ResolverTypeWrapper<Partial<EvacuateDwellingInput>>
  StartDangerousHouseRemediationInput: ResolverTypeWrapper<Partial<StartDangerousHouseRemediationInput>>
  AcceptDangerousHouseRemediationInput: ResolverTypeWrapper<Partial<AcceptDangerousHouseRemediationInput>>
  WriteOffDangerousHouseInput: ResolverTypeWrapper<Partial<WriteOffDangerousHouseInput>>
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>
  Region: ResolverTypeWrapper<RegionReference>
  DangerousHouseStats: ResolverTypeWrapper<
    Partial<Omit<DangerousHouseStats, 'writtenOffRate'> & { writtenOffRate: ResolversTypes['Rate'] }>
  >
  DangerGrade: ResolverTypeWrapper<Partial<DangerGrade>>
  Person: ResolverTypeWrapper<PersonReference>
  DwellingConnection: ResolverTypeWrapper<ConnectionValue>
  Occupancy: ResolverTypeWrapper<Partial<Occupancy>>
  DwellingPayload: ResolverTypeWrapper<
    Partial<Omit<DwellingPayload, 'dwelling'> & { dwelling?: Maybe<ResolversTypes['Dwelling']> }>
  >
  RegisterDwellingInput: ResolverTypeWrapper<Partial<RegisterDwellingInput>>
  AssignDwellingInput: ResolverTypeWrapper<Partial<AssignDwellingInput>>
  GovernanceCase: ResolverTypeWrapper<GovernanceCaseReference>
  LinkRenovationProjectToCaseInput: ResolverTypeWrapper<Partial<LinkRenovationProjectToCaseInput>>
  HealthCheck: ResolverTypeWrapper<HealthCheckRow>
  CheckDimension: ResolverTypeWrapper<Partial<CheckDimension>>
  RecordHealthCheckInput: ResolverTypeWrapper<Partial<RecordHealthCheckInput>>
  LowIncomeCategory: ResolverTypeWrapper<Partial<LowIncomeCategory>>
  Household: ResolverTypeWrapper<HouseholdReference>
  RenovationProject: ResolverTypeWrapper<ProjectRow>
  OwnerVote: ResolverTypeWrapper<TalliedVote>
  VoteMatter: ResolverTypeWrapper<Partial<VoteMatter>>
  OpenOwnerVoteInput: ResolverTypeWrapper<Partial<OpenOwnerVoteInput>>
  CastOwnerVoteInput: ResolverTypeWrapper<Partial<CastOwnerVoteInput>>
  CloseOwnerVoteInput: ResolverTypeWrapper<Partial<CloseOwnerVoteInput>>
  PropertyService: ResolverTypeWrapper<PropertyServiceRow>
  Organisation: ResolverTypeWrapper<OrganisationReference>
  PropertyMode: ResolverTypeWrapper<Partial<PropertyMode>>
  SetPropertyServiceInput: ResolverTypeWrapper<Partial<SetPropertyServiceInput>>
  ResidentialQuarterConnection: ResolverTypeWrapper<ConnectionValue>
  ResidentialQuarterPayload: ResolverTypeWrapper<
    Partial<Omit<ResidentialQuarterPayload, 'quarter'> & { quarter?: Maybe<ResolversTypes['ResidentialQuarter']> }>
  >
  RegisterQuarterInput: ResolverTypeWrapper<Partial<RegisterQuarterInput>>
  OpinionChannel: ResolverTypeWrapper<Partial<OpinionChannel>>
  RenovationItem: ResolverTypeWrapper<ItemRow>
  RenovationCategory: ResolverTypeWrapper<Partial<RenovationCategory>>
  ProposeRenovationItemInput: ResolverTypeWrapper<Partial<ProposeRenovationItemInput>>
  AdoptRenovationItemInput: ResolverTypeWrapper<Partial<AdoptRenovationItemInput>>
  CompleteRenovationItemInput: ResolverTypeWrapper<Partial<CompleteRenovationItemInput>>
  RenovationProjectConnection: ResolverTypeWrapper<ConnectionValue>
  RenovationStep: ResolverTypeWrapper<ProjectStepRow>
  RenovationStatus: ResolverTypeWrapper<Partial<RenovationStatus>>
  RenovationProjectFilter: ResolverTypeWrapper<Partial<RenovationProjectFilter>>
  RenovationProjectPayload: ResolverTypeWrapper<
    Partial<Omit<RenovationProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['RenovationProject']> }>
  >
  CreateRenovationProjectInput: ResolverTypeWrapper<Partial<CreateRenovationProjectInput>>
  OpenOpinionSurveyInput: ResolverTypeWrapper<Partial<OpenOpinionSurveyInput>>
  AdvanceRenovationProjectInput: ResolverTypeWrapper<Partial<AdvanceRenovationProjectInput>>
  CancelRenovationProjectInput: ResolverTypeWrapper<Partial<CancelRenovationProjectInput>>
  RenovationStats: ResolverTypeWrapper<Partial<RenovationStats>>
  RenovationStatusCount: ResolverTypeWrapper<Partial<RenovationStatusCount>>
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
  ResidentialQuarter: QuarterRow
  Building: BuildingRow
  BuildingConnection: ConnectionValue
  Query: Record<PropertyKey, never>
  BuildingPayload: Partial<Omit<BuildingPayload, 'building'> & { building?: Maybe<ResolversParentTypes['Building']> }>
  Mutation: Record<PropertyKey, never>
  RegisterBuildingInput: Partial<RegisterBuildingInput>
  Dwelling: DwellingRow
  DangerousHouseRemediation: RemediationRow
  DangerousHouseFilter: Partial<DangerousHouseFilter>
  AppraiseDwellingInput: Partial<AppraiseDwellingInput>
  EvacuateDwellingInput: Partial<EvacuateDwellingInput>
  StartDangerousHouseRemediationInput: Partial<StartDangerousHouseRemediationInput>
  AcceptDangerousHouseRemediationInput: Partial<AcceptDangerousHouseRemediationInput>
  WriteOffDangerousHouseInput: Partial<WriteOffDangerousHouseInput>
  Subscription: Record<PropertyKey, never>
  Region: RegionReference
  DangerousHouseStats: Partial<
    Omit<DangerousHouseStats, 'writtenOffRate'> & { writtenOffRate: ResolversParentTypes['Rate'] }
  >
  Person: PersonReference
  DwellingConnection: ConnectionValue
  DwellingPayload: Partial<Omit<DwellingPayload, 'dwelling'> & { dwelling?: Maybe<ResolversParentTypes['Dwelling']> }>
  RegisterDwellingInput: Partial<RegisterDwellingInput>
  AssignDwellingInput: Partial<AssignDwellingInput>
  GovernanceCase: GovernanceCaseReference
  LinkRenovationProjectToCaseInput: Partial<LinkRenovationProjectToCaseInput>
  HealthCheck: HealthCheckRow
  RecordHealthCheckInput: Partial<RecordHealthCheckInput>
  Household: HouseholdReference
  RenovationProject: ProjectRow
  OwnerVote: TalliedVote
  OpenOwnerVoteInput: Partial<OpenOwnerVoteInput>
  CastOwnerVoteInput: Partial<CastOwnerVoteInput>
  CloseOwnerVoteInput: Partial<CloseOwnerVoteInput>
  PropertyService: PropertyServiceRow
  Organisation: OrganisationReference
  SetPropertyServiceInput: Partial<SetPropertyServiceInput>
  ResidentialQuarterConnection: ConnectionValue
  ResidentialQuarterPayload: Partial<
    Omit<ResidentialQuarterPayload, 'quarter'> & { quarter?: Maybe<ResolversParentTypes['ResidentialQuarter']> }
  >
  RegisterQuarterInput: Partial<RegisterQuarterInput>
  RenovationItem: ItemRow
  ProposeRenovationItemInput: Partial<ProposeRenovationItemInput>
  AdoptRenovationItemInput: Partial<AdoptRenovationItemInput>
  CompleteRenovationItemInput: Partial<CompleteRenovationItemInput>
  RenovationProjectConnection: ConnectionValue
  RenovationStep: ProjectStepRow
  RenovationProjectFilter: Partial<RenovationProjectFilter>
  RenovationProjectPayload: Partial<
    Omit<RenovationProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['RenovationProject']> }
  >
  CreateRenovationProjectInput: Partial<CreateRenovationProjectInput>
  OpenOpinionSurveyInput: Partial<OpenOpinionSurveyInput>
  AdvanceRenovationProjectInput: Partial<AdvanceRenovationProjectInput>
  CancelRenovationProjectInput: Partial<CancelRenovationProjectInput>
  RenovationStats: Partial<RenovationStats>
  RenovationStatusCount: Partial<RenovationStatusCount>
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

export type ResidentialQuarterResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ResidentialQuarter'] = ResolversParentTypes['ResidentialQuarter'],
  FederationReferenceType extends FederationReferenceTypes['ResidentialQuarter'] =
    FederationReferenceTypes['ResidentialQuarter'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['ResidentialQuarter']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  buildings?: Resolver<
    Maybe<ResolversTypes['BuildingConnection']>,
    ParentType,
    ContextType,
    RequireFields<ResidentialQuarterBuildingsArgs, 'first'>
  >
  healthChecks?: Resolver<
    Array<ResolversTypes['HealthCheck']>,
    ParentType,
    ContextType,
    RequireFields<ResidentialQuarterHealthChecksArgs, 'first'>
  >
  property?: Resolver<Maybe<ResolversTypes['PropertyService']>, ParentType, ContextType>
  quarterId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  builtYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  householdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  floorAreaSqm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  projects?: Resolver<
    Array<ResolversTypes['RenovationProject']>,
    ParentType,
    ContextType,
    RequireFields<ResidentialQuarterProjectsArgs, 'first'>
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
  quarter?: Resolver<Maybe<ResolversTypes['ResidentialQuarter']>, ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  builtYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  storeys?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  structure?: Resolver<Maybe<ResolversTypes['BuildingStructure']>, ParentType, ContextType>
  floorAreaSqm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  householdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  dangerGrade?: Resolver<ResolversTypes['DangerGrade'], ParentType, ContextType>
  dwellings?: Resolver<
    Maybe<ResolversTypes['DwellingConnection']>,
    ParentType,
    ContextType,
    RequireFields<BuildingDwellingsArgs, 'first'>
  >
}

export type BuildingConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['BuildingConnection'] = ResolversParentTypes['BuildingConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Building']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  building?: Resolver<
    Maybe<ResolversTypes['Building']>,
    ParentType,
    ContextType,
    RequireFields<QueryBuildingArgs, 'buildingId'>
  >
  dangerousHouses?: Resolver<
    Maybe<ResolversTypes['DwellingConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryDangerousHousesArgs, 'regionCode' | 'first'>
  >
  dwelling?: Resolver<
    Maybe<ResolversTypes['Dwelling']>,
    ParentType,
    ContextType,
    RequireFields<QueryDwellingArgs, 'dwellingId'>
  >
  quarter?: Resolver<
    Maybe<ResolversTypes['ResidentialQuarter']>,
    ParentType,
    ContextType,
    RequireFields<QueryQuarterArgs, 'quarterId'>
  >
  renovationProject?: Resolver<
    Maybe<ResolversTypes['RenovationProject']>,
    ParentType,
    ContextType,
    RequireFields<QueryRenovationProjectArgs, 'projectNo'>
  >
  renovationProjects?: Resolver<
    Maybe<ResolversTypes['RenovationProjectConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryRenovationProjectsArgs, 'regionCode' | 'first'>
  >
}

export type BuildingPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['BuildingPayload'] = ResolversParentTypes['BuildingPayload'],
> = {
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  registerBuilding?: Resolver<
    Maybe<ResolversTypes['BuildingPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterBuildingArgs, 'input'>
  >
  appraiseDwelling?: Resolver<
    Maybe<ResolversTypes['DwellingPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAppraiseDwellingArgs, 'input'>
  >
  evacuateDwelling?: Resolver<
    Maybe<ResolversTypes['DwellingPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationEvacuateDwellingArgs, 'input'>
  >
  startDangerousHouseRemediation?: Resolver<
    Maybe<ResolversTypes['DwellingPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationStartDangerousHouseRemediationArgs, 'input'>
  >
  acceptDangerousHouseRemediation?: Resolver<
    Maybe<ResolversTypes['DwellingPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAcceptDangerousHouseRemediationArgs, 'input'>
  >
  writeOffDangerousHouse?: Resolver<
    Maybe<ResolversTypes['DwellingPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationWriteOffDangerousHouseArgs, 'input'>
  >
  registerDwelling?: Resolver<
    Maybe<ResolversTypes['DwellingPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterDwellingArgs, 'input'>
  >
  assignDwelling?: Resolver<
    Maybe<ResolversTypes['DwellingPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAssignDwellingArgs, 'input'>
  >
  linkRenovationProjectToCase?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationLinkRenovationProjectToCaseArgs, 'input'>
  >
  recordHealthCheck?: Resolver<
    Maybe<ResolversTypes['ResidentialQuarterPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordHealthCheckArgs, 'input'>
  >
  openOwnerVote?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationOpenOwnerVoteArgs, 'input'>
  >
  castOwnerVote?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCastOwnerVoteArgs, 'input'>
  >
  closeOwnerVote?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCloseOwnerVoteArgs, 'input'>
  >
  setPropertyService?: Resolver<
    Maybe<ResolversTypes['ResidentialQuarterPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSetPropertyServiceArgs, 'input'>
  >
  registerQuarter?: Resolver<
    Maybe<ResolversTypes['ResidentialQuarterPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterQuarterArgs, 'input'>
  >
  proposeRenovationItem?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationProposeRenovationItemArgs, 'input'>
  >
  adoptRenovationItem?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAdoptRenovationItemArgs, 'input'>
  >
  completeRenovationItem?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCompleteRenovationItemArgs, 'input'>
  >
  createRenovationProject?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateRenovationProjectArgs, 'input'>
  >
  openOpinionSurvey?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationOpenOpinionSurveyArgs, 'input'>
  >
  advanceRenovationProject?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAdvanceRenovationProjectArgs, 'input'>
  >
  cancelRenovationProject?: Resolver<
    Maybe<ResolversTypes['RenovationProjectPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCancelRenovationProjectArgs, 'input'>
  >
}

export type DwellingResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Dwelling'] = ResolversParentTypes['Dwelling'],
  FederationReferenceType extends FederationReferenceTypes['Dwelling'] = FederationReferenceTypes['Dwelling'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Dwelling']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  remediation?: Resolver<Maybe<ResolversTypes['DangerousHouseRemediation']>, ParentType, ContextType>
  dwellingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  building?: Resolver<ResolversTypes['Building'], ParentType, ContextType>
  households?: Resolver<
    Array<Maybe<ResolversTypes['Household']>>,
    ParentType,
    ContextType,
    RequireFields<DwellingHouseholdsArgs, 'first'>
  >
  areaSqm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  occupancy?: Resolver<ResolversTypes['Occupancy'], ParentType, ContextType>
  owners?: Resolver<
    Maybe<Array<Maybe<ResolversTypes['Person']>>>,
    ParentType,
    ContextType,
    RequireFields<DwellingOwnersArgs, 'first'>
  >
  dangerGrade?: Resolver<ResolversTypes['DangerGrade'], ParentType, ContextType>
  appraisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type DangerousHouseRemediationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['DangerousHouseRemediation'] =
    ResolversParentTypes['DangerousHouseRemediation'],
> = {
  status?: Resolver<ResolversTypes['DangerousHouseStatus'], ParentType, ContextType>
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  deadline?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  evidence?: Resolver<
    Array<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<DangerousHouseRemediationEvidenceArgs, 'first'>
  >
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  writtenOffOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
}

export type SubscriptionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  dangerousHouseChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['Dwelling']>,
    'dangerousHouseChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionDangerousHouseChangedArgs, 'regionCode'>
  >
  renovationProjectChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['RenovationProject']>,
    'renovationProjectChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionRenovationProjectChangedArgs, 'regionCode'>
  >
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
  dangerousHouseStats?: Resolver<Maybe<ResolversTypes['DangerousHouseStats']>, ParentType, ContextType>
  quarters?: Resolver<
    Maybe<ResolversTypes['ResidentialQuarterConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionQuartersArgs, 'first'>
  >
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  housingAuditEntries?: Resolver<
    Maybe<ResolversTypes['AuditEntryConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionHousingAuditEntriesArgs, 'first'>
  >
  renovationStats?: Resolver<
    Maybe<ResolversTypes['RenovationStats']>,
    ParentType,
    ContextType,
    Partial<RegionRenovationStatsArgs>
  >
}

export type DangerousHouseStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['DangerousHouseStats'] = ResolversParentTypes['DangerousHouseStats'],
> = {
  cGrade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  dGrade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  writtenOffRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
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
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  ownedDwellings?: Resolver<
    Maybe<Array<ResolversTypes['Dwelling']>>,
    ParentType,
    ContextType,
    RequireFields<PersonOwnedDwellingsArgs, 'first'>
  >
}

export type DwellingConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['DwellingConnection'] = ResolversParentTypes['DwellingConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['Dwelling']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type DwellingPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['DwellingPayload'] = ResolversParentTypes['DwellingPayload'],
> = {
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>
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
  renovationProject?: Resolver<Maybe<ResolversTypes['RenovationProject']>, ParentType, ContextType>
}

export type HealthCheckResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['HealthCheck'] = ResolversParentTypes['HealthCheck'],
> = {
  checkId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  checkedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  dimension?: Resolver<ResolversTypes['CheckDimension'], ParentType, ContextType>
  findings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
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
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>
  dangerousHousePriority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
}

export type RenovationProjectResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RenovationProject'] = ResolversParentTypes['RenovationProject'],
  FederationReferenceType extends FederationReferenceTypes['RenovationProject'] =
    FederationReferenceTypes['RenovationProject'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['RenovationProject']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  vote?: Resolver<Maybe<ResolversTypes['OwnerVote']>, ParentType, ContextType>
  items?: Resolver<
    Array<ResolversTypes['RenovationItem']>,
    ParentType,
    ContextType,
    RequireFields<RenovationProjectItemsArgs, 'first'>
  >
  projectNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  quarters?: Resolver<
    Array<ResolversTypes['ResidentialQuarter']>,
    ParentType,
    ContextType,
    RequireFields<RenovationProjectQuartersArgs, 'first'>
  >
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  status?: Resolver<ResolversTypes['RenovationStatus'], ParentType, ContextType>
  opinionChannels?: Resolver<Array<ResolversTypes['OpinionChannel']>, ParentType, ContextType>
  investment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  timeline?: Resolver<
    Array<ResolversTypes['RenovationStep']>,
    ParentType,
    ContextType,
    RequireFields<RenovationProjectTimelineArgs, 'first'>
  >
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type OwnerVoteResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['OwnerVote'] = ResolversParentTypes['OwnerVote'],
> = {
  matter?: Resolver<ResolversTypes['VoteMatter'], ParentType, ContextType>
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  participatedOwnersRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  participatedAreaRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  agreedOwnersRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  agreedAreaRate?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  quorate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>
}

export type PropertyServiceResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PropertyService'] = ResolversParentTypes['PropertyService'],
> = {
  mode?: Resolver<ResolversTypes['PropertyMode'], ParentType, ContextType>
  company?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  pointsExchange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  publicIncome?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
}

export type OrganisationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'],
> = {
  uscc?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
}

export type ResidentialQuarterConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ResidentialQuarterConnection'] =
    ResolversParentTypes['ResidentialQuarterConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['ResidentialQuarter']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type ResidentialQuarterPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ResidentialQuarterPayload'] =
    ResolversParentTypes['ResidentialQuarterPayload'],
> = {
  quarter?: Resolver<Maybe<ResolversTypes['ResidentialQuarter']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type RenovationItemResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RenovationItem'] = ResolversParentTypes['RenovationItem'],
> = {
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  category?: Resolver<ResolversTypes['RenovationCategory'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  proposedVia?: Resolver<ResolversTypes['OpinionChannel'], ParentType, ContextType>
  supporters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  adopted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>
  done?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
}

export type RenovationProjectConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RenovationProjectConnection'] =
    ResolversParentTypes['RenovationProjectConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['RenovationProject']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type RenovationStepResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RenovationStep'] = ResolversParentTypes['RenovationStep'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  from?: Resolver<Maybe<ResolversTypes['RenovationStatus']>, ParentType, ContextType>
  to?: Resolver<ResolversTypes['RenovationStatus'], ParentType, ContextType>
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type RenovationProjectPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RenovationProjectPayload'] =
    ResolversParentTypes['RenovationProjectPayload'],
> = {
  project?: Resolver<Maybe<ResolversTypes['RenovationProject']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type RenovationStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RenovationStats'] = ResolversParentTypes['RenovationStats'],
> = {
  quarters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  buildings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  floorAreaSqm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  floorAreaWanSqm?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  byStatus?: Resolver<Array<ResolversTypes['RenovationStatusCount']>, ParentType, ContextType>
}

export type RenovationStatusCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RenovationStatusCount'] = ResolversParentTypes['RenovationStatusCount'],
> = {
  status?: Resolver<ResolversTypes['RenovationStatus'], ParentType, ContextType>
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
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
  ResidentialQuarter?: ResidentialQuarterResolvers<ContextType>
  Building?: BuildingResolvers<ContextType>
  BuildingConnection?: BuildingConnectionResolvers<ContextType>
  Query?: QueryResolvers<ContextType>
  BuildingPayload?: BuildingPayloadResolvers<ContextType>
  Mutation?: MutationResolvers<ContextType>
  Dwelling?: DwellingResolvers<ContextType>
  DangerousHouseRemediation?: DangerousHouseRemediationResolvers<ContextType>
  Subscription?: SubscriptionResolvers<ContextType>
  Region?: RegionResolvers<ContextType>
  DangerousHouseStats?: DangerousHouseStatsResolvers<ContextType>
  Person?: PersonResolvers<ContextType>
  DwellingConnection?: DwellingConnectionResolvers<ContextType>
  DwellingPayload?: DwellingPayloadResolvers<ContextType>
  GovernanceCase?: GovernanceCaseResolvers<ContextType>
  HealthCheck?: HealthCheckResolvers<ContextType>
  Household?: HouseholdResolvers<ContextType>
  RenovationProject?: RenovationProjectResolvers<ContextType>
  OwnerVote?: OwnerVoteResolvers<ContextType>
  PropertyService?: PropertyServiceResolvers<ContextType>
  Organisation?: OrganisationResolvers<ContextType>
  ResidentialQuarterConnection?: ResidentialQuarterConnectionResolvers<ContextType>
  ResidentialQuarterPayload?: ResidentialQuarterPayloadResolvers<ContextType>
  RenovationItem?: RenovationItemResolvers<ContextType>
  RenovationProjectConnection?: RenovationProjectConnectionResolvers<ContextType>
  RenovationStep?: RenovationStepResolvers<ContextType>
  RenovationProjectPayload?: RenovationProjectPayloadResolvers<ContextType>
  RenovationStats?: RenovationStatsResolvers<ContextType>
  RenovationStatusCount?: RenovationStatusCountResolvers<ContextType>
}

export type DirectiveResolvers<ContextType = RequestContext> = {
  personal?: PersonalDirectiveResolver<any, any, ContextType>
}
