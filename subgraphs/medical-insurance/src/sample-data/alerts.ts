import { ancestorAt, regionColumns } from '@yiwang/shared/region'
import {
  type AlertKey,
  createRandom,
  districts,
  type PersonKey,
  type Random,
  type SampleKeys,
} from '@yiwang/shared/sample-data'
import { beijingDate, startOfDay } from '@yiwang/shared/time'
import { lastCalendarDay } from '@yiwang/shared/working-time'
import type { AlertRule, AlertStatus } from '../generated/resolver-types.ts'
import { deadlineOf } from '../modules/alert/deadlines.ts'
import type { MedicalAidRow, MedicalAlertRow } from '../modules/alert/entities.ts'
import { actorsOf } from './actors.ts'
import { finishedTimeline, openTimeline, type Timeline } from './alert-timeline.ts'
import type { BillBook, Patient } from './bills.ts'

export interface AlertSample {
  readonly alert: MedicalAlertRow
  readonly timeline: Timeline
  readonly aid: MedicalAidRow | null
}

interface Setting {
  readonly keys: SampleKeys
  readonly bills: BillBook
  readonly random: Random
  /** how many alerts each person has */
  readonly counts: ReadonlyMap<string, number>
  /** alerts about money that each person already had */
  readonly raised: Map<string, number>
}

/** The 731 alerts of 汉台, with the settlements that raised them: the same whatever the day of loading. */
export function createPublishedAlerts(keys: SampleKeys, bills: BillBook): AlertSample[] {
  return createAlerts(keys, bills, ({ demo }) => !demo)
}

/** The hand-made alerts; to be called after the published ones, which must not depend on them. */
export function createDemoAlerts(keys: SampleKeys, bills: BillBook): AlertSample[] {
  return createAlerts(keys, bills, ({ demo }) => demo)
}

function createAlerts(keys: SampleKeys, bills: BillBook, isMeant: (key: AlertKey) => boolean): AlertSample[] {
  const persons = new Map(keys.persons.map((person) => [person.personId, person]))
  const counts = new Map<string, number>()
  for (const { personId } of keys.alerts) counts.set(personId, (counts.get(personId) ?? 0) + 1)
  const setting = { keys, bills, random: createRandom(20_230_731), counts, raised: new Map<string, number>() }
  const inOrder = keys.alerts
    .filter(isMeant)
    .sort((a, b) => a.raisedAt - b.raisedAt || (a.alertId < b.alertId ? -1 : 1))
  return inOrder.map((key, index) => {
    const person = persons.get(key.personId)
    if (person === undefined) throw new Error(`alert ${key.alertId} of an unknown person`)
    return createAlert({ key, person, index }, setting)
  })
}

interface Case {
  readonly key: AlertKey
  readonly person: PersonKey
  readonly index: number
}

/** Demonstration alerts stand at different steps; the elder's waits for the verdict of the visit. */
const demoStatuses: Record<string, readonly AlertStatus[]> = {
  ELDER_LIVING_ALONE: ['VERIFYING'],
  SERIOUS_ILLNESS: ['RECEIVED', 'CONFIRMED', 'PUSHED'],
}

function createAlert({ key, person, index }: Case, setting: Setting): AlertSample {
  const { keys, random } = setting
  const rule = ruleOf(key, person, setting)
  const money = rule === 'NOT_ENROLLED' ? null : raiseByMoney(key, person, { rule, setting })
  const statuses = demoStatuses[person.story ?? ''] ?? ['RECEIVED']
  const timeline = key.demo
    ? openTimeline(key, statuses[index % statuses.length] ?? 'RECEIVED')
    : finishedTimeline(key, districts.hantai.asOf, random)
  const worker = keys.workers.find(({ gridCodes }) => gridCodes.includes(person.gridCode))
  const caseNo = keys.caseLinks.find(({ alertId }) => alertId === key.alertId)?.caseNo ?? null
  const alert = {
    alertId: key.alertId,
    personId: key.personId,
    gridCode: person.gridCode,
    ...regionColumns(person.villageCode),
    rule,
    year: Number(beijingDate(key.raisedAt).slice(0, 4)),
    levelCents: rule === 'OUT_OF_POCKET_CUMULATIVE' ? (money?.threshold ?? 0) : 0,
    raisedAt: key.raisedAt,
    raisedBySetlId: rule === 'OUT_OF_POCKET_CUMULATIVE' ? (money?.setlId ?? null) : null,
    outOfPocketCents: money?.outOfPocket ?? null,
    thresholdCents: money?.threshold ?? null,
    ...progressOf(key, timeline, worker?.workerId ?? null),
    caseNo,
    version: timeline.length,
  }
  return { alert, timeline, aid: aidOf(key, alert, timeline) }
}

const THRESHOLD = { listed: 500_000, others: 1_000_000, further: 1_000_000 }

/**
 * Mostly the cumulative rule. Alerts about a forgotten tier need a settlement at least 30 days old; those about
 * missing insurance fall in the months in which the year's premium is still collected.
 */
function ruleOf(key: AlertKey, person: PersonKey, { counts, random }: Setting): AlertRule {
  const listed = person.lowIncomeCategory !== 'NONE'
  const day = beijingDate(key.raisedAt).slice(5)
  if (key.demo || counts.get(key.personId) !== 1) return 'OUT_OF_POCKET_CUMULATIVE'
  if (listed && key.outcome === 'CLOSED_WITHOUT_MONEY' && day < '04-01') return 'NOT_ENROLLED'
  if (day < '02-20' || !random.chance(0.15)) return 'OUT_OF_POCKET_CUMULATIVE'
  return hasAid(person) ? 'NOT_REIMBURSED_MEDICAL_AID' : 'NOT_REIMBURSED_SERIOUS_ILLNESS'
}

function hasAid({ lowIncomeCategory }: PersonKey): boolean {
  return lowIncomeCategory !== 'NONE' && lowIncomeCategory !== 'OTHER'
}

/** The settlements behind an alert; medical aid never exceeds what the person has paid (R-AID-CAP). */
function raiseByMoney(
  key: AlertKey,
  person: PersonKey,
  { rule, setting }: { readonly rule: AlertRule; readonly setting: Setting },
): { outOfPocket: number; threshold: number; setlId: string | null } {
  const { bills, random, raised } = setting
  const patient = patientOf(person)
  const before = raised.get(key.personId) ?? 0
  raised.set(key.personId, before + 1)
  const base = person.lowIncomeCategory === 'NONE' ? THRESHOLD.others : THRESHOLD.listed
  const threshold = base + before * THRESHOLD.further
  const wanted = Math.max(threshold, key.aidCents) * (1.02 + random.next() * 0.5)
  if (rule === 'OUT_OF_POCKET_CUMULATIVE') {
    if (before === 0) addEarlierStay(key, patient, { bills, random, limit: threshold * 0.6 })
    bills.addStay(patient, { settledAt: key.raisedAt - 5 * 60_000, outOfPocketAtLeast: wanted })
  } else {
    const settledAt = key.raisedAt - random.between(31, 45) * 86_400_000
    const withheld = rule === 'NOT_REIMBURSED_MEDICAL_AID' ? 'MEDICAL_AID' : 'SERIOUS_ILLNESS'
    bills.addStay(patient, { settledAt, outOfPocketAtLeast: wanted, withheld })
  }
  const setlId = bills.rows.at(-1)?.setlId ?? null
  return { outOfPocket: bills.outOfPocket(patient, key.raisedAt), threshold, setlId }
}

/** Some persons had a cheaper stay before, in the same year. */
function addEarlierStay(
  { raisedAt }: AlertKey,
  patient: Patient,
  { bills, random, limit }: { readonly bills: BillBook; readonly random: Random; readonly limit: number },
): void {
  const settledAt = raisedAt - random.between(10, 60) * 86_400_000
  if (!random.chance(0.4) || settledAt < startOfDay(`${beijingDate(raisedAt).slice(0, 4)}-01-01`)) return
  bills.addStay(patient, { settledAt, outOfPocketAtLeast: Math.floor(limit * random.next() * 0.8) })
}

export function patientOf({ personId, villageCode, lowIncomeCategory }: PersonKey): Patient {
  const cityCode = ancestorAt('CITY', villageCode) ?? ''
  const countyCode = ancestorAt('COUNTY', villageCode) ?? ''
  return { personId, cityCode, countyCode, category: lowIncomeCategory }
}

/** The columns that the transitions so far have written. */
function progressOf(key: AlertKey, timeline: Timeline, workerId: string | null) {
  const at = new Map(timeline)
  const actors = actorsOf(key.townCode)
  const entered = (status: AlertStatus) => at.get(status) ?? null
  const by = (status: AlertStatus, actor: string) => (at.has(status) ? actor : null)
  const verdict = at.has('CONFIRMED') ? 1 : at.has('EXCLUDED') ? 0 : null
  const status = timeline.at(-1)?.[0] ?? 'TRIGGERED'
  return {
    status,
    pushedToCode: at.has('PUSHED') ? key.townCode : null,
    pushedAt: entered('PUSHED'),
    pushedBy: by('PUSHED', actors.system.id),
    receivedAt: entered('RECEIVED'),
    receivedBy: by('RECEIVED', actors.townClerk.id),
    verifyingAt: entered('VERIFYING'),
    verifyingWorkerId: at.has('VERIFYING') ? workerId : null,
    verifiedAt: entered('CONFIRMED') ?? entered('EXCLUDED'),
    verifiedBy: verdict === null ? null : (workerId ?? actors.townClerk.id),
    confirmed: verdict,
    verification: verdict === null ? null : verificationOf(key),
    visitId: null,
    closedAt: entered('CLOSED'),
    closedBy: by('CLOSED', actors.townClerk.id),
    closeNote: at.has('CLOSED') ? closeNoteOf(key) : null,
    dueAt: dueAtOf(status, at, key.townCode),
  }
}

/** An open step's deadline; none while the calendar of the coming year has not been announced. */
function dueAtOf(status: AlertStatus, at: ReadonlyMap<AlertStatus, number>, region: string): number | null {
  const timed = status === 'VERIFYING' ? 'RECEIVED' : status
  const from = at.get(timed)
  if (from === undefined || beijingDate(from + 14 * 86_400_000) > lastCalendarDay()) return null
  return deadlineOf(timed, from, region)
}

function verificationOf({ outcome }: AlertKey): string {
  if (outcome === 'EXCLUDED') return '入户核查：费用已由商业保险或单位补助承担，家庭生活未受影响，不属实'
  return '入户核查：医疗费用属实，家庭负担较重'
}

function closeNoteOf({ outcome, temporaryAssistanceCents }: AlertKey): string {
  if (outcome === 'EXCLUDED') return '核查为不属实，予以办结'
  if (outcome === 'AIDED') return '医疗救助已落实'
  return temporaryAssistanceCents > 0 ? '已转民政部门给予临时救助' : '已落实应享待遇并告知政策，持续关注'
}

function aidOf(key: AlertKey, alert: MedicalAlertRow, timeline: Timeline): MedicalAidRow | null {
  const grantedAt = new Map(timeline).get('AIDING')
  if (grantedAt === undefined) return null
  return {
    aidId: `JZ${key.alertId.slice(2)}01`,
    alertId: key.alertId,
    amountCents: key.aidCents,
    kind: (alert.outOfPocketCents ?? 0) >= 3 * (alert.thresholdCents ?? 0) ? 'TILTED' : 'ORDINARY',
    grantedOn: beijingDate(grantedAt),
    grantedAt,
    grantedBy: actorsOf(key.townCode).departmentLeader.id,
  }
}
