import { invariant } from '@yiwang/shared/errors'
import type { PersonKey, SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, addMonths } from '@yiwang/shared/time'
import type { AssistanceGrantRow } from '../modules/assistance-grant/entities.ts'
import { type ApplicationStory, daysToPayment, tellApplication } from './application-story.ts'
import { grantFor } from './grants.ts'
import { numbered } from './places.ts'

/**
 * Around the day of loading: the elder's temporary assistance from an alert and a case is being verified, the child's
 * home was visited, of a sick person the publicity has ended, a farmer's application waits to be accepted, and the
 * pensioner of the child's household is paid monthly.
 */
export function createDemoAssistance(keys: SampleKeys): {
  readonly stories: ApplicationStory[]
  readonly grants: AssistanceGrantRow[]
} {
  const linked = linkedApplications(keys)
  const paid = paidAllowances(keys)
  return {
    stories: [...linked, ...publishedApplications(keys), ...freshApplications(keys), ...paid.map(({ story }) => story)],
    grants: paid.flatMap(({ grants }) => grants),
  }
}

function linkedApplications({ caseLinks, persons, loadedOn }: SampleKeys): ApplicationStory[] {
  const byId = new Map(persons.map((person) => [person.personId, person]))
  return caseLinks.flatMap(({ applicationNo, subjectPersonIds, alertId, caseNo }) => {
    if (applicationNo === null) return []
    const person = byId.get(subjectPersonIds[0] ?? '')
    invariant(person, `${caseNo} has a subject`)
    const fromAlert = alertId !== null
    return tellApplication({
      applicationNo,
      person,
      kind: fromAlert ? 'TEMPORARY_ASSISTANCE' : 'MINIMUM_LIVING_ALLOWANCE',
      // after the alert of the day before and the case of three days ago
      submittedOn: addDays(loadedOn, fromAlert ? -1 : -2),
      sameDay: true,
      reason: fromAlert ? '独居老人患病，医疗自付费用较高' : '家庭人均收入低于最低生活保障标准',
      channel: fromAlert ? 'AGENT' : 'WINDOW',
      sourceAlertId: alertId,
      sourceCaseNo: caseNo,
      reached: fromAlert ? 'VERIFYING' : 'HOME_VISIT',
    })
  })
}

function demoPersons({ persons }: SampleKeys, story: PersonKey['story']): PersonKey[] {
  return persons.filter((person) => person.story === story)
}

/** Published nine days ago for seven: it can be decided. */
function publishedApplications(keys: SampleKeys): ApplicationStory[] {
  const submittedOn = addDays(keys.loadedOn, -16)
  return demoPersons(keys, 'SERIOUS_ILLNESS').map((person, index) =>
    tellApplication({
      applicationNo: numbered('SQ', person.villageCode, submittedOn, 900_401 + index),
      person,
      kind: 'TEMPORARY_ASSISTANCE',
      submittedOn,
      reason: '大病治疗支出较大，基本生活暂时困难',
      channel: 'ONLINE',
      reached: 'PUBLICITY',
    }),
  )
}

function freshApplications(keys: SampleKeys): ApplicationStory[] {
  const submittedOn = addDays(keys.loadedOn, -1)
  return demoPersons(keys, 'MONITORED_FARMER').map((person, index) =>
    tellApplication({
      applicationNo: numbered('SQ', person.villageCode, submittedOn, 900_501 + index),
      person,
      kind: 'TEMPORARY_ASSISTANCE',
      submittedOn,
      reason: '农房受损，生产生活临时困难',
      channel: 'MOBILE',
      reached: 'SUBMITTED',
    }),
  )
}

/** 低保金 of the last three months for the pensioner of the child's household. */
function paidAllowances(keys: SampleKeys) {
  return demoPersons(keys, 'PENSION_DUE').map((person, index) => {
    const submittedOn = addDays(keys.loadedOn, -90)
    const approvedCents = 42_000 + index * 1_000
    const story = tellApplication({
      applicationNo: numbered('SQ', person.villageCode, submittedOn, 900_601 + index),
      person,
      kind: 'MINIMUM_LIVING_ALLOWANCE',
      submittedOn,
      reason: '家庭人均收入低于最低生活保障标准',
      approvedCents,
      reached: 'PAID',
    })
    const first = addDays(submittedOn, daysToPayment(false))
    // then on the 10th of the months that follow
    const days = [first, ...[1, 2].map((months) => addMonths(`${first.slice(0, 7)}-10`, months))]
    const grants = days.map((day) => grantFor(story.application, day, approvedCents))
    return { story, grants }
  })
}
