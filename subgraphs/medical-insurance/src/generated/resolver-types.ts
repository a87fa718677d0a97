// Generated from the SDL by `npm run generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql'
import type { Money as MoneyValue, Rate as RateValue } from '@yiwang/shared/money'
import type { AuditEntryRow } from '@yiwang/shared/audit'
import type { Connection as ConnectionValue } from '@yiwang/shared/database'
import type { RegionKey } from '../modules/region/entities.ts'
import type { PersonKey } from '../modules/person/entities.ts'
import type { OrganisationKey, MedicalDesignationRow } from '../modules/designation/entities.ts'
import type { EnrolmentRow } from '../modules/enrolment/entities.ts'
import type { MedicalSettlementRow } from '../modules/settlement/entities.ts'
import type { SettlementBatchRow } from '../modules/settlement-batch/entities.ts'
import type { PolicyRow, PolicyLevelRow } from '../modules/reimbursement/entities.ts'
import type { Breakdown, Tier } from '../modules/reimbursement/breakdown.ts'
import type { AlertWithPerson, MedicalAidRow, CaseKey } from '../modules/alert/entities.ts'
import type { AlertFigures } from '../modules/alert-stats/figures.ts'
import type { TownshipCount } from '../modules/alert-stats/repository.ts'
import type { SponsorshipBatchRow, DonationRow } from '../modules/sponsorship/entities.ts'
import type { ServiceFigures } from '../modules/medical-service/service.ts'
import type { MedicalServiceItemRow } from '../modules/medical-service/entities.ts'
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

export type Person = {
  medicalAlerts?: Maybe<MedicalAlertConnection>
  medicalEnrolment?: Maybe<Enrolment>
  personId: Scalars['ID']['output']
  idHash: Scalars['String']['output']
  displayName: Scalars['String']['output']
  lowIncomeCategory?: Maybe<LowIncomeCategory>
  reimbursementEstimate?: Maybe<ReimbursementBreakdown>
  medicalSettlements?: Maybe<MedicalSettlementConnection>
  outOfPocketYtd?: Maybe<Money>
}

export type PersonMedicalAlertsArgs = {
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type PersonMedicalEnrolmentArgs = {
  year?: InputMaybe<Scalars['Int']['input']>
}

export type PersonReimbursementEstimateArgs = {
  input: ReimbursementEstimateInput
}

export type PersonMedicalSettlementsArgs = {
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type PersonOutOfPocketYtdArgs = {
  year?: InputMaybe<Scalars['Int']['input']>
}

export type MedicalAlert = {
  alertId: Scalars['ID']['output']
  person?: Maybe<Person>
  rule: AlertRule
  raisedAt: Scalars['DateTime']['output']
  outOfPocket?: Maybe<Money>
  threshold?: Maybe<Money>
  status: AlertStatus
  pushedToCode?: Maybe<Scalars['ID']['output']>
  pushedTo?: Maybe<Region>
  receivedAt?: Maybe<Scalars['DateTime']['output']>
  verifiedAt?: Maybe<Scalars['DateTime']['output']>
  verification?: Maybe<Scalars['String']['output']>
  aids: Array<MedicalAid>
  closedAt?: Maybe<Scalars['DateTime']['output']>
  dueAt?: Maybe<Scalars['DateTime']['output']>
  relatedCase?: Maybe<GovernanceCase>
  version: Scalars['Int']['output']
}

export type MedicalAlertAidsArgs = {
  first?: Scalars['Int']['input']
}

export type MedicalAlertConnection = {
  nodes: Array<MedicalAlert>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type AlertRule =
  'OUT_OF_POCKET_CUMULATIVE' | 'NOT_ENROLLED' | 'NOT_REIMBURSED_SERIOUS_ILLNESS' | 'NOT_REIMBURSED_MEDICAL_AID'

export type AlertStatus =
  'TRIGGERED' | 'PUSHED' | 'RECEIVED' | 'VERIFYING' | 'CONFIRMED' | 'EXCLUDED' | 'AIDING' | 'CLOSED'

export type MedicalAid = {
  aidId: Scalars['ID']['output']
  amount: Money
  kind: MedicalAidKind
  grantedOn: Scalars['Date']['output']
}

export type MedicalAidKind = 'ORDINARY' | 'TILTED' | 'PREMIUM'

export type GovernanceCase = {
  caseNo: Scalars['ID']['output']
  medicalAlert?: Maybe<MedicalAlert>
}

export type MedicalAlertFilter = {
  statuses?: InputMaybe<Array<AlertStatus>>
  rules?: InputMaybe<Array<AlertRule>>
  raised?: InputMaybe<PeriodInput>
  overdueAsOf?: InputMaybe<Scalars['DateTime']['input']>
}

export type Query = {
  medicalAlert?: Maybe<MedicalAlert>
  medicalAlerts?: Maybe<MedicalAlertConnection>
  medicalServiceItems?: Maybe<MedicalServiceItemConnection>
  reimbursementPolicies?: Maybe<ReimbursementPolicyConnection>
  settlementBatches?: Maybe<SettlementBatchConnection>
  sponsorshipBatches?: Maybe<SponsorshipBatchConnection>
}

export type QueryMedicalAlertArgs = {
  alertId: Scalars['ID']['input']
}

export type QueryMedicalAlertsArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<MedicalAlertFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryMedicalServiceItemsArgs = {
  regionCode: Scalars['ID']['input']
  cityWideOnly?: Scalars['Boolean']['input']
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QueryReimbursementPoliciesArgs = {
  cityCode: Scalars['ID']['input']
  insuranceType?: InputMaybe<InsuranceType>
  on?: InputMaybe<Scalars['Date']['input']>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QuerySettlementBatchesArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<SettlementBatchFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type QuerySponsorshipBatchesArgs = {
  regionCode: Scalars['ID']['input']
  filter?: InputMaybe<SponsorshipBatchFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type MedicalAlertPayload = {
  alert?: Maybe<MedicalAlert>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type Mutation = {
  pushMedicalAlert?: Maybe<MedicalAlertPayload>
  receiveMedicalAlert?: Maybe<MedicalAlertPayload>
  startAlertVerification?: Maybe<MedicalAlertPayload>
  verifyMedicalAlert?: Maybe<MedicalAlertPayload>
  grantMedicalAid?: Maybe<MedicalAlertPayload>
  linkMedicalAlertToCase?: Maybe<MedicalAlertPayload>
  closeMedicalAlert?: Maybe<MedicalAlertPayload>
  enrolPerson?: Maybe<EnrolmentPayload>
  suspendEnrolment?: Maybe<EnrolmentPayload>
  runEnrolmentCheck?: Maybe<EnrolmentCheckPayload>
  uploadSettlement?: Maybe<MedicalSettlementPayload>
  openSettlementBatch?: Maybe<SettlementBatchPayload>
  settleBatchMonthly?: Maybe<SettlementBatchPayload>
  clearBatchAnnually?: Maybe<SettlementBatchPayload>
  registerDonation?: Maybe<DonationPayload>
  createSponsorshipBatch?: Maybe<SponsorshipBatchPayload>
  reviewSponsorshipBatch?: Maybe<SponsorshipBatchPayload>
  paySponsorshipBatch?: Maybe<SponsorshipBatchPayload>
  cancelSponsorshipBatch?: Maybe<SponsorshipBatchPayload>
}

export type MutationPushMedicalAlertArgs = {
  input: PushMedicalAlertInput
}

export type MutationReceiveMedicalAlertArgs = {
  input: ReceiveMedicalAlertInput
}

export type MutationStartAlertVerificationArgs = {
  input: StartAlertVerificationInput
}

export type MutationVerifyMedicalAlertArgs = {
  input: VerifyMedicalAlertInput
}

export type MutationGrantMedicalAidArgs = {
  input: GrantMedicalAidInput
}

export type MutationLinkMedicalAlertToCaseArgs = {
  input: LinkMedicalAlertToCaseInput
}

export type MutationCloseMedicalAlertArgs = {
  input: CloseMedicalAlertInput
}

export type MutationEnrolPersonArgs = {
  input: EnrolPersonInput
}

export type MutationSuspendEnrolmentArgs = {
  input: SuspendEnrolmentInput
}

export type MutationRunEnrolmentCheckArgs = {
  input: RunEnrolmentCheckInput
}

export type MutationUploadSettlementArgs = {
  input: UploadSettlementInput
}

export type MutationOpenSettlementBatchArgs = {
  input: OpenSettlementBatchInput
}

export type MutationSettleBatchMonthlyArgs = {
  input: SettleBatchMonthlyInput
}

export type MutationClearBatchAnnuallyArgs = {
  input: ClearBatchAnnuallyInput
}

export type MutationRegisterDonationArgs = {
  input: RegisterDonationInput
}

export type MutationCreateSponsorshipBatchArgs = {
  input: CreateSponsorshipBatchInput
}

export type MutationReviewSponsorshipBatchArgs = {
  input: ReviewSponsorshipBatchInput
}

export type MutationPaySponsorshipBatchArgs = {
  input: PaySponsorshipBatchInput
}

export type MutationCancelSponsorshipBatchArgs = {
  input: CancelSponsorshipBatchInput
}

export type PushMedicalAlertInput = {
  alertId: Scalars['ID']['input']
  townshipCode?: InputMaybe<Scalars['ID']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ReceiveMedicalAlertInput = {
  alertId: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type StartAlertVerificationInput = {
  alertId: Scalars['ID']['input']
  workerId: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type VerifyMedicalAlertInput = {
  alertId: Scalars['ID']['input']
  confirmed: Scalars['Boolean']['input']
  note: Scalars['String']['input']
  visitId?: InputMaybe<Scalars['ID']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type GrantMedicalAidInput = {
  alertId: Scalars['ID']['input']
  amountCents: Scalars['BigInt']['input']
  kind: MedicalAidKind
  grantedOn: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type LinkMedicalAlertToCaseInput = {
  alertId: Scalars['ID']['input']
  caseNo: Scalars['ID']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type CloseMedicalAlertInput = {
  alertId: Scalars['ID']['input']
  note?: InputMaybe<Scalars['String']['input']>
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type Subscription = {
  medicalAlertRaised?: Maybe<MedicalAlert>
  medicalAlertChanged?: Maybe<MedicalAlert>
  settlementBatchChanged?: Maybe<SettlementBatch>
}

export type SubscriptionMedicalAlertRaisedArgs = {
  regionCode: Scalars['ID']['input']
}

export type SubscriptionMedicalAlertChangedArgs = {
  regionCode: Scalars['ID']['input']
}

export type SubscriptionSettlementBatchChangedArgs = {
  regionCode: Scalars['ID']['input']
}

export type Region = {
  medicalAlertStats?: Maybe<MedicalAlertStats>
  enrolmentStats?: Maybe<EnrolmentStats>
  medicalServiceStats?: Maybe<MedicalServiceStats>
  code: Scalars['ID']['output']
  medicalAuditEntries?: Maybe<AuditEntryConnection>
  instantSettlementStats?: Maybe<InstantSettlementStats>
  sponsorshipStats?: Maybe<SponsorshipStats>
}

export type RegionMedicalAlertStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionEnrolmentStatsArgs = {
  year: Scalars['Int']['input']
}

export type RegionMedicalServiceStatsArgs = {
  year: Scalars['Int']['input']
}

export type RegionMedicalAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type RegionInstantSettlementStatsArgs = {
  period?: InputMaybe<PeriodInput>
}

export type RegionSponsorshipStatsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>
  batchNo?: InputMaybe<Scalars['Int']['input']>
}

export type MedicalAlertStats = {
  alertPersonTimes: Scalars['Int']['output']
  persons: Scalars['Int']['output']
  townshipsCovered: Scalars['Int']['output']
  closed: Scalars['Int']['output']
  excluded: Scalars['Int']['output']
  medicalAidAmount: Money
  byTownship: Array<MedicalAlertTownshipCount>
}

export type MedicalAlertTownshipCount = {
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  count: Scalars['Int']['output']
}

export type Organisation = {
  uscc: Scalars['ID']['output']
  medicalDesignation?: Maybe<MedicalDesignation>
}

export type MedicalDesignation = {
  designationCode: Scalars['String']['output']
  hospitalLevel: HospitalLevel
  instantSettlement: Scalars['Boolean']['output']
  settlementBatches?: Maybe<SettlementBatchConnection>
}

export type MedicalDesignationSettlementBatchesArgs = {
  period?: InputMaybe<PeriodInput>
  first?: Scalars['Int']['input']
  after?: InputMaybe<Scalars['String']['input']>
}

export type HospitalLevel = 'LEVEL_1' | 'LEVEL_2' | 'LEVEL_3' | 'PHARMACY' | 'VILLAGE_CLINIC'

export type ServiceChannel = 'WINDOW' | 'ONLINE' | 'MOBILE' | 'SELF_SERVICE_MACHINE' | 'AGENT' | 'HOME_VISIT'

export type Enrolment = {
  enrolmentId: Scalars['ID']['output']
  year: Scalars['Int']['output']
  insuranceType: InsuranceType
  status: EnrolmentStatus
  channel?: Maybe<ServiceChannel>
  premiumSponsored?: Maybe<Money>
  version: Scalars['Int']['output']
}

export type InsuranceType = 'EMPLOYEE' | 'RESIDENT'

export type EnrolmentStatus = 'ACTIVE' | 'SUSPENDED' | 'NOT_ENROLLED'

export type EnrolmentStats = {
  difficultGroups: Rate
  overall: Rate
}

export type EnrolmentPayload = {
  enrolment?: Maybe<Enrolment>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type EnrolmentCheckPayload = {
  checked: Scalars['Int']['output']
  notEnrolled: Scalars['Int']['output']
  raised: Scalars['Int']['output']
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type EnrolPersonInput = {
  personId: Scalars['ID']['input']
  year: Scalars['Int']['input']
  insuranceType: InsuranceType
  channel: ServiceChannel
  agentId?: InputMaybe<Scalars['ID']['input']>
  clientToken: Scalars['String']['input']
}

export type SuspendEnrolmentInput = {
  enrolmentId: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type RunEnrolmentCheckInput = {
  regionCode: Scalars['ID']['input']
  year: Scalars['Int']['input']
  clientToken: Scalars['String']['input']
}

export type MedicalServiceStats = {
  windowMonthlyAverage?: Maybe<Scalars['Int']['output']>
  windowMinutesBefore?: Maybe<Scalars['Decimal']['output']>
  windowMinutesAfter?: Maybe<Scalars['Decimal']['output']>
  windowSpeedUpPercent?: Maybe<Scalars['Decimal']['output']>
  onlineRateBefore?: Maybe<Rate>
  onlineRateAfter?: Maybe<Rate>
  onlineRateIncreasePercent?: Maybe<Scalars['Decimal']['output']>
  onlineRateIncreasePoints?: Maybe<Scalars['Decimal']['output']>
  cityWideItems?: Maybe<Scalars['Int']['output']>
  crossProvinceChronicDiseases?: Maybe<Scalars['Int']['output']>
  onlineEnrolmentMinutes?: Maybe<Scalars['Int']['output']>
}

export type MedicalServiceStatsWindowSpeedUpPercentArgs = {
  decimals?: Scalars['Int']['input']
}

export type MedicalServiceStatsOnlineRateIncreasePercentArgs = {
  decimals?: Scalars['Int']['input']
}

export type MedicalServiceStatsOnlineRateIncreasePointsArgs = {
  decimals?: Scalars['Int']['input']
}

export type MedicalServiceItem = {
  itemCode: Scalars['ID']['output']
  name: Scalars['String']['output']
  cityWide: Scalars['Boolean']['output']
  channels: Array<ServiceChannel>
  deficiencyTolerated: Scalars['Boolean']['output']
  commitmentAccepted: Scalars['Boolean']['output']
  workingDays: Scalars['Int']['output']
}

export type MedicalServiceItemConnection = {
  nodes: Array<MedicalServiceItem>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
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

export type ReimbursementEstimateInput = {
  insuranceType: InsuranceType
  hospitalLevel: HospitalLevel
  totalFeeCents: Scalars['BigInt']['input']
  policyScopeFeeCents: Scalars['BigInt']['input']
  usedDeductibleCents?: InputMaybe<Scalars['BigInt']['input']>
  remote?: RemoteKind
  on: Scalars['Date']['input']
}

export type RemoteKind = 'LOCAL' | 'REFERRED' | 'UNFILED'

export type ReimbursementBreakdown = {
  policyCode: Scalars['String']['output']
  totalFee: Money
  basic: TierPay
  seriousIllness: TierPay
  medicalAid: TierPay
  selfPay: Money
  steps: Array<Scalars['String']['output']>
}

export type TierPay = {
  deductible: Money
  base: Money
  ratioApplied: Array<Scalars['Decimal']['output']>
  pay: Money
  capped: Scalars['Boolean']['output']
}

export type ReimbursementPolicy = {
  policyCode: Scalars['ID']['output']
  cityCode: Scalars['ID']['output']
  insuranceType: InsuranceType
  effectiveFrom: Scalars['Date']['output']
  effectiveTo?: Maybe<Scalars['Date']['output']>
  basicCap: Money
  seriousIllnessDeductible: Money
  seriousIllnessCap?: Maybe<Money>
  levels: Array<ReimbursementLevel>
  synthetic: Scalars['Boolean']['output']
}

export type ReimbursementPolicyConnection = {
  nodes: Array<ReimbursementPolicy>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type ReimbursementLevel = {
  hospitalLevel: HospitalLevel
  deductible: Money
  ratio: Scalars['Decimal']['output']
}

export type MedicalSettlement = {
  setlId: Scalars['ID']['output']
  institution?: Maybe<Organisation>
  settledAt: Scalars['DateTime']['output']
  medType: MedType
  totalFee: Money
  policyScopeFee: Money
  deductible: Money
  basicFundPay: Money
  seriousIllnessPay: Money
  medicalAidPay: Money
  accountPay: Money
  cashPay: Money
}

export type MedicalSettlementConnection = {
  nodes: Array<MedicalSettlement>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type MedType = 'OUTPATIENT' | 'CHRONIC_OUTPATIENT' | 'INPATIENT' | 'PHARMACY' | 'MATERNITY'

export type MedicalSettlementPayload = {
  settlement?: Maybe<MedicalSettlement>
  raisedAlerts?: Maybe<Array<MedicalAlert>>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type UploadSettlementInput = {
  setlId: Scalars['ID']['input']
  personId: Scalars['ID']['input']
  institutionUscc: Scalars['ID']['input']
  settledAt: Scalars['DateTime']['input']
  medType: MedType
  totalFeeCents: Scalars['BigInt']['input']
  policyScopeFeeCents: Scalars['BigInt']['input']
  deductibleCents: Scalars['BigInt']['input']
  basicFundPayCents: Scalars['BigInt']['input']
  seriousIllnessPayCents: Scalars['BigInt']['input']
  medicalAidPayCents: Scalars['BigInt']['input']
  accountPayCents: Scalars['BigInt']['input']
  cashPayCents: Scalars['BigInt']['input']
  clientToken: Scalars['String']['input']
}

export type SettlementBatch = {
  batchNo: Scalars['ID']['output']
  institution?: Maybe<Organisation>
  day: Scalars['Date']['output']
  personTimes: Scalars['Int']['output']
  fundPaid: Money
  stage: SettlementStage
  monthlyDifference?: Maybe<Money>
  version: Scalars['Int']['output']
}

export type SettlementStage = 'DAILY_ADVANCE' | 'MONTHLY_SETTLED' | 'ANNUALLY_CLEARED'

export type SettlementBatchConnection = {
  nodes: Array<SettlementBatch>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type InstantSettlementStats = {
  institutions: Scalars['Int']['output']
  batches: Scalars['Int']['output']
  personTimes: Scalars['Int']['output']
  fundPaid: Money
  byStage: Array<SettlementStageCount>
}

export type SettlementStageCount = {
  stage: SettlementStage
  count: Scalars['Int']['output']
}

export type SettlementBatchFilter = {
  period?: InputMaybe<PeriodInput>
  stages?: InputMaybe<Array<SettlementStage>>
  institutionUscc?: InputMaybe<Scalars['ID']['input']>
}

export type SettlementBatchPayload = {
  batch?: Maybe<SettlementBatch>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type OpenSettlementBatchInput = {
  institutionUscc: Scalars['ID']['input']
  day: Scalars['Date']['input']
  personTimes: Scalars['Int']['input']
  fundPaidCents: Scalars['BigInt']['input']
  clientToken: Scalars['String']['input']
}

export type SettleBatchMonthlyInput = {
  batchNo: Scalars['ID']['input']
  auditedCents: Scalars['BigInt']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type ClearBatchAnnuallyInput = {
  batchNo: Scalars['ID']['input']
  note: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type SponsorshipStats = {
  raised: Money
  beneficiaries: Scalars['Int']['output']
  paid: Money
  paidBatches: Scalars['Int']['output']
  balance: Money
}

export type SponsorshipBatch = {
  sponsorshipNo: Scalars['ID']['output']
  batchNo: Scalars['Int']['output']
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  year: Scalars['Int']['output']
  status: SponsorshipBatchStatus
  beneficiaries: Scalars['Int']['output']
  amount: Money
  paidOn?: Maybe<Scalars['Date']['output']>
  byTownship: Array<SponsorshipTownshipAmount>
  version: Scalars['Int']['output']
}

export type SponsorshipBatchConnection = {
  nodes: Array<SponsorshipBatch>
  totalCount: Scalars['Int']['output']
  pageInfo: PageInfo
}

export type SponsorshipTownshipAmount = {
  regionCode: Scalars['ID']['output']
  region?: Maybe<Region>
  beneficiaries: Scalars['Int']['output']
  amount: Money
}

export type SponsorshipBatchStatus = 'DRAFT' | 'REVIEWED' | 'PAID' | 'CANCELLED'

export type Donation = {
  donationNo: Scalars['ID']['output']
  donorKind: DonorKind
  amount: Money
  on: Scalars['Date']['output']
}

export type DonorKind = 'ENTERPRISE' | 'INDIVIDUAL' | 'CADRE'

export type SponsorshipBatchFilter = {
  year?: InputMaybe<Scalars['Int']['input']>
  statuses?: InputMaybe<Array<SponsorshipBatchStatus>>
}

export type SponsorshipBatchPayload = {
  batch?: Maybe<SponsorshipBatch>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type DonationPayload = {
  donation?: Maybe<Donation>
  errors: Array<OperationError>
  replayed: Scalars['Boolean']['output']
}

export type RegisterDonationInput = {
  regionCode: Scalars['ID']['input']
  year: Scalars['Int']['input']
  donorKind: DonorKind
  amountCents: Scalars['BigInt']['input']
  on: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type CreateSponsorshipBatchInput = {
  regionCode: Scalars['ID']['input']
  year: Scalars['Int']['input']
  items: Array<SponsorshipItemInput>
  clientToken: Scalars['String']['input']
}

export type SponsorshipItemInput = {
  personId: Scalars['ID']['input']
  amountCents: Scalars['BigInt']['input']
}

export type ReviewSponsorshipBatchInput = {
  sponsorshipNo: Scalars['ID']['input']
  passed: Scalars['Boolean']['input']
  opinion: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
}

export type PaySponsorshipBatchInput = {
  sponsorshipNo: Scalars['ID']['input']
  paidOn: Scalars['Date']['input']
  clientToken: Scalars['String']['input']
}

export type CancelSponsorshipBatchInput = {
  sponsorshipNo: Scalars['ID']['input']
  reason: Scalars['String']['input']
  expectedVersion?: InputMaybe<Scalars['Int']['input']>
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
  Person: Person
  MedicalAlert: MedicalAlert
  MedicalAid: MedicalAid
  GovernanceCase: GovernanceCase
  Region: Region
  Organisation: Organisation
  MedicalSettlement: MedicalSettlement
  SettlementBatch: SettlementBatch
}

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person: { __typename: 'Person' } & GraphQLRecursivePick<FederationTypes['Person'], { idHash: true }> &
    (Record<PropertyKey, never> | GraphQLRecursivePick<FederationTypes['Person'], { lowIncomeCategory: true }>)
  MedicalAlert: { __typename: 'MedicalAlert' } & GraphQLRecursivePick<
    FederationTypes['MedicalAlert'],
    { alertId: true }
  >
  MedicalAid: { __typename: 'MedicalAid' } & GraphQLRecursivePick<FederationTypes['MedicalAid'], { aidId: true }>
  GovernanceCase: { __typename: 'GovernanceCase' } & GraphQLRecursivePick<
    FederationTypes['GovernanceCase'],
    { caseNo: true }
  >
  Region: { __typename: 'Region' } & GraphQLRecursivePick<FederationTypes['Region'], { code: true }>
  Organisation: { __typename: 'Organisation' } & GraphQLRecursivePick<FederationTypes['Organisation'], { uscc: true }>
  MedicalSettlement: { __typename: 'MedicalSettlement' } & GraphQLRecursivePick<
    FederationTypes['MedicalSettlement'],
    { setlId: true }
  >
  SettlementBatch: { __typename: 'SettlementBatch' } & GraphQLRecursivePick<
    FederationTypes['SettlementBatch'],
    { batchNo: true }
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
  Person: ResolverTypeWrapper<PersonKey>
  MedicalAlert: ResolverTypeWrapper<AlertWithPerson>
  MedicalAlertConnection: ResolverTypeWrapper<ConnectionValue>
  AlertRule: ResolverTypeWrapper<Partial<AlertRule>>
  AlertStatus: ResolverTypeWrapper<Partial<AlertStatus>>
  MedicalAid: ResolverTypeWrapper<MedicalAidRow>
  MedicalAidKind: ResolverTypeWrapper<Partial<MedicalAidKind>>
  GovernanceCase: ResolverTypeWrapper<CaseKey>
  MedicalAlertFilter: ResolverTypeWrapper<Partial<MedicalAlertFilter>>
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>
  MedicalAlertPayload: ResolverTypeWrapper<
    Partial<Omit<MedicalAlertPayload, 'alert'> & { alert?: Maybe<ResolversTypes['MedicalAlert']> }>
  >
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>
  PushMedicalAlertInput: ResolverTypeWrapper<Partial<PushMedicalAlertInput>>
  ReceiveMedicalAlertInput: ResolverTypeWrapper<Partial<ReceiveMedicalAlertInput>>
  StartAlertVerificationInput: ResolverTypeWrapper<Partial<StartAlertVerificationInput>>
  VerifyMedicalAlertInput: ResolverTypeWrapper<Partial<VerifyMedicalAlertInput>>
  GrantMedicalAidInput: ResolverTypeWrapper<Partial<GrantMedicalAidInput>>
  LinkMedicalAlertToCaseInput: ResolverTypeWrapper<Partial<LinkMedicalAlertToCaseInput>>
  CloseMedicalAlertInput: ResolverTypeWrapper<Partial<CloseMedicalAlertInput>>
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>
  Region: ResolverTypeWrapper<RegionKey>
  MedicalAlertStats: ResolverTypeWrapper<AlertFigures>
  MedicalAlertTownshipCount: ResolverTypeWrapper<TownshipCount>
  Organisation: ResolverTypeWrapper<OrganisationKey>
  MedicalDesignation: ResolverTypeWrapper<MedicalDesignationRow>
  HospitalLevel: ResolverTypeWrapper<Partial<HospitalLevel>>
  ServiceChannel: ResolverTypeWrapper<Partial<ServiceChannel>>
  Enrolment: ResolverTypeWrapper<EnrolmentRow>
  InsuranceType: ResolverTypeWrapper<Partial<InsuranceType>>
  EnrolmentStatus: ResolverTypeWrapper<Partial<EnrolmentStatus>>
  EnrolmentStats: ResolverTypeWrapper<
    Partial<
      Omit<EnrolmentStats, 'difficultGroups' | 'overall'> & {
        difficultGroups: ResolversTypes['Rate']
        overall: ResolversTypes['Rate']
      }
    >
  >
  EnrolmentPayload: ResolverTypeWrapper<
    Partial<Omit<EnrolmentPayload, 'enrolment'> & { enrolment?: Maybe<ResolversTypes['Enrolment']> }>
  >
  EnrolmentCheckPayload: ResolverTypeWrapper<Partial<EnrolmentCheckPayload>>
  EnrolPersonInput: ResolverTypeWrapper<Partial<EnrolPersonInput>>
  SuspendEnrolmentInput: ResolverTypeWrapper<Partial<SuspendEnrolmentInput>>
  RunEnrolmentCheckInput: ResolverTypeWrapper<Partial<RunEnrolmentCheckInput>>
  MedicalServiceStats: ResolverTypeWrapper<ServiceFigures>
  MedicalServiceItem: ResolverTypeWrapper<MedicalServiceItemRow>
  MedicalServiceItemConnection: ResolverTypeWrapper<ConnectionValue>
  LowIncomeCategory: ResolverTypeWrapper<Partial<LowIncomeCategory>>
  ReimbursementEstimateInput: ResolverTypeWrapper<Partial<ReimbursementEstimateInput>>
  RemoteKind: ResolverTypeWrapper<Partial<RemoteKind>>
  ReimbursementBreakdown: ResolverTypeWrapper<Breakdown>
  TierPay: ResolverTypeWrapper<Tier>
  ReimbursementPolicy: ResolverTypeWrapper<PolicyRow>
  ReimbursementPolicyConnection: ResolverTypeWrapper<ConnectionValue>
  ReimbursementLevel: ResolverTypeWrapper<PolicyLevelRow>
  MedicalSettlement: ResolverTypeWrapper<MedicalSettlementRow>
  MedicalSettlementConnection: ResolverTypeWrapper<ConnectionValue>
  MedType: ResolverTypeWrapper<Partial<MedType>>
  MedicalSettlementPayload: ResolverTypeWrapper<
    Partial<
      Omit<MedicalSettlementPayload, 'settlement' | 'raisedAlerts'> & {
        settlement?: Maybe<ResolversTypes['MedicalSettlement']>
        raisedAlerts?: Maybe<Array<ResolversTypes['MedicalAlert']>>
      }
    >
  >
  UploadSettlementInput: ResolverTypeWrapper<Partial<UploadSettlementInput>>
  SettlementBatch: ResolverTypeWrapper<SettlementBatchRow>
  SettlementStage: ResolverTypeWrapper<Partial<SettlementStage>>
  SettlementBatchConnection: ResolverTypeWrapper<ConnectionValue>
  InstantSettlementStats: ResolverTypeWrapper<
    Partial<Omit<InstantSettlementStats, 'fundPaid'> & { fundPaid: ResolversTypes['Money'] }>
  >
  SettlementStageCount: ResolverTypeWrapper<Partial<SettlementStageCount>>
  SettlementBatchFilter: ResolverTypeWrapper<Partial<SettlementBatchFilter>>
  SettlementBatchPayload: ResolverTypeWrapper<
    Partial<Omit<SettlementBatchPayload, 'batch'> & { batch?: Maybe<ResolversTypes['SettlementBatch']> }>
  >
  OpenSettlementBatchInput: ResolverTypeWrapper<Partial<OpenSettlementBatchInput>>
  SettleBatchMonthlyInput: ResolverTypeWrapper<Partial<SettleBatchMonthlyInput>>
  ClearBatchAnnuallyInput: ResolverTypeWrapper<Partial<ClearBatchAnnuallyInput>>
  SponsorshipStats: ResolverTypeWrapper<
    Partial<
      Omit<SponsorshipStats, 'raised' | 'paid' | 'balance'> & {
        raised: ResolversTypes['Money']
        paid: ResolversTypes['Money']
        balance: ResolversTypes['Money']
      }
    >
  >
  SponsorshipBatch: ResolverTypeWrapper<SponsorshipBatchRow>
  SponsorshipBatchConnection: ResolverTypeWrapper<ConnectionValue>
  SponsorshipTownshipAmount: ResolverTypeWrapper<
    Partial<
      Omit<SponsorshipTownshipAmount, 'region' | 'amount'> & {
        region?: Maybe<ResolversTypes['Region']>
        amount: ResolversTypes['Money']
      }
    >
  >
  SponsorshipBatchStatus: ResolverTypeWrapper<Partial<SponsorshipBatchStatus>>
  Donation: ResolverTypeWrapper<DonationRow>
  DonorKind: ResolverTypeWrapper<Partial<DonorKind>>
  SponsorshipBatchFilter: ResolverTypeWrapper<Partial<SponsorshipBatchFilter>>
  SponsorshipBatchPayload: ResolverTypeWrapper<
    Partial<Omit<SponsorshipBatchPayload, 'batch'> & { batch?: Maybe<ResolversTypes['SponsorshipBatch']> }>
  >
  DonationPayload: ResolverTypeWrapper<
    Partial<Omit<DonationPayload, 'donation'> & { donation?: Maybe<ResolversTypes['Donation']> }>
  >
  RegisterDonationInput: ResolverTypeWrapper<Partial<RegisterDonationInput>>
  CreateSponsorshipBatchInput: ResolverTypeWrapper<Partial<CreateSponsorshipBatchInput>>
  SponsorshipItemInput: ResolverTypeWrapper<Partial<SponsorshipItemInput>>
  ReviewSponsorshipBatchInput: ResolverTypeWrapper<Partial<ReviewSponsorshipBatchInput>>
  PaySponsorshipBatchInput: ResolverTypeWrapper<Partial<PaySponsorshipBatchInput>>
  CancelSponsorshipBatchInput: ResolverTypeWrapper<Partial<CancelSponsorshipBatchInput>>
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
  Person: PersonKey
  MedicalAlert: AlertWithPerson
  MedicalAlertConnection: ConnectionValue
  MedicalAid: MedicalAidRow
  GovernanceCase: CaseKey
  MedicalAlertFilter: Partial<MedicalAlertFilter>
  Query: Record<PropertyKey, never>
  MedicalAlertPayload: Partial<
    Omit<MedicalAlertPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['MedicalAlert']> }
  >
  Mutation: Record<PropertyKey, never>
  PushMedicalAlertInput: Partial<PushMedicalAlertInput>
  ReceiveMedicalAlertInput: Partial<ReceiveMedicalAlertInput>
  StartAlertVerificationInput: Partial<StartAlertVerificationInput>
  VerifyMedicalAlertInput: Partial<VerifyMedicalAlertInput>
  GrantMedicalAidInput: Partial<GrantMedicalAidInput>
  LinkMedicalAlertToCaseInput: Partial<LinkMedicalAlertToCaseInput>
  CloseMedicalAlertInput: Partial<CloseMedicalAlertInput>
  Subscription: Record<PropertyKey, never>
  Region: RegionKey
  MedicalAlertStats: AlertFigures
  MedicalAlertTownshipCount: TownshipCount
  Organisation: OrganisationKey
  MedicalDesignation: MedicalDesignationRow
  Enrolment: EnrolmentRow
  EnrolmentStats: Partial<
    Omit<EnrolmentStats, 'difficultGroups' | 'overall'> & {
      difficultGroups: ResolversParentTypes['Rate']
      overall: ResolversParentTypes['Rate']
    }
  >
  EnrolmentPayload: Partial<
    Omit<EnrolmentPayload, 'enrolment'> & { enrolment?: Maybe<ResolversParentTypes['Enrolment']> }
  >
  EnrolmentCheckPayload: Partial<EnrolmentCheckPayload>
  EnrolPersonInput: Partial<EnrolPersonInput>
  SuspendEnrolmentInput: Partial<SuspendEnrolmentInput>
  RunEnrolmentCheckInput: Partial<RunEnrolmentCheckInput>
  MedicalServiceStats: ServiceFigures
  MedicalServiceItem: MedicalServiceItemRow
  MedicalServiceItemConnection: ConnectionValue
  ReimbursementEstimateInput: Partial<ReimbursementEstimateInput>
  ReimbursementBreakdown: Breakdown
  TierPay: Tier
  ReimbursementPolicy: PolicyRow
  ReimbursementPolicyConnection: ConnectionValue
  ReimbursementLevel: PolicyLevelRow
  MedicalSettlement: MedicalSettlementRow
  MedicalSettlementConnection: ConnectionValue
  MedicalSettlementPayload: Partial<
    Omit<MedicalSettlementPayload, 'settlement' | 'raisedAlerts'> & {
      settlement?: Maybe<ResolversParentTypes['MedicalSettlement']>
      raisedAlerts?: Maybe<Array<ResolversParentTypes['MedicalAlert']>>
    }
  >
  UploadSettlementInput: Partial<UploadSettlementInput>
  SettlementBatch: SettlementBatchRow
  SettlementBatchConnection: ConnectionValue
  InstantSettlementStats: Partial<
    Omit<InstantSettlementStats, 'fundPaid'> & { fundPaid: ResolversParentTypes['Money'] }
  >
  SettlementStageCount: Partial<SettlementStageCount>
  SettlementBatchFilter: Partial<SettlementBatchFilter>
  SettlementBatchPayload: Partial<
    Omit<SettlementBatchPayload, 'batch'> & { batch?: Maybe<ResolversParentTypes['SettlementBatch']> }
  >
  OpenSettlementBatchInput: Partial<OpenSettlementBatchInput>
  SettleBatchMonthlyInput: Partial<SettleBatchMonthlyInput>
  ClearBatchAnnuallyInput: Partial<ClearBatchAnnuallyInput>
  SponsorshipStats: Partial<
    Omit<SponsorshipStats, 'raised' | 'paid' | 'balance'> & {
      raised: ResolversParentTypes['Money']
      paid: ResolversParentTypes['Money']
      balance: ResolversParentTypes['Money']
    }
  >
  SponsorshipBatch: SponsorshipBatchRow
  SponsorshipBatchConnection: ConnectionValue
  SponsorshipTownshipAmount: Partial<
    Omit<SponsorshipTownshipAmount, 'region' | 'amount'> & {
      region?: Maybe<ResolversParentTypes['Region']>
      amount: ResolversParentTypes['Money']
    }
  >
  Donation: DonationRow
  SponsorshipBatchFilter: Partial<SponsorshipBatchFilter>
  SponsorshipBatchPayload: Partial<
    Omit<SponsorshipBatchPayload, 'batch'> & { batch?: Maybe<ResolversParentTypes['SponsorshipBatch']> }
  >
  DonationPayload: Partial<Omit<DonationPayload, 'donation'> & { donation?: Maybe<ResolversParentTypes['Donation']> }>
  RegisterDonationInput: Partial<RegisterDonationInput>
  CreateSponsorshipBatchInput: Partial<CreateSponsorshipBatchInput>
  SponsorshipItemInput: Partial<SponsorshipItemInput>
  ReviewSponsorshipBatchInput: Partial<ReviewSponsorshipBatchInput>
  PaySponsorshipBatchInput: Partial<PaySponsorshipBatchInput>
  CancelSponsorshipBatchInput: Partial<CancelSponsorshipBatchInput>
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
  medicalAlerts?: Resolver<
    Maybe<ResolversTypes['MedicalAlertConnection']>,
    ParentType,
    ContextType,
    RequireFields<PersonMedicalAlertsArgs, 'first'>
  >
  medicalEnrolment?: Resolver<
    Maybe<ResolversTypes['Enrolment']>,
    ParentType,
    ContextType,
    Partial<PersonMedicalEnrolmentArgs>
  >
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  idHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  reimbursementEstimate?: Resolver<
    Maybe<ResolversTypes['ReimbursementBreakdown']>,
    ParentType,
    ContextType,
    RequireFields<PersonReimbursementEstimateArgs, 'input'>
  >
  medicalSettlements?: Resolver<
    Maybe<ResolversTypes['MedicalSettlementConnection']>,
    ParentType,
    ContextType,
    RequireFields<PersonMedicalSettlementsArgs, 'first'>
  >
  outOfPocketYtd?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<PersonOutOfPocketYtdArgs>>
}

export type MedicalAlertResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalAlert'] = ResolversParentTypes['MedicalAlert'],
  FederationReferenceType extends FederationReferenceTypes['MedicalAlert'] = FederationReferenceTypes['MedicalAlert'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['MedicalAlert']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>
  rule?: Resolver<ResolversTypes['AlertRule'], ParentType, ContextType>
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  outOfPocket?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  threshold?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>
  pushedToCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>
  pushedTo?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  verification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  aids?: Resolver<
    Array<ResolversTypes['MedicalAid']>,
    ParentType,
    ContextType,
    RequireFields<MedicalAlertAidsArgs, 'first'>
  >
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>
  relatedCase?: Resolver<Maybe<ResolversTypes['GovernanceCase']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type MedicalAlertConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalAlertConnection'] = ResolversParentTypes['MedicalAlertConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['MedicalAlert']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type MedicalAidResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalAid'] = ResolversParentTypes['MedicalAid'],
  FederationReferenceType extends FederationReferenceTypes['MedicalAid'] = FederationReferenceTypes['MedicalAid'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['MedicalAid']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  aidId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  kind?: Resolver<ResolversTypes['MedicalAidKind'], ParentType, ContextType>
  grantedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
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
  medicalAlert?: Resolver<Maybe<ResolversTypes['MedicalAlert']>, ParentType, ContextType>
}

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  medicalAlert?: Resolver<
    Maybe<ResolversTypes['MedicalAlert']>,
    ParentType,
    ContextType,
    RequireFields<QueryMedicalAlertArgs, 'alertId'>
  >
  medicalAlerts?: Resolver<
    Maybe<ResolversTypes['MedicalAlertConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryMedicalAlertsArgs, 'regionCode' | 'first'>
  >
  medicalServiceItems?: Resolver<
    Maybe<ResolversTypes['MedicalServiceItemConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryMedicalServiceItemsArgs, 'regionCode' | 'cityWideOnly' | 'first'>
  >
  reimbursementPolicies?: Resolver<
    Maybe<ResolversTypes['ReimbursementPolicyConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryReimbursementPoliciesArgs, 'cityCode' | 'first'>
  >
  settlementBatches?: Resolver<
    Maybe<ResolversTypes['SettlementBatchConnection']>,
    ParentType,
    ContextType,
    RequireFields<QuerySettlementBatchesArgs, 'regionCode' | 'first'>
  >
  sponsorshipBatches?: Resolver<
    Maybe<ResolversTypes['SponsorshipBatchConnection']>,
    ParentType,
    ContextType,
    RequireFields<QuerySponsorshipBatchesArgs, 'regionCode' | 'first'>
  >
}

export type MedicalAlertPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalAlertPayload'] = ResolversParentTypes['MedicalAlertPayload'],
> = {
  alert?: Resolver<Maybe<ResolversTypes['MedicalAlert']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  pushMedicalAlert?: Resolver<
    Maybe<ResolversTypes['MedicalAlertPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationPushMedicalAlertArgs, 'input'>
  >
  receiveMedicalAlert?: Resolver<
    Maybe<ResolversTypes['MedicalAlertPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReceiveMedicalAlertArgs, 'input'>
  >
  startAlertVerification?: Resolver<
    Maybe<ResolversTypes['MedicalAlertPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationStartAlertVerificationArgs, 'input'>
  >
  verifyMedicalAlert?: Resolver<
    Maybe<ResolversTypes['MedicalAlertPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationVerifyMedicalAlertArgs, 'input'>
  >
  grantMedicalAid?: Resolver<
    Maybe<ResolversTypes['MedicalAlertPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationGrantMedicalAidArgs, 'input'>
  >
  linkMedicalAlertToCase?: Resolver<
    Maybe<ResolversTypes['MedicalAlertPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationLinkMedicalAlertToCaseArgs, 'input'>
  >
  closeMedicalAlert?: Resolver<
    Maybe<ResolversTypes['MedicalAlertPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCloseMedicalAlertArgs, 'input'>
  >
  enrolPerson?: Resolver<
    Maybe<ResolversTypes['EnrolmentPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationEnrolPersonArgs, 'input'>
  >
  suspendEnrolment?: Resolver<
    Maybe<ResolversTypes['EnrolmentPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSuspendEnrolmentArgs, 'input'>
  >
  runEnrolmentCheck?: Resolver<
    Maybe<ResolversTypes['EnrolmentCheckPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRunEnrolmentCheckArgs, 'input'>
  >
  uploadSettlement?: Resolver<
    Maybe<ResolversTypes['MedicalSettlementPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationUploadSettlementArgs, 'input'>
  >
  openSettlementBatch?: Resolver<
    Maybe<ResolversTypes['SettlementBatchPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationOpenSettlementBatchArgs, 'input'>
  >
  settleBatchMonthly?: Resolver<
    Maybe<ResolversTypes['SettlementBatchPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationSettleBatchMonthlyArgs, 'input'>
  >
  clearBatchAnnually?: Resolver<
    Maybe<ResolversTypes['SettlementBatchPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationClearBatchAnnuallyArgs, 'input'>
  >
  registerDonation?: Resolver<
    Maybe<ResolversTypes['DonationPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationRegisterDonationArgs, 'input'>
  >
  createSponsorshipBatch?: Resolver<
    Maybe<ResolversTypes['SponsorshipBatchPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateSponsorshipBatchArgs, 'input'>
  >
  reviewSponsorshipBatch?: Resolver<
    Maybe<ResolversTypes['SponsorshipBatchPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationReviewSponsorshipBatchArgs, 'input'>
  >
  paySponsorshipBatch?: Resolver<
    Maybe<ResolversTypes['SponsorshipBatchPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationPaySponsorshipBatchArgs, 'input'>
  >
  cancelSponsorshipBatch?: Resolver<
    Maybe<ResolversTypes['SponsorshipBatchPayload']>,
    ParentType,
    ContextType,
    RequireFields<MutationCancelSponsorshipBatchArgs, 'input'>
  >
}

export type SubscriptionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  medicalAlertRaised?: SubscriptionResolver<
    Maybe<ResolversTypes['MedicalAlert']>,
    'medicalAlertRaised',
    ParentType,
    ContextType,
    RequireFields<SubscriptionMedicalAlertRaisedArgs, 'regionCode'>
  >
  medicalAlertChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['MedicalAlert']>,
    'medicalAlertChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionMedicalAlertChangedArgs, 'regionCode'>
  >
  settlementBatchChanged?: SubscriptionResolver<
    Maybe<ResolversTypes['SettlementBatch']>,
    'settlementBatchChanged',
    ParentType,
    ContextType,
    RequireFields<SubscriptionSettlementBatchChangedArgs, 'regionCode'>
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
  medicalAlertStats?: Resolver<
    Maybe<ResolversTypes['MedicalAlertStats']>,
    ParentType,
    ContextType,
    Partial<RegionMedicalAlertStatsArgs>
  >
  enrolmentStats?: Resolver<
    Maybe<ResolversTypes['EnrolmentStats']>,
    ParentType,
    ContextType,
    RequireFields<RegionEnrolmentStatsArgs, 'year'>
  >
  medicalServiceStats?: Resolver<
    Maybe<ResolversTypes['MedicalServiceStats']>,
    ParentType,
    ContextType,
    RequireFields<RegionMedicalServiceStatsArgs, 'year'>
  >
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  medicalAuditEntries?: Resolver<
    Maybe<ResolversTypes['AuditEntryConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegionMedicalAuditEntriesArgs, 'first'>
  >
  instantSettlementStats?: Resolver<
    Maybe<ResolversTypes['InstantSettlementStats']>,
    ParentType,
    ContextType,
    Partial<RegionInstantSettlementStatsArgs>
  >
  sponsorshipStats?: Resolver<
    Maybe<ResolversTypes['SponsorshipStats']>,
    ParentType,
    ContextType,
    Partial<RegionSponsorshipStatsArgs>
  >
}

export type MedicalAlertStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalAlertStats'] = ResolversParentTypes['MedicalAlertStats'],
> = {
  alertPersonTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  townshipsCovered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  excluded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  medicalAidAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  byTownship?: Resolver<Array<ResolversTypes['MedicalAlertTownshipCount']>, ParentType, ContextType>
}

export type MedicalAlertTownshipCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalAlertTownshipCount'] =
    ResolversParentTypes['MedicalAlertTownshipCount'],
> = {
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
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
  medicalDesignation?: Resolver<Maybe<ResolversTypes['MedicalDesignation']>, ParentType, ContextType>
}

export type MedicalDesignationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalDesignation'] = ResolversParentTypes['MedicalDesignation'],
> = {
  designationCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  hospitalLevel?: Resolver<ResolversTypes['HospitalLevel'], ParentType, ContextType>
  instantSettlement?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  settlementBatches?: Resolver<
    Maybe<ResolversTypes['SettlementBatchConnection']>,
    ParentType,
    ContextType,
    RequireFields<MedicalDesignationSettlementBatchesArgs, 'first'>
  >
}

export type EnrolmentResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment'],
> = {
  enrolmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  insuranceType?: Resolver<ResolversTypes['InsuranceType'], ParentType, ContextType>
  status?: Resolver<ResolversTypes['EnrolmentStatus'], ParentType, ContextType>
  channel?: Resolver<Maybe<ResolversTypes['ServiceChannel']>, ParentType, ContextType>
  premiumSponsored?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type EnrolmentStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnrolmentStats'] = ResolversParentTypes['EnrolmentStats'],
> = {
  difficultGroups?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
  overall?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>
}

export type EnrolmentPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnrolmentPayload'] = ResolversParentTypes['EnrolmentPayload'],
> = {
  enrolment?: Resolver<Maybe<ResolversTypes['Enrolment']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type EnrolmentCheckPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['EnrolmentCheckPayload'] = ResolversParentTypes['EnrolmentCheckPayload'],
> = {
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  notEnrolled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  raised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type MedicalServiceStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalServiceStats'] = ResolversParentTypes['MedicalServiceStats'],
> = {
  windowMonthlyAverage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  windowMinutesBefore?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>
  windowMinutesAfter?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>
  windowSpeedUpPercent?: Resolver<
    Maybe<ResolversTypes['Decimal']>,
    ParentType,
    ContextType,
    RequireFields<MedicalServiceStatsWindowSpeedUpPercentArgs, 'decimals'>
  >
  onlineRateBefore?: Resolver<Maybe<ResolversTypes['Rate']>, ParentType, ContextType>
  onlineRateAfter?: Resolver<Maybe<ResolversTypes['Rate']>, ParentType, ContextType>
  onlineRateIncreasePercent?: Resolver<
    Maybe<ResolversTypes['Decimal']>,
    ParentType,
    ContextType,
    RequireFields<MedicalServiceStatsOnlineRateIncreasePercentArgs, 'decimals'>
  >
  onlineRateIncreasePoints?: Resolver<
    Maybe<ResolversTypes['Decimal']>,
    ParentType,
    ContextType,
    RequireFields<MedicalServiceStatsOnlineRateIncreasePointsArgs, 'decimals'>
  >
  cityWideItems?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  crossProvinceChronicDiseases?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  onlineEnrolmentMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
}

export type MedicalServiceItemResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalServiceItem'] = ResolversParentTypes['MedicalServiceItem'],
> = {
  itemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  cityWide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  channels?: Resolver<Array<ResolversTypes['ServiceChannel']>, ParentType, ContextType>
  deficiencyTolerated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  commitmentAccepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  workingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type MedicalServiceItemConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalServiceItemConnection'] =
    ResolversParentTypes['MedicalServiceItemConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['MedicalServiceItem']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type ReimbursementBreakdownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ReimbursementBreakdown'] = ResolversParentTypes['ReimbursementBreakdown'],
> = {
  policyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  totalFee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  basic?: Resolver<ResolversTypes['TierPay'], ParentType, ContextType>
  seriousIllness?: Resolver<ResolversTypes['TierPay'], ParentType, ContextType>
  medicalAid?: Resolver<ResolversTypes['TierPay'], ParentType, ContextType>
  selfPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  steps?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
}

export type TierPayResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['TierPay'] = ResolversParentTypes['TierPay'],
> = {
  deductible?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  base?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  ratioApplied?: Resolver<Array<ResolversTypes['Decimal']>, ParentType, ContextType>
  pay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  capped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type ReimbursementPolicyResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ReimbursementPolicy'] = ResolversParentTypes['ReimbursementPolicy'],
> = {
  policyCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  cityCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  insuranceType?: Resolver<ResolversTypes['InsuranceType'], ParentType, ContextType>
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  basicCap?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  seriousIllnessDeductible?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  seriousIllnessCap?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  levels?: Resolver<Array<ResolversTypes['ReimbursementLevel']>, ParentType, ContextType>
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type ReimbursementPolicyConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ReimbursementPolicyConnection'] =
    ResolversParentTypes['ReimbursementPolicyConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['ReimbursementPolicy']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type ReimbursementLevelResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['ReimbursementLevel'] = ResolversParentTypes['ReimbursementLevel'],
> = {
  hospitalLevel?: Resolver<ResolversTypes['HospitalLevel'], ParentType, ContextType>
  deductible?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  ratio?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
}

export type MedicalSettlementResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalSettlement'] = ResolversParentTypes['MedicalSettlement'],
  FederationReferenceType extends FederationReferenceTypes['MedicalSettlement'] =
    FederationReferenceTypes['MedicalSettlement'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['MedicalSettlement']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  setlId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  institution?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  settledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>
  medType?: Resolver<ResolversTypes['MedType'], ParentType, ContextType>
  totalFee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  policyScopeFee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  deductible?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  basicFundPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  seriousIllnessPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  medicalAidPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  accountPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  cashPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
}

export type MedicalSettlementConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalSettlementConnection'] =
    ResolversParentTypes['MedicalSettlementConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['MedicalSettlement']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type MedicalSettlementPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['MedicalSettlementPayload'] =
    ResolversParentTypes['MedicalSettlementPayload'],
> = {
  settlement?: Resolver<Maybe<ResolversTypes['MedicalSettlement']>, ParentType, ContextType>
  raisedAlerts?: Resolver<Maybe<Array<ResolversTypes['MedicalAlert']>>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type SettlementBatchResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SettlementBatch'] = ResolversParentTypes['SettlementBatch'],
  FederationReferenceType extends FederationReferenceTypes['SettlementBatch'] =
    FederationReferenceTypes['SettlementBatch'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['SettlementBatch']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >
  batchNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  institution?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
  personTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  fundPaid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  stage?: Resolver<ResolversTypes['SettlementStage'], ParentType, ContextType>
  monthlyDifference?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type SettlementBatchConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SettlementBatchConnection'] =
    ResolversParentTypes['SettlementBatchConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['SettlementBatch']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type InstantSettlementStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['InstantSettlementStats'] = ResolversParentTypes['InstantSettlementStats'],
> = {
  institutions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  batches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  personTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  fundPaid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  byStage?: Resolver<Array<ResolversTypes['SettlementStageCount']>, ParentType, ContextType>
}

export type SettlementStageCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SettlementStageCount'] = ResolversParentTypes['SettlementStageCount'],
> = {
  stage?: Resolver<ResolversTypes['SettlementStage'], ParentType, ContextType>
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type SettlementBatchPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SettlementBatchPayload'] = ResolversParentTypes['SettlementBatchPayload'],
> = {
  batch?: Resolver<Maybe<ResolversTypes['SettlementBatch']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type SponsorshipStatsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SponsorshipStats'] = ResolversParentTypes['SponsorshipStats'],
> = {
  raised?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  beneficiaries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  paidBatches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
}

export type SponsorshipBatchResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SponsorshipBatch'] = ResolversParentTypes['SponsorshipBatch'],
> = {
  sponsorshipNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  batchNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  status?: Resolver<ResolversTypes['SponsorshipBatchStatus'], ParentType, ContextType>
  beneficiaries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>
  byTownship?: Resolver<Array<ResolversTypes['SponsorshipTownshipAmount']>, ParentType, ContextType>
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
}

export type SponsorshipBatchConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SponsorshipBatchConnection'] =
    ResolversParentTypes['SponsorshipBatchConnection'],
> = {
  nodes?: Resolver<Array<ResolversTypes['SponsorshipBatch']>, ParentType, ContextType>
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>
}

export type SponsorshipTownshipAmountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SponsorshipTownshipAmount'] =
    ResolversParentTypes['SponsorshipTownshipAmount'],
> = {
  regionCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>
  beneficiaries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
}

export type DonationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['Donation'] = ResolversParentTypes['Donation'],
> = {
  donationNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  donorKind?: Resolver<ResolversTypes['DonorKind'], ParentType, ContextType>
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>
}

export type SponsorshipBatchPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['SponsorshipBatchPayload'] = ResolversParentTypes['SponsorshipBatchPayload'],
> = {
  batch?: Resolver<Maybe<ResolversTypes['SponsorshipBatch']>, ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['OperationError']>, ParentType, ContextType>
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
}

export type DonationPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes['DonationPayload'] = ResolversParentTypes['DonationPayload'],
> = {
  donation?: Resolver<Maybe<ResolversTypes['Donation']>, ParentType, ContextType>
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
  Person?: PersonResolvers<ContextType>
  MedicalAlert?: MedicalAlertResolvers<ContextType>
  MedicalAlertConnection?: MedicalAlertConnectionResolvers<ContextType>
  MedicalAid?: MedicalAidResolvers<ContextType>
  GovernanceCase?: GovernanceCaseResolvers<ContextType>
  Query?: QueryResolvers<ContextType>
  MedicalAlertPayload?: MedicalAlertPayloadResolvers<ContextType>
  Mutation?: MutationResolvers<ContextType>
  Subscription?: SubscriptionResolvers<ContextType>
  Region?: RegionResolvers<ContextType>
  MedicalAlertStats?: MedicalAlertStatsResolvers<ContextType>
  MedicalAlertTownshipCount?: MedicalAlertTownshipCountResolvers<ContextType>
  Organisation?: OrganisationResolvers<ContextType>
  MedicalDesignation?: MedicalDesignationResolvers<ContextType>
  Enrolment?: EnrolmentResolvers<ContextType>
  EnrolmentStats?: EnrolmentStatsResolvers<ContextType>
  EnrolmentPayload?: EnrolmentPayloadResolvers<ContextType>
  EnrolmentCheckPayload?: EnrolmentCheckPayloadResolvers<ContextType>
  MedicalServiceStats?: MedicalServiceStatsResolvers<ContextType>
  MedicalServiceItem?: MedicalServiceItemResolvers<ContextType>
  MedicalServiceItemConnection?: MedicalServiceItemConnectionResolvers<ContextType>
  ReimbursementBreakdown?: ReimbursementBreakdownResolvers<ContextType>
  TierPay?: TierPayResolvers<ContextType>
  ReimbursementPolicy?: ReimbursementPolicyResolvers<ContextType>
  ReimbursementPolicyConnection?: ReimbursementPolicyConnectionResolvers<ContextType>
  ReimbursementLevel?: ReimbursementLevelResolvers<ContextType>
  MedicalSettlement?: MedicalSettlementResolvers<ContextType>
  MedicalSettlementConnection?: MedicalSettlementConnectionResolvers<ContextType>
  MedicalSettlementPayload?: MedicalSettlementPayloadResolvers<ContextType>
  SettlementBatch?: SettlementBatchResolvers<ContextType>
  SettlementBatchConnection?: SettlementBatchConnectionResolvers<ContextType>
  InstantSettlementStats?: InstantSettlementStatsResolvers<ContextType>
  SettlementStageCount?: SettlementStageCountResolvers<ContextType>
  SettlementBatchPayload?: SettlementBatchPayloadResolvers<ContextType>
  SponsorshipStats?: SponsorshipStatsResolvers<ContextType>
  SponsorshipBatch?: SponsorshipBatchResolvers<ContextType>
  SponsorshipBatchConnection?: SponsorshipBatchConnectionResolvers<ContextType>
  SponsorshipTownshipAmount?: SponsorshipTownshipAmountResolvers<ContextType>
  Donation?: DonationResolvers<ContextType>
  SponsorshipBatchPayload?: SponsorshipBatchPayloadResolvers<ContextType>
  DonationPayload?: DonationPayloadResolvers<ContextType>
}

export type DirectiveResolvers<ContextType = RequestContext> = {
  personal?: PersonalDirectiveResolver<any, any, ContextType>
}
