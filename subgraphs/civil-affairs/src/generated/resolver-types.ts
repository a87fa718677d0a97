// Generated from the SDL by `npm run generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql'
import type { Money as MoneyValue, Rate as RateValue } from '@yiwang/shared/money'
import type { AuditEntryRow } from '@yiwang/shared/audit'
import type { Connection as ConnectionValue } from '@yiwang/shared/database'
import type { RegionKey, StatsQuestion } from '../modules/region/entities.ts'
import type { PersonKey } from '../modules/person/entities.ts'
import type { HouseholdKey } from '../modules/household/entities.ts'
import type { OrganisationKey } from '../modules/organisation/entities.ts'
import type { CaseKey } from '../modules/governance-case/entities.ts'
import type { MedicalAlertKey } from '../modules/medical-alert/entities.ts'
import type { AssistanceApplicationRow, AssistanceStepRow } from '../modules/assistance-application/entities.ts'
import type { AssistanceGrantRow } from '../modules/assistance-grant/entities.ts'
import type { CareProgrammeRow } from '../modules/care-programme/entities.ts'
import type { ElderCareFacilityRow } from '../modules/elder-care-facility/entities.ts'
import type { ElderCareProfileRow } from '../modules/elder-care-profile/entities.ts'
import type { SocialOrganisationRow } from '../modules/social-organisation/entities.ts'
import type { PlacedPensionAuthentication } from '../modules/pension-authentication/entities.ts'
import type { MediaReportRow } from '../modules/media-report/entities.ts'
import type { ServiceStationRow, CanteenSubsidyRow } from '../modules/service-station/entities.ts'
import type { VolunteerTeamRow } from '../modules/volunteer-team/entities.ts'
import type { VolunteerActivityRow } from '../modules/volunteer-activity/entities.ts'
import type { VolunteerRow, PointsEntryRow } from '../modules/volunteer/entities.ts'
import type { RewardItemRow } from '../modules/reward-item/entities.ts'
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

export type ServiceChannel = 'WINDOW' | 'ONLINE' | 'MOBILE' | 'SELF_SERVICE_MACHINE' | 'AGENT' | 'HOME_VISIT'

export type MedicalAlert = {
  alertId: Scalars['ID']['output']
}

export type AssistanceApplication = {
  applicationNo: Scalars['ID']['output']
  kind: AssistanceKind
  applicant?: Maybe<Person>
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  status: AssistanceApplicationStatus
  reason?: Maybe<Scalars['String']['output']>
  channel: ServiceChannel
  emergency: Scalars['Boolean']['output']
  submittedAt: Scalars['DateTime']['output']
  publicityFrom?: Maybe<Scalars['Date']['output']>
  publicityTo?: Maybe<Scalars['Date']['output']>
  dueAt?: Maybe<Scalars['DateTime']['output']>
  approvedAmount?: Maybe<Money>
  timeline: Array<AssistanceStep>
  sourceAlert?: Maybe<MedicalAlert>
  sourceCase?: Maybe<GovernanceCase>
  version: Scalars['Int']['output']
}

export type AssistanceApplicationTimelineArgs = {
  first?: Scalars['Int']['input']
}

export type AssistanceApplicationConnection = {
  nodes: Array<AssistanceApplication>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type AssistanceStep = {
  at: Scalars['DateTime']['output']
  from?: Maybe<AssistanceApplicationStatus>
  to: AssistanceApplicationStatus
  actor: Scalars['String']['output']
  opinion?: Maybe<Scalars['String']['output']>
}

export type AssistanceApplicationStatus =
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'VERIFYING'
  | 'HOME_VISIT'
  | 'FIRST_REVIEW'
  | 'PUBLICITY'
  | 'COUNTY_REVIEW'
  | 'APPROVED'
  | 'REJECTED'
  | 'PAID'
  | 'WITHDRAWN'

export type AssistanceApplicationFilter = {
  statuses?: InputMaybe<Array<AssistanceApplicationStatus>>
  kinds?: InputMaybe<Array<AssistanceKind>>
  submitted?: InputMaybe<PeriodInput>
  fromAlertOnly?: InputMaybe<Scalars['Boolean']['input']>
}

export type Query = {
  assistanceApplication?: Maybe<AssistanceApplication>
  assistanceApplications?: Maybe<AssistanceApplicationConnection>
  careProgramme?: Maybe<CareProgramme>
  elderCareFacilities?: Maybe<ElderCareFacilityConnection>
  lowIncomePersons?: Maybe<LowIncomePersonConnection>
  pensionAuthentications?: Maybe<PensionAuthenticationConnection>
  rewardItems?: Maybe<RewardItemConnection>
  serviceStations?: Maybe<ServiceStationConnection>
  volunteerActivities?: Maybe<VolunteerActivityConnection>
  volunteerTeams?: Maybe<VolunteerTeamConnection>
}

export type QueryAssistanceApplicationArgs = {
  applicationNo: Scalars['ID']['input']
}

export type QueryAssistanceApplicationsArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<AssistanceApplicationFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryCareProgrammeArgs = {
  programmeNo: Scalars['ID']['input']
}

export type QueryElderCareFacilitiesArgs = {
  regionCode: Scalars['ID']['input']
  kinds?: InputMaybe<Array<ElderCareFacilityKind>>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryLowIncomePersonsArgs = {
  regionCode: Scalars['ID']['input']
  categories?: InputMaybe<Array<LowIncomeCategory>>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryPensionAuthenticationsArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<PensionAuthenticationFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryRewardItemsArgs = {
  regionCode: Scalars['ID']['input']
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryServiceStationsArgs = {
  regionCode: Scalars['ID']['input']
  kinds?: InputMaybe<Array<ServiceStationKind>>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryVolunteerActivitiesArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<VolunteerActivityFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryVolunteerTeamsArgs = {
  regionCode: Scalars['ID']['input']
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type AssistanceApplicationPayload = {
  application?: Maybe<AssistanceApplication>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type Mutation = {
  applyAssistance?: Maybe<AssistanceApplicationPayload>
  acceptAssistance?: Maybe<AssistanceApplicationPayload>
  verifyAssistance?: Maybe<AssistanceApplicationPayload>
  recordHomeVisit?: Maybe<AssistanceApplicationPayload>
  reviewAssistance?: Maybe<AssistanceApplicationPayload>
  publishAssistance?: Maybe<AssistanceApplicationPayload>
  decideAssistance?: Maybe<AssistanceApplicationPayload>
  payAssistance?: Maybe<AssistanceApplicationPayload>
  withdrawAssistance?: Maybe<AssistanceApplicationPayload>
  createCareProgramme?: Maybe<CareProgrammePayload>
  recordCareDelivery?: Maybe<CareProgrammePayload>
  closeCareProgramme?: Maybe<CareProgrammePayload>
  registerElderCareFacility?: Maybe<ElderCareFacilityPayload>
  assessElderAbility?: Maybe<CivilPersonPayload>
  openHomeCareBed?: Maybe<CivilPersonPayload>
  classifyLowIncome?: Maybe<CivilPersonPayload>
  recordMediaReport?: Maybe<MediaReportPayload>
  authenticatePension?: Maybe<PensionAuthenticationPayload>
  flagPensionAuthentication?: Maybe<PensionAuthenticationPayload>
  suspendPension?: Maybe<PensionAuthenticationPayload>
  resumePension?: Maybe<PensionAuthenticationPayload>
  redeemPoints?: Maybe<CivilPersonPayload>
  registerServiceStation?: Maybe<ServiceStationPayload>
  grantCanteenSubsidy?: Maybe<ServiceStationPayload>
  registerSocialOrganisation?: Maybe<SocialOrganisationPayload>
  registerVolunteer?: Maybe<CivilPersonPayload>
  recordVolunteerService?: Maybe<CivilPersonPayload>
  publishVolunteerActivity?: Maybe<VolunteerActivityPayload>
  signUpVolunteerActivity?: Maybe<VolunteerActivityPayload>
  finishVolunteerActivity?: Maybe<VolunteerActivityPayload>
  registerVolunteerTeam?: Maybe<VolunteerTeamPayload>
}

export type MutationApplyAssistanceArgs = {
  input: ApplyAssistanceInput
}

export type MutationAcceptAssistanceArgs = {
  input: AcceptAssistanceInput
}

export type MutationVerifyAssistanceArgs = {
  input: VerifyAssistanceInput
}

export type MutationRecordHomeVisitArgs = {
  input: RecordHomeVisitInput
}

export type MutationReviewAssistanceArgs = {
  input: ReviewAssistanceInput
}

export type MutationPublishAssistanceArgs = {
  input: PublishAssistanceInput
}

export type MutationDecideAssistanceArgs = {
  input: DecideAssistanceInput
}

export type MutationPayAssistanceArgs = {
  input: PayAssistanceInput
}

export type MutationWithdrawAssistanceArgs = {
  input: WithdrawAssistanceInput
}

export type MutationCreateCareProgrammeArgs = {
  input: CreateCareProgrammeInput
}

export type MutationRecordCareDeliveryArgs = {
  input: RecordCareDeliveryInput
}

export type MutationCloseCareProgrammeArgs = {
  input: CloseCareProgrammeInput
}

export type MutationRegisterElderCareFacilityArgs = {
  input: RegisterElderCareFacilityInput
}

export type MutationAssessElderAbilityArgs = {
  input: AssessElderAbilityInput
}

export type MutationOpenHomeCareBedArgs = {
  input: OpenHomeCareBedInput
}

export type MutationClassifyLowIncomeArgs = {
  input: ClassifyLowIncomeInput
}

export type MutationRecordMediaReportArgs = {
  input: RecordMediaReportInput
}

export type MutationAuthenticatePensionArgs = {
  input: AuthenticatePensionInput
}

export type MutationFlagPensionAuthenticationArgs = {
  input: FlagPensionAuthenticationInput
}

export type MutationSuspendPensionArgs = {
  input: SuspendPensionInput
}

export type MutationResumePensionArgs = {
  input: ResumePensionInput
}

export type MutationRedeemPointsArgs = {
  input: RedeemPointsInput
}

export type MutationRegisterServiceStationArgs = {
  input: RegisterServiceStationInput
}

export type MutationGrantCanteenSubsidyArgs = {
  input: GrantCanteenSubsidyInput
}

export type MutationRegisterSocialOrganisationArgs = {
  input: RegisterSocialOrganisationInput
}

export type MutationRegisterVolunteerArgs = {
  input: RegisterVolunteerInput
}

export type MutationRecordVolunteerServiceArgs = {
  input: RecordVolunteerServiceInput
}

export type MutationPublishVolunteerActivityArgs = {
  input: PublishVolunteerActivityInput
}

export type MutationSignUpVolunteerActivityArgs = {
  input: SignUpVolunteerActivityInput
}

export type MutationFinishVolunteerActivityArgs = {
  input: FinishVolunteerActivityInput
}

export type MutationRegisterVolunteerTeamArgs = {
  input: RegisterVolunteerTeamInput
}

export type ApplyAssistanceInput = {
  kind: AssistanceKind
  personId: Scalars['ID']['input']
  reason: Scalars['String']['input']
  channel: ServiceChannel
  emergency?: Scalars['Boolean']['input']
  agentId?: InputMaybe<Scalars['ID']['input']>
  sourceAlertId?: InputMaybe<Scalars['ID']['input']>
  sourceCaseNo?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type AcceptAssistanceInput = {
  applicationNo: Scalars['ID']['input']
  opinion?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type VerifyAssistanceInput = {
  applicationNo: Scalars['ID']['input']
  consent: Scalars['Boolean']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RecordHomeVisitInput = {
  applicationNo: Scalars['ID']['input']
  visitorIds: Array<Scalars['ID']['input']>
  on: Scalars['Date']['input']
  opinion: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ReviewAssistanceInput = {
  applicationNo: Scalars['ID']['input']
  passed: Scalars['Boolean']['input']
  opinion: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type PublishAssistanceInput = {
  applicationNo: Scalars['ID']['input']
  from: Scalars['Date']['input']
  to: Scalars['Date']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type DecideAssistanceInput = {
  applicationNo: Scalars['ID']['input']
  approved: Scalars['Boolean']['input']
  amountCents?: InputMaybe<Scalars['BigInt']['input']>
  opinion: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type PayAssistanceInput = {
  applicationNo: Scalars['ID']['input']
  on: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type WithdrawAssistanceInput = {
  applicationNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type Subscription = {
  assistanceApplicationChanged?: Maybe<AssistanceApplication>
  pensionAuthenticationOverdue?: Maybe<PensionAuthentication>
  volunteerActivityChanged?: Maybe<VolunteerActivity>
}

export type SubscriptionAssistanceApplicationChangedArgs = {
  regionCode: Scalars['ID']['input']
}

export type SubscriptionPensionAuthenticationOverdueArgs = {
  regionCode: Scalars['ID']['input']
}

export type SubscriptionVolunteerActivityChangedArgs = {
  regionCode: Scalars['ID']['input']
}

export type Person = {
  assistanceGrants?: Maybe<AssistanceGrantConnection>
  elderCareProfile?: Maybe<ElderCareProfile>
  lowIncomeCategory?: Maybe<LowIncomeCategory>
  pensionAuthentication?: Maybe<PensionAuthentication>
  personId: Scalars['ID']['output']
  outOfPocketYtd?: Maybe<Money>
  rigidExpenditureCheck?: Maybe<RigidExpenditureCheck>
  volunteerProfile?: Maybe<VolunteerProfile>
}

export type PersonAssistanceGrantsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type PersonOutOfPocketYtdArgs = {
  year?: InputMaybe<Scalars['Int']['input']>
}

export type AssistanceGrant = {
  grantId: Scalars['ID']['output']
  kind: AssistanceKind
  amount: Money
  grantedOn: Scalars['Date']['output']
  person?: Maybe<Person>
  application?: Maybe<AssistanceApplication>
  sourceAlert?: Maybe<MedicalAlert>
}

export type AssistanceGrantConnection = {
  nodes: Array<AssistanceGrant>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type AssistanceKind =
  | 'MINIMUM_LIVING_ALLOWANCE'
  | 'EXTREME_POVERTY_SUPPORT'
  | 'TEMPORARY_ASSISTANCE'
  | 'CHARITY'
  | 'ELDER_SUBSIDY'
  | 'DISABLED_SUBSIDY'

export type Region = {
  assistanceStats?: Maybe<AssistanceStats>
  careProgrammes?: Maybe<CareProgrammeConnection>
  elderCareStats?: Maybe<ElderCareStats>
  pensionAuthenticationStats?: Maybe<PensionAuthenticationStats>
  code: Scalars['ID']['output']
  civilAuditEntries?: Maybe<AuditEntryConnection>
  serviceStationStats?: Maybe<ServiceStationStats>
  socialWorkStats?: Maybe<SocialWorkStats>
}

export type RegionAssistanceStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionCareProgrammesArgs = {
  filter?: InputMaybe<CareProgrammeFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type RegionPensionAuthenticationStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>
}

export type RegionCivilAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type RegionSocialWorkStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type AssistanceStats = {
  lowIncomePersons: Scalars['Int']['output']
  byCategory: Array<LowIncomeCount>
  temporaryAssistanceCount: Scalars['Int']['output']
  temporaryAssistanceAmount: Money
  fromMedicalAlerts: Scalars['Int']['output']
}

export type LowIncomeCount = {
  category: LowIncomeCategory
  count: Scalars['Int']['output']
}

export type CareProgramme = {
  programmeNo: Scalars['ID']['output']
  name: Scalars['String']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  year: Scalars['Int']['output']
  status: CareProgrammeStatus
  beneficiaries: Scalars['Int']['output']
  totalValue: Money
  byGroup: Array<CareGroupCount>
  version: Scalars['Int']['output']
}

export type CareProgrammeConnection = {
  nodes: Array<CareProgramme>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type CareProgrammeStatus = 'DRAFT' | 'DELIVERING' | 'COMPLETED' | 'CANCELLED'

export type CareGroupCount = {
  group: CareGroup
  count: Scalars['Int']['output']
}

export type CareGroup = 'VETERAN' | 'FIVE_ELDERS' | 'DISABLED_ELDER' | 'CHILD_IN_DIFFICULTY' | 'OTHER'

export type CareProgrammeFilter = {
  year?: InputMaybe<Scalars['Int']['input']>
  keyword?: InputMaybe<Scalars['String']['input']>
  statuses?: InputMaybe<Array<CareProgrammeStatus>>
}

export type CareProgrammePayload = {
  programme?: Maybe<CareProgramme>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type CreateCareProgrammeInput = {
  name: Scalars['String']['input']
  regionCode: Scalars['ID']['input']
  year: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type RecordCareDeliveryInput = {
  programmeNo: Scalars['ID']['input']
  personId: Scalars['ID']['input']
  group: CareGroup
  valueCents: Scalars['BigInt']['input']
  on: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type CloseCareProgrammeInput = {
  programmeNo: Scalars['ID']['input']
  cancelled?: Scalars['Boolean']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ElderCareFacility = {
  facilityNo: Scalars['ID']['output']
  name: Scalars['String']['output']
  kind: ElderCareFacilityKind
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  beds: Scalars['Int']['output']
  medicalPartnership: Scalars['Boolean']['output']
  fourSynchronised: Scalars['Boolean']['output']
  operator?: Maybe<Organisation>
}

export type ElderCareFacilityConnection = {
  nodes: Array<ElderCareFacility>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type ElderCareFacilityKind =
  'REGIONAL_CENTRE' | 'EMBEDDED_STATION' | 'DAY_CARE_CENTRE' | 'NURSING_HOME' | 'MUTUAL_AID'

export type ElderCareFacilityPayload = {
  facility?: Maybe<ElderCareFacility>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterElderCareFacilityInput = {
  name: Scalars['String']['input']
  kind: ElderCareFacilityKind
  regionCode: Scalars['ID']['input']
  beds: Scalars['Int']['input']
  fourSynchronised: Scalars['Boolean']['input']
  medicalPartnership: Scalars['Boolean']['input']
  operatorUscc?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type ElderCareProfile = {
  abilityLevel: AbilityLevel
  assessedOn: Scalars['Date']['output']
  homeCareBed: Scalars['Boolean']['output']
  services: Array<Scalars['String']['output']>
  version: Scalars['Int']['output']
}

export type AbilityLevel = 'INTACT' | 'MILD' | 'MODERATE' | 'SEVERE' | 'COMPLETE_LOSS'

export type AssessElderAbilityInput = {
  personId: Scalars['ID']['input']
  abilityLevel: AbilityLevel
  assessedOn: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type OpenHomeCareBedInput = {
  personId: Scalars['ID']['input']
  services: Array<Scalars['String']['input']>
  clientToken: Scalars['String']['input']
}

export type ElderCareStats = {
  regionalCentres: Scalars['Int']['output']
  embeddedStations: Scalars['Int']['output']
  homeCareBeds: Scalars['Int']['output']
  dayCareCentres: Scalars['Int']['output']
  nursingHomes: Scalars['Int']['output']
  mutualAidPoints: Scalars['Int']['output']
}

export type GovernanceCase = {
  caseNo: Scalars['ID']['output']
  assistanceApplications?: Maybe<Array<AssistanceApplication>>
}

export type GovernanceCaseAssistanceApplicationsArgs = {
  first?: Scalars['Int']['input']
}

export type Household = {
  householdId: Scalars['ID']['output']
  difficultyCategory?: Maybe<LowIncomeCategory>
  perCapitaMonthlyIncome?: Maybe<Money>
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

export type LowIncomePersonConnection = {
  nodes: Array<Maybe<Person>>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type ClassifyLowIncomeInput = {
  personId: Scalars['ID']['input']
  category: LowIncomeCategory
  perCapitaMonthlyIncomeCents: Scalars['BigInt']['input']
  basis: Scalars['String']['input']
  effectiveOn: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type MediaLevel = 'NATIONAL' | 'PROVINCIAL' | 'MUNICIPAL' | 'COUNTY'

export type MediaReport = {
  reportId: Scalars['ID']['output']
  level: MediaLevel
  title: Scalars['String']['output']
  on: Scalars['Date']['output']
}

export type MediaReportPayload = {
  report?: Maybe<MediaReport>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RecordMediaReportInput = {
  regionCode: Scalars['ID']['input']
  level: MediaLevel
  title: Scalars['String']['input']
  on: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type Organisation = {
  uscc: Scalars['ID']['output']
  socialOrganisation?: Maybe<SocialOrganisationInfo>
  elderCareFacility?: Maybe<ElderCareFacility>
}

export type PensionAuthentication = {
  authenticationId: Scalars['ID']['output']
  person?: Maybe<Person>
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  lastAuthenticatedOn?: Maybe<Scalars['Date']['output']>
  dueOn: Scalars['Date']['output']
  status: PensionAuthenticationStatus
  method?: Maybe<PensionAuthenticationMethod>
  responsibleDepartment: Scalars['String']['output']
  version: Scalars['Int']['output']
}

export type PensionAuthenticationStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>
}

export type PensionAuthenticationConnection = {
  nodes: Array<PensionAuthentication>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type PensionAuthenticationStatus = 'VALID' | 'DUE_SOON' | 'OVERDUE' | 'SUSPENDED' | 'UNDER_INVESTIGATION'

export type PensionAuthenticationMethod = 'DATA_MATCHING' | 'SELF_SERVICE_APP' | 'ON_SITE' | 'HOME_VISIT'

export type PensionAuthenticationStats = {
  total: Scalars['Int']['output']
  valid: Scalars['Int']['output']
  dueSoon: Scalars['Int']['output']
  overdue: Scalars['Int']['output']
  suspended: Scalars['Int']['output']
  underInvestigation: Scalars['Int']['output']
  validityMonths: Scalars['Int']['output']
}

export type PensionAuthenticationFilter = {
  asOf?: InputMaybe<Scalars['Date']['input']>
  withinDays?: InputMaybe<Scalars['Int']['input']>
  statuses?: InputMaybe<Array<PensionAuthenticationStatus>>
  gridCode?: InputMaybe<Scalars['ID']['input']>
}

export type PensionAuthenticationPayload = {
  authentication?: Maybe<PensionAuthentication>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type AuthenticatePensionInput = {
  personId: Scalars['ID']['input']
  method: PensionAuthenticationMethod
  on: Scalars['Date']['input']
  visitId?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type FlagPensionAuthenticationInput = {
  authenticationId: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type SuspendPensionInput = {
  authenticationId: Scalars['ID']['input']
  opinion: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ResumePensionInput = {
  authenticationId: Scalars['ID']['input']
  opinion: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type CivilPersonPayload = {
  person?: Maybe<Person>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RewardItem = {
  itemId: Scalars['ID']['output']
  name: Scalars['String']['output']
  points: Scalars['Int']['output']
  stock: Scalars['Int']['output']
}

export type RewardItemConnection = {
  nodes: Array<RewardItem>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type RedeemPointsInput = {
  personId: Scalars['ID']['input']
  itemId: Scalars['ID']['input']
  quantity?: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type RigidExpenditureCheck = {
  medicalExpense: Money
  ratioPercent?: Maybe<Scalars['Decimal']['output']>
  meetsThreshold: Scalars['Boolean']['output']
}

export type ServiceStationStats = {
  neighbourhoodHomes: Scalars['Int']['output']
  communityCanteens: Scalars['Int']['output']
  autismBeneficiaries: Scalars['Int']['output']
}

export type ServiceStation = {
  stationNo: Scalars['ID']['output']
  name: Scalars['String']['output']
  kind: ServiceStationKind
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  canteen: Scalars['Boolean']['output']
  subsidies: Array<CanteenSubsidy>
  beneficiaries: Scalars['Int']['output']
  openedOn?: Maybe<Scalars['Date']['output']>
  version: Scalars['Int']['output']
}

export type ServiceStationConnection = {
  nodes: Array<ServiceStation>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type ServiceStationKind =
  | 'NEIGHBOURHOOD_HOME'
  | 'STREET_SOCIAL_WORK_STATION'
  | 'COMMUNITY_SOCIAL_WORK_ROOM'
  | 'AUTISM_CENTRE'
  | 'CANTEEN'
  | 'SOCIAL_WORK_HOME'

export type CanteenSubsidy = {
  kind: CanteenSubsidyKind
  amount: Money
  on: Scalars['Date']['output']
}

export type CanteenSubsidyKind = 'CONSTRUCTION' | 'OPERATION' | 'POLICY'

export type ServiceStationPayload = {
  station?: Maybe<ServiceStation>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterServiceStationInput = {
  name: Scalars['String']['input']
  kind: ServiceStationKind
  regionCode: Scalars['ID']['input']
  canteen: Scalars['Boolean']['input']
  beneficiaries?: Scalars['Int']['input']
  openedOn: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type GrantCanteenSubsidyInput = {
  stationNo: Scalars['ID']['input']
  kind: CanteenSubsidyKind
  amountCents: Scalars['BigInt']['input']
  on: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type SocialOrganisationInfo = {
  registeredOn?: Maybe<Scalars['Date']['output']>
  incubatedProjects: Scalars['Int']['output']
  resident: Scalars['Boolean']['output']
}

export type SocialOrganisationPayload = {
  organisation?: Maybe<Organisation>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterSocialOrganisationInput = {
  uscc: Scalars['ID']['input']
  registeredOn: Scalars['Date']['input']
  resident: Scalars['Boolean']['input']
  incubatedProjects: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type SocialWorkStats = {
  volunteerTeams: Scalars['Int']['output']
  groupActivities: Scalars['Int']['output']
  performances: Scalars['Int']['output']
  careActivities: Scalars['Int']['output']
  mediaReports: Scalars['Int']['output']
  mediaReportsByLevel: Array<MediaLevelCount>
  trainingPersonTimes: Scalars['Int']['output']
  servedPersonTimes: Scalars['Int']['output']
  socialOrganisations: Scalars['Int']['output']
  projects: Scalars['Int']['output']
  stations: Scalars['Int']['output']
}

export type SocialWorkStatsMediaReportsByLevelArgs = {
  levels?: InputMaybe<Array<MediaLevel>>
}

export type MediaLevelCount = {
  level: MediaLevel
  count: Scalars['Int']['output']
}

export type VolunteerProfile = {
  registeredOn: Scalars['Date']['output']
  hours: Scalars['Decimal']['output']
  points: Scalars['Int']['output']
  pointsLedger?: Maybe<PointsEntryConnection>
  version: Scalars['Int']['output']
}

export type VolunteerProfilePointsLedgerArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type PointsEntry = {
  entryId: Scalars['ID']['output']
  at: Scalars['DateTime']['output']
  delta: Scalars['Int']['output']
  balance: Scalars['Int']['output']
  reason: PointsReason
  activityNo?: Maybe<Scalars['ID']['output']>
  itemId?: Maybe<Scalars['ID']['output']>
}

export type PointsEntryConnection = {
  nodes: Array<PointsEntry>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type PointsReason = 'ACTIVITY' | 'REDEMPTION'

export type RegisterVolunteerInput = {
  personId: Scalars['ID']['input']
  clientToken: Scalars['String']['input']
}

export type RecordVolunteerServiceInput = {
  activityNo: Scalars['ID']['input']
  personId: Scalars['ID']['input']
  hours: Scalars['Decimal']['input']
  complained?: Scalars['Boolean']['input']
  clientToken: Scalars['String']['input']
}

export type VolunteerActivity = {
  activityNo: Scalars['ID']['output']
  title: Scalars['String']['output']
  kind: VolunteerActivityKind
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  team?: Maybe<VolunteerTeam>
  startsAt: Scalars['DateTime']['output']
  endsAt: Scalars['DateTime']['output']
  capacity: Scalars['Int']['output']
  signedUp: Scalars['Int']['output']
  participants?: Maybe<Scalars['Int']['output']>
  served?: Maybe<Scalars['Int']['output']>
  status: VolunteerActivityStatus
  version: Scalars['Int']['output']
}

export type VolunteerActivityConnection = {
  nodes: Array<VolunteerActivity>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type VolunteerActivityKind = 'GROUP' | 'PERFORMANCE' | 'CARE' | 'DUTY_DAY' | 'TRAINING' | 'OTHER'

export type VolunteerActivityStatus = 'OPEN' | 'FULL' | 'FINISHED' | 'CANCELLED'

export type VolunteerActivityFilter = {
  kinds?: InputMaybe<Array<VolunteerActivityKind>>
  statuses?: InputMaybe<Array<VolunteerActivityStatus>>
  period?: InputMaybe<PeriodInput>
}

export type VolunteerActivityPayload = {
  activity?: Maybe<VolunteerActivity>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type PublishVolunteerActivityInput = {
  title: Scalars['String']['input']
  kind: VolunteerActivityKind
  regionCode: Scalars['ID']['input']
  teamNo?: InputMaybe<Scalars['ID']['input']>
  startsAt: Scalars['DateTime']['input']
  endsAt: Scalars['DateTime']['input']
  capacity: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type SignUpVolunteerActivityInput = {
  activityNo: Scalars['ID']['input']
  personId: Scalars['ID']['input']
  clientToken: Scalars['String']['input']
}

export type FinishVolunteerActivityInput = {
  activityNo: Scalars['ID']['input']
  cancelled?: Scalars['Boolean']['input']
  participants?: InputMaybe<Scalars['Int']['input']>
  served?: InputMaybe<Scalars['Int']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type VolunteerTeam = {
  teamNo: Scalars['ID']['output']
  name: Scalars['String']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  memberCount: Scalars['Int']['output']
  foundedOn: Scalars['Date']['output']
}

export type VolunteerTeamConnection = {
  nodes: Array<VolunteerTeam>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type VolunteerTeamPayload = {
  team?: Maybe<VolunteerTeam>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterVolunteerTeamInput = {
  name: Scalars['String']['input']
  regionCode: Scalars['ID']['input']
  memberCount: Scalars['Int']['input']
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
  AssistanceApplication: AssistanceApplication
  Person: Person
  AssistanceGrant: AssistanceGrant
  Region: Region
  GovernanceCase: GovernanceCase
  Household: Household
  Organisation: Organisation
}

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AssistanceApplication: { __typename: 'AssistanceApplication' } & GraphQLRecursivePick<
    FederationTypes['AssistanceApplication'],
    { applicationNo: true }
  >
  Person: { __typename: 'Person' } & GraphQLRecursivePick<FederationTypes['Person'], { personId: true }> &
    (Record<PropertyKey, never> | GraphQLRecursivePick<FederationTypes['Person'], { outOfPocketYtd: { cents: true } }>)
  AssistanceGrant: { __typename: 'AssistanceGrant' } & GraphQLRecursivePick<
    FederationTypes['AssistanceGrant'],
    { grantId: true }
  >
  Region: { __typename: 'Region' } & GraphQLRecursivePick<FederationTypes['Region'], { code: true }>
  GovernanceCase: { __typename: 'GovernanceCase' } & GraphQLRecursivePick<
    FederationTypes['GovernanceCase'],
    { caseNo: true }
  >
  Household: { __typename: 'Household' } & GraphQLRecursivePick<FederationTypes['Household'], { householdId: true }>
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
  ServiceChannel: ResolverTypeWrapper<Partial<ServiceChannel>>
  MedicalAlert: ResolverTypeWrapper<MedicalAlertKey>
  AssistanceApplication: ResolverTypeWrapper<AssistanceApplicationRow>
  AssistanceApplicationConnection: ResolverTypeWrapper<ConnectionValue>
  AssistanceStep: ResolverTypeWrapper<AssistanceStepRow>
  AssistanceApplicationStatus: ResolverTypeWrapper<Partial<AssistanceApplicationStatus>>
  AssistanceApplicationFilter: ResolverTypeWrapper<Partial<AssistanceApplicationFilter>>
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>
  AssistanceApplicationPayload: ResolverTypeWrapper<
    Partial<
      Omit<AssistanceApplicationPayload, 'application'> & {
        application?: Maybe<ResolversTypes['AssistanceApplication']>
      }
    >
  >
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>
  ApplyAssistanceInput: ResolverTypeWrapper<Partial<ApplyAssistanceInput>>
  AcceptAssistanceInput: ResolverTypeWrapper<Partial<AcceptAssistanceInput>>
  VerifyAssistanceInput: ResolverTypeWrapper<Partial<VerifyAssistanceInput>>
  RecordHomeVisitInput: ResolverTypeWrapper<Partial<RecordHomeVisitInput>>
  ReviewAssistanceInput: ResolverTypeWrapper<Partial<ReviewAssistanceInput>>
  PublishAssistanceInput: ResolverTypeWrapper<Partial<PublishAssistanceInput>>
  DecideAssistanceInput: ResolverTypeWrapper<Partial<DecideAssistanceInput>>
  PayAssistanceInput: ResolverTypeWrapper<Partial<PayAssistanceInput>>
  WithdrawAssistanceInput: ResolverTypeWrapper<Partial<WithdrawAssistanceInput>>
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>
  Person: ResolverTypeWrapper<PersonKey>
  AssistanceGrant: ResolverTypeWrapper<AssistanceGrantRow>
  AssistanceGrantConnection: ResolverTypeWrapper<ConnectionValue>
  AssistanceKind: ResolverTypeWrapper<Partial<AssistanceKind>>
  Region: ResolverTypeWrapper<RegionKey>
  AssistanceStats: ResolverTypeWrapper<StatsQuestion>
  LowIncomeCount: ResolverTypeWrapper<Partial<LowIncomeCount>>
  CareProgramme: ResolverTypeWrapper<CareProgrammeRow>
  CareProgrammeConnection: ResolverTypeWrapper<ConnectionValue>
  CareProgrammeStatus: ResolverTypeWrapper<Partial<CareProgrammeStatus>>
  CareGroupCount: ResolverTypeWrapper<Partial<CareGroupCount>>
  CareGroup: ResolverTypeWrapper<Partial<CareGroup>>
  CareProgrammeFilter: ResolverTypeWrapper<Partial<CareProgrammeFilter>>
  CareProgrammePayload: ResolverTypeWrapper<
    Partial<Omit<CareProgrammePayload, 'programme'> & { programme?: Maybe<ResolversTypes['CareProgramme']> }>
  >
  CreateCareProgrammeInput: ResolverTypeWrapper<Partial<CreateCareProgrammeInput>>
  RecordCareDeliveryInput: ResolverTypeWrapper<Partial<RecordCareDeliveryInput>>
  CloseCareProgrammeInput: ResolverTypeWrapper<Partial<CloseCareProgrammeInput>>
  ElderCareFacility: ResolverTypeWrapper<ElderCareFacilityRow>
  ElderCareFacilityConnection: ResolverTypeWrapper<ConnectionValue>
  ElderCareFacilityKind: ResolverTypeWrapper<Partial<ElderCareFacilityKind>>
  ElderCareFacilityPayload: ResolverTypeWrapper<
    Partial<Omit<ElderCareFacilityPayload, 'facility'> & { facility?: Maybe<ResolversTypes['ElderCareFacility']> }>
  >
  RegisterElderCareFacilityInput: ResolverTypeWrapper<Partial<RegisterElderCareFacilityInput>>
  ElderCareProfile: ResolverTypeWrapper<ElderCareProfileRow>
  AbilityLevel: ResolverTypeWrapper<Partial<AbilityLevel>>
  AssessElderAbilityInput: ResolverTypeWrapper<Partial<AssessElderAbilityInput>>
  OpenHomeCareBedInput: ResolverTypeWrapper<Partial<OpenHomeCareBedInput>>
  ElderCareStats: ResolverTypeWrapper<RegionKey>
  GovernanceCase: ResolverTypeWrapper<CaseKey>
  Household: ResolverTypeWrapper<HouseholdKey>
  LowIncomeCategory: ResolverTypeWrapper<Partial<LowIncomeCategory>>
  LowIncomePersonConnection: ResolverTypeWrapper<ConnectionValue>
  ClassifyLowIncomeInput: ResolverTypeWrapper<Partial<ClassifyLowIncomeInput>>
  MediaLevel: ResolverTypeWrapper<Partial<MediaLevel>>
  MediaReport: ResolverTypeWrapper<MediaReportRow>
  MediaReportPayload: ResolverTypeWrapper<
    Partial<Omit<MediaReportPayload, 'report'> & { report?: Maybe<ResolversTypes['MediaReport']> }>
  >
  RecordMediaReportInput: ResolverTypeWrapper<Partial<RecordMediaReportInput>>
  Organisation: ResolverTypeWrapper<OrganisationKey>
  PensionAuthentication: ResolverTypeWrapper<PlacedPensionAuthentication>
  PensionAuthenticationConnection: ResolverTypeWrapper<ConnectionValue>
  PensionAuthenticationStatus: ResolverTypeWrapper<Partial<PensionAuthenticationStatus>>
  PensionAuthenticationMethod: ResolverTypeWrapper<Partial<PensionAuthenticationMethod>>
  PensionAuthenticationStats: ResolverTypeWrapper<Partial<PensionAuthenticationStats>>
  PensionAuthenticationFilter: ResolverTypeWrapper<Partial<PensionAuthenticationFilter>>
  PensionAuthenticationPayload: ResolverTypeWrapper<
    Partial<
      Omit<PensionAuthenticationPayload, 'authentication'> & {
        authentication?: Maybe<ResolversTypes['PensionAuthentication']>
      }
    >
  >
  AuthenticatePensionInput: ResolverTypeWrapper<Partial<AuthenticatePensionInput>>
  FlagPensionAuthenticationInput: ResolverTypeWrapper<Partial<FlagPensionAuthenticationInput>>
  SuspendPensionInput: ResolverTypeWrapper<Partial<SuspendPensionInput>>
  ResumePensionInput: ResolverTypeWrapper<Partial<ResumePensionInput>>
  CivilPersonPayload: ResolverTypeWrapper<
    Partial<Omit<CivilPersonPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>
  >
  RewardItem: ResolverTypeWrapper<RewardItemRow>
  RewardItemConnection: ResolverTypeWrapper<ConnectionValue>
  RedeemPointsInput: ResolverTypeWrapper<Partial<RedeemPointsInput>>
  RigidExpenditureCheck: ResolverTypeWrapper<
    Partial<Omit<RigidExpenditureCheck, 'medicalExpense'> & { medicalExpense: ResolversTypes['Money'] }>
  >
  ServiceStationStats: ResolverTypeWrapper<Partial<ServiceStationStats>>
  ServiceStation: ResolverTypeWrapper<ServiceStationRow>
  ServiceStationConnection: ResolverTypeWrapper<ConnectionValue>
  ServiceStationKind: ResolverTypeWrapper<Partial<ServiceStationKind>>
  CanteenSubsidy: ResolverTypeWrapper<CanteenSubsidyRow>
  CanteenSubsidyKind: ResolverTypeWrapper<Partial<CanteenSubsidyKind>>
  ServiceStationPayload: ResolverTypeWrapper<
    Partial<Omit<ServiceStationPayload, 'station'> & { station?: Maybe<ResolversTypes['ServiceStation']> }>
  >
  RegisterServiceStationInput: ResolverTypeWrapper<Partial<RegisterServiceStationInput>>
  GrantCanteenSubsidyInput: ResolverTypeWrapper<Partial<GrantCanteenSubsidyInput>>
  SocialOrganisationInfo: ResolverTypeWrapper<SocialOrganisationRow>
  SocialOrganisationPayload: ResolverTypeWrapper<
    Partial<Omit<SocialOrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>
  >
  RegisterSocialOrganisationInput: ResolverTypeWrapper<Partial<RegisterSocialOrganisationInput>>
  SocialWorkStats: ResolverTypeWrapper<StatsQuestion>
  MediaLevelCount: ResolverTypeWrapper<Partial<MediaLevelCount>>
  VolunteerProfile: ResolverTypeWrapper<VolunteerRow>
  PointsEntry: ResolverTypeWrapper<PointsEntryRow>
  PointsEntryConnection: ResolverTypeWrapper<ConnectionValue>
  PointsReason: ResolverTypeWrapper<Partial<PointsReason>>
  RegisterVolunteerInput: ResolverTypeWrapper<Partial<RegisterVolunteerInput>>
  RecordVolunteerServiceInput: ResolverTypeWrapper<Partial<RecordVolunteerServiceInput>>
  VolunteerActivity: ResolverTypeWrapper<VolunteerActivityRow>
  VolunteerActivityConnection: ResolverTypeWrapper<ConnectionValue>
  VolunteerActivityKind: ResolverTypeWrapper<Partial<VolunteerActivityKind>>
  VolunteerActivityStatus: ResolverTypeWrapper<Partial<VolunteerActivityStatus>>
  VolunteerActivityFilter: ResolverTypeWrapper<Partial<VolunteerActivityFilter>>
  VolunteerActivityPayload: ResolverTypeWrapper<
    Partial<Omit<VolunteerActivityPayload, 'activity'> & { activity?: Maybe<ResolversTypes['VolunteerActivity']> }>
  >
  PublishVolunteerActivityInput: ResolverTypeWrapper<Partial<PublishVolunteerActivityInput>>
  SignUpVolunteerActivityInput: ResolverTypeWrapper<Partial<SignUpVolunteerActivityInput>>
  FinishVolunteerActivityInput: ResolverTypeWrapper<Partial<FinishVolunteerActivityInput>>
  VolunteerTeam: ResolverTypeWrapper<VolunteerTeamRow>
  VolunteerTeamConnection: ResolverTypeWrapper<ConnectionValue>
  VolunteerTeamPayload: ResolverTypeWrapper<
    Partial<Omit<VolunteerTeamPayload, 'team'> & { team?: Maybe<ResolversTypes['VolunteerTeam']> }>
  >
  RegisterVolunteerTeamInput: ResolverTypeWrapper<Partial<RegisterVolunteerTeamInput>>
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
  MedicalAlert: MedicalAlertKey
  AssistanceApplication: AssistanceApplicationRow
  AssistanceApplicationConnection: ConnectionValue
  AssistanceStep: AssistanceStepRow
  AssistanceApplicationFilter: Partial<AssistanceApplicationFilter>
  Query: Record<PropertyKey, never>
  AssistanceApplicationPayload: Partial<
    Omit<AssistanceApplicationPayload, 'application'> & {
      application?: Maybe<ResolversParentTypes['AssistanceApplication']>
    }
  >
  Mutation: Record<PropertyKey, never>
  ApplyAssistanceInput: Partial<ApplyAssistanceInput>
  AcceptAssistanceInput: Partial<AcceptAssistanceInput>
  VerifyAssistanceInput: Partial<VerifyAssistanceInput>
  RecordHomeVisitInput: Partial<RecordHomeVisitInput>
  ReviewAssistanceInput: Partial<ReviewAssistanceInput>
  PublishAssistanceInput: Partial<PublishAssistanceInput>
  DecideAssistanceInput: Partial<DecideAssistanceInput>
  PayAssistanceInput: Partial<PayAssistanceInput>
  WithdrawAssistanceInput: Partial<WithdrawAssistanceInput>
  Subscription: Record<PropertyKey, never>
  Person: PersonKey
  AssistanceGrant: AssistanceGrantRow
  AssistanceGrantConnection: ConnectionValue
  Region: RegionKey
  AssistanceStats: StatsQuestion
  LowIncomeCount: Partial<LowIncomeCount>
  CareProgramme: CareProgrammeRow
  CareProgrammeConnection: ConnectionValue
  CareGroupCount: Partial<CareGroupCount>
  CareProgrammeFilter: Partial<CareProgrammeFilter>
  CareProgrammePayload: Partial<
    Omit<CareProgrammePayload, 'programme'> & { programme?: Maybe<ResolversParentTypes['CareProgramme']> }
  >
  CreateCareProgrammeInput: Partial<CreateCareProgrammeInput>
  RecordCareDeliveryInput: Partial<RecordCareDeliveryInput>
  CloseCareProgrammeInput: Partial<CloseCareProgrammeInput>
  ElderCareFacility: ElderCareFacilityRow
  ElderCareFacilityConnection: ConnectionValue
  ElderCareFacilityPayload: Partial<
    Omit<ElderCareFacilityPayload, 'facility'> & { facility?: Maybe<ResolversParentTypes['ElderCareFacility']> }
  >
  RegisterElderCareFacilityInput: Partial<RegisterElderCareFacilityInput>
  ElderCareProfile: ElderCareProfileRow
  AssessElderAbilityInput: Partial<AssessElderAbilityInput>
  OpenHomeCareBedInput: Partial<OpenHomeCareBedInput>
  ElderCareStats: RegionKey
  GovernanceCase: CaseKey
  Household: HouseholdKey
  LowIncomePersonConnection: ConnectionValue
  ClassifyLowIncomeInput: Partial<ClassifyLowIncomeInput>
  MediaReport: MediaReportRow
  MediaReportPayload: Partial<
    Omit<MediaReportPayload, 'report'> & { report?: Maybe<ResolversParentTypes['MediaReport']> }
  >
  RecordMediaReportInput: Partial<RecordMediaReportInput>
  Organisation: OrganisationKey
  PensionAuthentication: PlacedPensionAuthentication
  PensionAuthenticationConnection: ConnectionValue
  PensionAuthenticationStats: Partial<PensionAuthenticationStats>
  PensionAuthenticationFilter: Partial<PensionAuthenticationFilter>
  PensionAuthenticationPayload: Partial<
    Omit<PensionAuthenticationPayload, 'authentication'> & {
      authentication?: Maybe<ResolversParentTypes['PensionAuthentication']>
    }
  >
  AuthenticatePensionInput: Partial<AuthenticatePensionInput>
  FlagPensionAuthenticationInput: Partial<FlagPensionAuthenticationInput>
  SuspendPensionInput: Partial<SuspendPensionInput>
  ResumePensionInput: Partial<ResumePensionInput>
  CivilPersonPayload: Partial<Omit<CivilPersonPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> }>
  RewardItem: RewardItemRow
  RewardItemConnection: ConnectionValue
  RedeemPointsInput: Partial<RedeemPointsInput>
  RigidExpenditureCheck: Partial<
    Omit<RigidExpenditureCheck, 'medicalExpense'> & { medicalExpense: ResolversParentTypes['Money'] }
  >
  ServiceStationStats: Partial<ServiceStationStats>
  ServiceStation: ServiceStationRow
  ServiceStationConnection: ConnectionValue
  CanteenSubsidy: CanteenSubsidyRow
  ServiceStationPayload: Partial<
    Omit<ServiceStationPayload, 'station'> & { station?: Maybe<ResolversParentTypes['ServiceStation']> }
  >
  RegisterServiceStationInput: Partial<RegisterServiceStationInput>
  GrantCanteenSubsidyInput: Partial<GrantCanteenSubsidyInput>
  SocialOrganisationInfo: SocialOrganisationRow
  SocialOrganisationPayload: Partial<
    Omit<SocialOrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> }
  >
  RegisterSocialOrganisationInput: Partial<RegisterSocialOrganisationInput>
  SocialWorkStats: StatsQuestion
  MediaLevelCount: Partial<MediaLevelCount>
  VolunteerProfile: VolunteerRow
  PointsEntry: PointsEntryRow
  PointsEntryConnection: ConnectionValue
  RegisterVolunteerInput: Partial<RegisterVolunteerInput>
  RecordVolunteerServiceInput: Partial<RecordVolunteerServiceInput>
  VolunteerActivity: VolunteerActivityRow
  VolunteerActivityConnection: ConnectionValue
  VolunteerActivityFilter: Partial<VolunteerActivityFilter>
  VolunteerActivityPayload: Partial<
    Omit<VolunteerActivityPayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['VolunteerActivity']> }
  >
  PublishVolunteerActivityInput: Partial<PublishVolunteerActivityInput>
  SignUpVolunteerActivityInput: Partial<SignUpVolunteerActivityInput>
  FinishVolunteerActivityInput: Partial<FinishVolunteerActivityInput>
  VolunteerTeam: VolunteerTeamRow
  VolunteerTeamConnection: ConnectionValue
  VolunteerTeamPayload: Partial<
    Omit<VolunteerTeamPayload, 'team'> & { team?: Maybe<ResolversParentTypes['VolunteerTeam']> }
  >
  RegisterVolunteerTeamInput: Partial<RegisterVolunteerTeamInput>
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

export type MedicalAlertResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalAlert'] = ResolversParentTypes['MedicalAlert'],
> = {
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
}

export type AssistanceApplicationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AssistanceApplication'] = ResolversParentTypes['AssistanceApplication'],
  FederationReferenceType extends FederationReferenceTypes['AssistanceApplication'] =
    FederationReferenceTypes['AssistanceApplication'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AssistanceApplication']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  applicationNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['AssistanceKind'], ParentType, ContextType>
  applicant?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['AssistanceApplicationStatus'], ParentType, ContextType>
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  channel?: Resolver<ResolversTypes['ServiceChannel'], ParentType, ContextType>
  emergency?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  publicityFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  publicityTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  approvedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  timeline?: Resolver<
    Array<ResolversTypes['AssistanceStep']>,
    ParentType,
    ContextType,
    RequireFields<AssistanceApplicationTimelineArgs, 'first'>
  >
  sourceAlert?: Resolver<Maybe<ResolversTypes['MedicalAlert']>, ParentType, ContextType>
  sourceCase?: Resolver<Maybe<ResolversTypes['GovernanceCase']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type AssistanceApplicationConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AssistanceApplicationConnection'] =
    ResolversParentTypes['AssistanceApplicationConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['AssistanceApplication']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type AssistanceStepResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AssistanceStep'] = ResolversParentTypes['AssistanceStep'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  from?: Resolver<Maybe<ResolversTypes['AssistanceApplicationStatus']>, ParentType, ContextType>
  to?: Resolver<ResolversTypes['AssistanceApplicationStatus'], ParentType, ContextType>
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
}

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  assistanceApplication?: Resolver<
    Maybe<ResolversTypes['AssistanceApplication']>,
    ParentType,
    ContextType,
    RequireFields<QueryAssistanceApplicationArgs, 'applicationNo'>
  >
  assistanceApplications?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryAssistanceApplicationsArgs, 'regionCode' | 'first'>
  >
  careProgramme?: Resolver<
    Maybe<ResolversTypes['CareProgramme']>,
    ParentType,
    ContextType,
    RequireFields<QueryCareProgrammeArgs, 'programmeNo'>
  >
  elderCareFacilities?: Resolver<
    Maybe<ResolversTypes['ElderCareFacilityConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryElderCareFacilitiesArgs, 'regionCode' | 'first'>
  >
  lowIncomePersons?: Resolver<
    Maybe<ResolversTypes['LowIncomePersonConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryLowIncomePersonsArgs, 'regionCode' | 'first'>
  >
  pensionAuthentications?: Resolver<
    Maybe<ResolversTypes['PensionAuthenticationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryPensionAuthenticationsArgs, 'regionCode' | 'first'>
  >
  rewardItems?: Resolver<
    Maybe<ResolversTypes['RewardItemConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryRewardItemsArgs, 'regionCode' | 'first'>
  >
  serviceStations?: Resolver<
    Maybe<ResolversTypes['ServiceStationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryServiceStationsArgs, 'regionCode' | 'first'>
  >
  volunteerActivities?: Resolver<
    Maybe<ResolversTypes['VolunteerActivityConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryVolunteerActivitiesArgs, 'regionCode' | 'first'>
  >
  volunteerTeams?: Resolver<
    Maybe<ResolversTypes['VolunteerTeamConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryVolunteerTeamsArgs, 'regionCode' | 'first'>
  >
}

export type AssistanceApplicationPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AssistanceApplicationPayload'] =
    ResolversParentTypes['AssistanceApplicationPayload'],
> = {
  application?: Resolver<Maybe<ResolversTypes['AssistanceApplication']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  applyAssistance?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationApplyAssistanceArgs, 'input'>
  >
  acceptAssistance?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAcceptAssistanceArgs, 'input'>
  >
  verifyAssistance?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationVerifyAssistanceArgs, 'input'>
  >
  recordHomeVisit?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordHomeVisitArgs, 'input'>
  >
  reviewAssistance?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReviewAssistanceArgs, 'input'>
  >
  publishAssistance?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationPublishAssistanceArgs, 'input'>
  >
  decideAssistance?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecideAssistanceArgs, 'input'>
  >
  payAssistance?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationPayAssistanceArgs, 'input'>
  >
  withdrawAssistance?: Resolver<
    Maybe<ResolversTypes['AssistanceApplicationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawAssistanceArgs, 'input'>
  >
  createCareProgramme?: Resolver<
    Maybe<ResolversTypes['CareProgrammePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateCareProgrammeArgs, 'input'>
  >
  recordCareDelivery?: Resolver<
    Maybe<ResolversTypes['CareProgrammePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordCareDeliveryArgs, 'input'>
  >
  closeCareProgramme?: Resolver<
    Maybe<ResolversTypes['CareProgrammePayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCloseCareProgrammeArgs, 'input'>
  >
  registerElderCareFacility?: Resolver<
    Maybe<ResolversTypes['ElderCareFacilityPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterElderCareFacilityArgs, 'input'>
  >
  assessElderAbility?: Resolver<
    Maybe<ResolversTypes['CivilPersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAssessElderAbilityArgs, 'input'>
  >
  openHomeCareBed?: Resolver<
    Maybe<ResolversTypes['CivilPersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationOpenHomeCareBedArgs, 'input'>
  >
  classifyLowIncome?: Resolver<
    Maybe<ResolversTypes['CivilPersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationClassifyLowIncomeArgs, 'input'>
  >
  recordMediaReport?: Resolver<
    Maybe<ResolversTypes['MediaReportPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordMediaReportArgs, 'input'>
  >
  authenticatePension?: Resolver<
    Maybe<ResolversTypes['PensionAuthenticationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationAuthenticatePensionArgs, 'input'>
  >
  flagPensionAuthentication?: Resolver<
    Maybe<ResolversTypes['PensionAuthenticationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationFlagPensionAuthenticationArgs, 'input'>
  >
  suspendPension?: Resolver<
    Maybe<ResolversTypes['PensionAuthenticationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSuspendPensionArgs, 'input'>
  >
  resumePension?: Resolver<
    Maybe<ResolversTypes['PensionAuthenticationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationResumePensionArgs, 'input'>
  >
  redeemPoints?: Resolver<
    Maybe<ResolversTypes['CivilPersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRedeemPointsArgs, 'input'>
  >
  registerServiceStation?: Resolver<
    Maybe<ResolversTypes['ServiceStationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterServiceStationArgs, 'input'>
  >
  grantCanteenSubsidy?: Resolver<
    Maybe<ResolversTypes['ServiceStationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationGrantCanteenSubsidyArgs, 'input'>
  >
  registerSocialOrganisation?: Resolver<
    Maybe<ResolversTypes['SocialOrganisationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterSocialOrganisationArgs, 'input'>
  >
  registerVolunteer?: Resolver<
    Maybe<ResolversTypes['CivilPersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterVolunteerArgs, 'input'>
  >
  recordVolunteerService?: Resolver<
    Maybe<ResolversTypes['CivilPersonPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordVolunteerServiceArgs, 'input'>
  >
  publishVolunteerActivity?: Resolver<
    Maybe<ResolversTypes['VolunteerActivityPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationPublishVolunteerActivityArgs, 'input'>
  >
  signUpVolunteerActivity?: Resolver<
    Maybe<ResolversTypes['VolunteerActivityPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSignUpVolunteerActivityArgs, 'input'>
  >
  finishVolunteerActivity?: Resolver<
    Maybe<ResolversTypes['VolunteerActivityPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationFinishVolunteerActivityArgs, 'input'>
  >
  registerVolunteerTeam?: Resolver<
    Maybe<ResolversTypes['VolunteerTeamPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterVolunteerTeamArgs, 'input'>
  >
}

export type SubscriptionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  assistanceApplicationChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['AssistanceApplication']>,
    'assistanceApplicationChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionAssistanceApplicationChangedArgs, 'regionCode'>
  >
  pensionAuthenticationOverdue?: SubscriptionResolver<
    Maybe<ResolversTypes['PensionAuthentication']>,
    'pensionAuthenticationOverdue',
    ParentType,
    ContextType,
    RequireFields<SubscriptionPensionAuthenticationOverdueArgs, 'regionCode'>
  >
  volunteerActivityChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['VolunteerActivity']>,
    'volunteerActivityChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionVolunteerActivityChangedArgs, 'regionCode'>
  >
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
  assistanceGrants?: Resolver<
    Maybe<ResolversTypes['AssistanceGrantConnection']>,
    ParentType,
    ContextType,
    RequireFields<PersonAssistanceGrantsArgs, 'first'>
  >
  elderCareProfile?: Resolver<Maybe<ResolversTypes['ElderCareProfile']>, ParentType, ContextType>
  lowIncomeCategory?: Resolver<Maybe<ResolversTypes['LowIncomeCategory']>, ParentType, ContextType>
  pensionAuthentication?: Resolver<Maybe<ResolversTypes['PensionAuthentication']>, ParentType, ContextType>
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  rigidExpenditureCheck?: Resolver<Maybe<ResolversTypes['RigidExpenditureCheck']>, ParentType, ContextType>
  volunteerProfile?: Resolver<Maybe<ResolversTypes['VolunteerProfile']>, ParentType, ContextType>
}

export type AssistanceGrantResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AssistanceGrant'] = ResolversParentTypes['AssistanceGrant'],
  FederationReferenceType extends FederationReferenceTypes['AssistanceGrant'] =
    FederationReferenceTypes['AssistanceGrant'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AssistanceGrant']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  grantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['AssistanceKind'], ParentType, ContextType>
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  grantedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>
  application?: Resolver<Maybe<ResolversTypes['AssistanceApplication']>, ParentType, ContextType>
  sourceAlert?: Resolver<Maybe<ResolversTypes['MedicalAlert']>, ParentType, ContextType>
}

export type AssistanceGrantConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AssistanceGrantConnection'] =
    ResolversParentTypes['AssistanceGrantConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['AssistanceGrant']>, ParentType, ContextType>
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
  assistanceStats?: Resolver<
    Maybe<ResolversTypes['AssistanceStats']>,
    ParentType,
    ContextType,
    Partial<RegionAssistanceStatsArgs>
  >
  careProgrammes?: Resolver<
    Maybe<ResolversTypes['CareProgrammeConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionCareProgrammesArgs, 'first'>
  >
  elderCareStats?: Resolver<Maybe<ResolversTypes['ElderCareStats']>, ParentType, ContextType>
  pensionAuthenticationStats?: Resolver<
    Maybe<ResolversTypes['PensionAuthenticationStats']>,
    ParentType,
    ContextType,
    Partial<RegionPensionAuthenticationStatsArgs>
  >
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  civilAuditEntries?: Resolver<
    Maybe<ResolversTypes['AuditEntryConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionCivilAuditEntriesArgs, 'first'>
  >
  serviceStationStats?: Resolver<Maybe<ResolversTypes['ServiceStationStats']>, ParentType, ContextType>
  socialWorkStats?: Resolver<
    Maybe<ResolversTypes['SocialWorkStats']>,
    ParentType,
    ContextType,
    Partial<RegionSocialWorkStatsArgs>
  >
}

export type AssistanceStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['AssistanceStats'] = ResolversParentTypes['AssistanceStats'],
> = {
  lowIncomePersons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  byCategory?: Resolver<Array<ResolversTypes['LowIncomeCount']>, ParentType, ContextType>
  temporaryAssistanceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  temporaryAssistanceAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  fromMedicalAlerts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type LowIncomeCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['LowIncomeCount'] = ResolversParentTypes['LowIncomeCount'],
> = {
  category?: Resolver<ResolversTypes['LowIncomeCategory'], ParentType, ContextType>
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type CareProgrammeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CareProgramme'] = ResolversParentTypes['CareProgramme'],
> = {
  programmeNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  status?: Resolver<ResolversTypes['CareProgrammeStatus'], ParentType, ContextType>
  beneficiaries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  totalValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  byGroup?: Resolver<Array<ResolversTypes['CareGroupCount']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type CareProgrammeConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CareProgrammeConnection'] = ResolversParentTypes['CareProgrammeConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['CareProgramme']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type CareGroupCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CareGroupCount'] = ResolversParentTypes['CareGroupCount'],
> = {
  group?: Resolver<ResolversTypes['CareGroup'], ParentType, ContextType>
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type CareProgrammePayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CareProgrammePayload'] = ResolversParentTypes['CareProgrammePayload'],
> = {
  programme?: Resolver<Maybe<ResolversTypes['CareProgramme']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type ElderCareFacilityResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ElderCareFacility'] = ResolversParentTypes['ElderCareFacility'],
> = {
  facilityNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['ElderCareFacilityKind'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  beds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  medicalPartnership?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  fourSynchronised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  operator?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
}

export type ElderCareFacilityConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ElderCareFacilityConnection'] =
    ResolversParentTypes['ElderCareFacilityConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['ElderCareFacility']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type ElderCareFacilityPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ElderCareFacilityPayload'] =
    ResolversParentTypes['ElderCareFacilityPayload'],
> = {
  facility?: Resolver<Maybe<ResolversTypes['ElderCareFacility']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type ElderCareProfileResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ElderCareProfile'] = ResolversParentTypes['ElderCareProfile'],
> = {
  abilityLevel?: Resolver<ResolversTypes['AbilityLevel'], ParentType, ContextType>
  assessedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  homeCareBed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  services?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type ElderCareStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ElderCareStats'] = ResolversParentTypes['ElderCareStats'],
> = {
  regionalCentres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  embeddedStations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  homeCareBeds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  dayCareCentres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  nursingHomes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  mutualAidPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
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
  assistanceApplications?: Resolver<
    Maybe<Array<ResolversTypes['AssistanceApplication']>>,
    ParentType,
    ContextType,
    RequireFields<GovernanceCaseAssistanceApplicationsArgs, 'first'>
  >
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
  difficultyCategory?: Resolver<Maybe<ResolversTypes['LowIncomeCategory']>, ParentType, ContextType>
  perCapitaMonthlyIncome?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
}

export type LowIncomePersonConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['LowIncomePersonConnection'] =
    ResolversParentTypes['LowIncomePersonConnection'],
> = {
  nodes?: Resolver<Array<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type MediaReportResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MediaReport'] = ResolversParentTypes['MediaReport'],
> = {
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  level?: Resolver<ResolversTypes['MediaLevel'], ParentType, ContextType>
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
}

export type MediaReportPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MediaReportPayload'] = ResolversParentTypes['MediaReportPayload'],
> = {
  report?: Resolver<Maybe<ResolversTypes['MediaReport']>, ParentType, ContextType>
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
  socialOrganisation?: Resolver<Maybe<ResolversTypes['SocialOrganisationInfo']>, ParentType, ContextType>
  elderCareFacility?: Resolver<Maybe<ResolversTypes['ElderCareFacility']>, ParentType, ContextType>
}

export type PensionAuthenticationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PensionAuthentication'] = ResolversParentTypes['PensionAuthentication'],
> = {
  authenticationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  lastAuthenticatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  status?: Resolver<
    ResolversTypes['PensionAuthenticationStatus'],
    ParentType,
    ContextType,
    Partial<PensionAuthenticationStatusArgs>
  >
  method?: Resolver<Maybe<ResolversTypes['PensionAuthenticationMethod']>, ParentType, ContextType>
  responsibleDepartment?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type PensionAuthenticationConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PensionAuthenticationConnection'] =
    ResolversParentTypes['PensionAuthenticationConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['PensionAuthentication']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type PensionAuthenticationStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PensionAuthenticationStats'] =
    ResolversParentTypes['PensionAuthenticationStats'],
> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  valid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  dueSoon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  suspended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  underInvestigation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  validityMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type PensionAuthenticationPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PensionAuthenticationPayload'] =
    ResolversParentTypes['PensionAuthenticationPayload'],
> = {
  authentication?: Resolver<Maybe<ResolversTypes['PensionAuthentication']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type CivilPersonPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CivilPersonPayload'] = ResolversParentTypes['CivilPersonPayload'],
> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type RewardItemResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RewardItem'] = ResolversParentTypes['RewardItem'],
> = {
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  stock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type RewardItemConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RewardItemConnection'] = ResolversParentTypes['RewardItemConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['RewardItem']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type RigidExpenditureCheckResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['RigidExpenditureCheck'] = ResolversParentTypes['RigidExpenditureCheck'],
> = {
  medicalExpense?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  ratioPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>
  meetsThreshold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type ServiceStationStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceStationStats'] = ResolversParentTypes['ServiceStationStats'],
> = {
  neighbourhoodHomes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  communityCanteens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  autismBeneficiaries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type ServiceStationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceStation'] = ResolversParentTypes['ServiceStation'],
> = {
  stationNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['ServiceStationKind'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  canteen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  subsidies?: Resolver<Array<ResolversTypes['CanteenSubsidy']>, ParentType, ContextType>
  beneficiaries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type ServiceStationConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceStationConnection'] =
    ResolversParentTypes['ServiceStationConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['ServiceStation']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type CanteenSubsidyResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['CanteenSubsidy'] = ResolversParentTypes['CanteenSubsidy'],
> = {
  kind?: Resolver<ResolversTypes['CanteenSubsidyKind'], ParentType, ContextType>
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
}

export type ServiceStationPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ServiceStationPayload'] = ResolversParentTypes['ServiceStationPayload'],
> = {
  station?: Resolver<Maybe<ResolversTypes['ServiceStation']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type SocialOrganisationInfoResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SocialOrganisationInfo'] = ResolversParentTypes['SocialOrganisationInfo'],
> = {
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  incubatedProjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  resident?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type SocialOrganisationPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SocialOrganisationPayload'] =
    ResolversParentTypes['SocialOrganisationPayload'],
> = {
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type SocialWorkStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SocialWorkStats'] = ResolversParentTypes['SocialWorkStats'],
> = {
  volunteerTeams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  groupActivities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  performances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  careActivities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  mediaReports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  mediaReportsByLevel?: Resolver<
    Array<ResolversTypes['MediaLevelCount']>,
    ParentType,
    ContextType,
    Partial<SocialWorkStatsMediaReportsByLevelArgs>
  >
  trainingPersonTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  servedPersonTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  socialOrganisations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  projects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  stations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type MediaLevelCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MediaLevelCount'] = ResolversParentTypes['MediaLevelCount'],
> = {
  level?: Resolver<ResolversTypes['MediaLevel'], ParentType, ContextType>
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type VolunteerProfileResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['VolunteerProfile'] = ResolversParentTypes['VolunteerProfile'],
> = {
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  hours?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pointsLedger?: Resolver<
    Maybe<ResolversTypes['PointsEntryConnection']>,
    ParentType,
    ContextType,
    RequireFields<VolunteerProfilePointsLedgerArgs, 'first'>
  >
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type PointsEntryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PointsEntry'] = ResolversParentTypes['PointsEntry'],
> = {
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  delta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  reason?: Resolver<ResolversTypes['PointsReason'], ParentType, ContextType>
  activityNo?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>
  itemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>
}

export type PointsEntryConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['PointsEntryConnection'] = ResolversParentTypes['PointsEntryConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['PointsEntry']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type VolunteerActivityResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['VolunteerActivity'] = ResolversParentTypes['VolunteerActivity'],
> = {
  activityNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['VolunteerActivityKind'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  team?: Resolver<Maybe<ResolversTypes['VolunteerTeam']>, ParentType, ContextType>
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  signedUp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  participants?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  served?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['VolunteerActivityStatus'], ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type VolunteerActivityConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['VolunteerActivityConnection'] =
    ResolversParentTypes['VolunteerActivityConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['VolunteerActivity']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type VolunteerActivityPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['VolunteerActivityPayload'] =
    ResolversParentTypes['VolunteerActivityPayload'],
> = {
  activity?: Resolver<Maybe<ResolversTypes['VolunteerActivity']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type VolunteerTeamResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['VolunteerTeam'] = ResolversParentTypes['VolunteerTeam'],
> = {
  teamNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  foundedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
}

export type VolunteerTeamConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['VolunteerTeamConnection'] = ResolversParentTypes['VolunteerTeamConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['VolunteerTeam']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type VolunteerTeamPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['VolunteerTeamPayload'] = ResolversParentTypes['VolunteerTeamPayload'],
> = {
  team?: Resolver<Maybe<ResolversTypes['VolunteerTeam']>, ParentType, ContextType>
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
  MedicalAlert?: MedicalAlertResolvers<ContextType>
  AssistanceApplication?: AssistanceApplicationResolvers<ContextType>
  AssistanceApplicationConnection?: AssistanceApplicationConnectionResolvers<ContextType>
  AssistanceStep?: AssistanceStepResolvers<ContextType>
  Query?: QueryResolvers<ContextType>
  AssistanceApplicationPayload?: AssistanceApplicationPayloadResolvers<ContextType>
  Mutation?: MutationResolvers<ContextType>
  Subscription?: SubscriptionResolvers<ContextType>
  Person?: PersonResolvers<ContextType>
  AssistanceGrant?: AssistanceGrantResolvers<ContextType>
  AssistanceGrantConnection?: AssistanceGrantConnectionResolvers<ContextType>
  Region?: RegionResolvers<ContextType>
  AssistanceStats?: AssistanceStatsResolvers<ContextType>
  LowIncomeCount?: LowIncomeCountResolvers<ContextType>
  CareProgramme?: CareProgrammeResolvers<ContextType>
  CareProgrammeConnection?: CareProgrammeConnectionResolvers<ContextType>
  CareGroupCount?: CareGroupCountResolvers<ContextType>
  CareProgrammePayload?: CareProgrammePayloadResolvers<ContextType>
  ElderCareFacility?: ElderCareFacilityResolvers<ContextType>
  ElderCareFacilityConnection?: ElderCareFacilityConnectionResolvers<ContextType>
  ElderCareFacilityPayload?: ElderCareFacilityPayloadResolvers<ContextType>
  ElderCareProfile?: ElderCareProfileResolvers<ContextType>
  ElderCareStats?: ElderCareStatsResolvers<ContextType>
  GovernanceCase?: GovernanceCaseResolvers<ContextType>
  Household?: HouseholdResolvers<ContextType>
  LowIncomePersonConnection?: LowIncomePersonConnectionResolvers<ContextType>
  MediaReport?: MediaReportResolvers<ContextType>
  MediaReportPayload?: MediaReportPayloadResolvers<ContextType>
  Organisation?: OrganisationResolvers<ContextType>
  PensionAuthentication?: PensionAuthenticationResolvers<ContextType>
  PensionAuthenticationConnection?: PensionAuthenticationConnectionResolvers<ContextType>
  PensionAuthenticationStats?: PensionAuthenticationStatsResolvers<ContextType>
  PensionAuthenticationPayload?: PensionAuthenticationPayloadResolvers<ContextType>
  CivilPersonPayload?: CivilPersonPayloadResolvers<ContextType>
  RewardItem?: RewardItemResolvers<ContextType>
  RewardItemConnection?: RewardItemConnectionResolvers<ContextType>
  RigidExpenditureCheck?: RigidExpenditureCheckResolvers<ContextType>
  ServiceStationStats?: ServiceStationStatsResolvers<ContextType>
  ServiceStation?: ServiceStationResolvers<ContextType>
  ServiceStationConnection?: ServiceStationConnectionResolvers<ContextType>
  CanteenSubsidy?: CanteenSubsidyResolvers<ContextType>
  ServiceStationPayload?: ServiceStationPayloadResolvers<ContextType>
  SocialOrganisationInfo?: SocialOrganisationInfoResolvers<ContextType>
  SocialOrganisationPayload?: SocialOrganisationPayloadResolvers<ContextType>
  SocialWorkStats?: SocialWorkStatsResolvers<ContextType>
  MediaLevelCount?: MediaLevelCountResolvers<ContextType>
  VolunteerProfile?: VolunteerProfileResolvers<ContextType>
  PointsEntry?: PointsEntryResolvers<ContextType>
  PointsEntryConnection?: PointsEntryConnectionResolvers<ContextType>
  VolunteerActivity?: VolunteerActivityResolvers<ContextType>
  VolunteerActivityConnection?: VolunteerActivityConnectionResolvers<ContextType>
  VolunteerActivityPayload?: VolunteerActivityPayloadResolvers<ContextType>
  VolunteerTeam?: VolunteerTeamResolvers<ContextType>
  VolunteerTeamConnection?: VolunteerTeamConnectionResolvers<ContextType>
  VolunteerTeamPayload?: VolunteerTeamPayloadResolvers<ContextType>
}

export type DirectiveResolvers<ContextType = RequestContext> = {
  personal?: PersonalDirectiveResolver<any, any, ContextType>
}
