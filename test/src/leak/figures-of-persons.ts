import type { ReadField } from './read-records.ts'

/** What counts persons, households or their affairs, read off the contract by hand: who sees no records sees it rounded. */
const figures: Readonly<Record<string, string>> = {
  AssistanceStats: 'lowIncomePersons temporaryAssistanceCount fromMedicalAlerts',
  CareGroupCount: 'count',
  CareProgramme: 'beneficiaries',
  CaseCategoryStats: 'accepted closed inProgress',
  CaseStats: 'accepted closed inProgress aboutToTimeOut overdue',
  DangerousHouseStats: 'cGrade dGrade',
  DisputeStats: 'resolved villageLevel judicialConfirmations',
  ElderCareStats: 'homeCareBeds',
  HotlineStats: 'accepted closed',
  InstantSettlementStats: 'institutions batches personTimes',
  LowIncomeCount: 'count',
  MedicalAlertStats: 'alertPersonTimes persons closed excluded',
  MedicalAlertTownshipCount: 'count',
  PensionAuthenticationStats: 'total valid dueSoon overdue',
  PetitionStats: 'registered closed leaderReceptions',
  ServiceOrderStats: 'total',
  ServiceOrderTierCount: 'count',
  SettlementStageCount: 'count',
  SocialWorkStats: 'trainingPersonTimes servedPersonTimes',
  SponsorshipStats: 'beneficiaries',
  SupervisionStats: 'issued',
}

const coordinates = new Set(
  Object.entries(figures).flatMap(([type, fields]) => fields.split(' ').map((field) => `${type}.${field}`)),
)

export const isFigureOfPersons = ({ coordinate }: ReadField): boolean => coordinates.has(coordinate)
