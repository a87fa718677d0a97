import type { SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate } from '@yiwang/shared/time'
import type { OpenGraph } from '../open-graph.ts'
import { keysIn } from './key-records.ts'
import { publicKeys, regionalKeys } from './regional-keys.ts'

/** Values of arguments that must be given: records of the county, and what their departments take. */
export async function ownValues(graph: OpenGraph, keys: SampleKeys, county: string): Promise<Record<string, unknown>> {
  const records: Record<string, unknown> = {}
  for (const [name, key] of Object.entries({ ...regionalKeys, ...publicKeys }))
    records[name] = (await keysIn(graph, key, county))[0]
  const inCounty = (code: string) => code.startsWith(county.slice(0, 6))
  const person = keys.persons.find(({ demo, villageCode }) => demo && inCounty(villageCode))
  const organisation = keys.organisations.find(({ kind, regionCode }) => kind === 'ENTERPRISE' && inCounty(regionCode))
  if (!person || !organisation) throw new Error(`the sample data have persons and enterprises in ${county}`)
  const ahead = addDays(beijingDate(Date.now()), 30)
  return {
    ...records,
    ...{ personId: person.personId, partyPersonIds: person.personId, householdId: person.householdId },
    ...{
      regionCode: person.villageCode,
      gridCode: person.gridCode,
      townshipCode: `${person.villageCode.slice(0, 9)}000`,
      gridCodes: person.gridCode,
    },
    ...{ uscc: organisation.uscc, year: Number(keys.loadedOn.slice(0, 4)) },
    ...{ deadline: ahead, reviewOn: ahead, resumeOn: ahead },
  }
}

const inMonths = `${addDays(beijingDate(Date.now()), 90)}T12:00:00+08:00`

/** By field: what a mutation wants beside the types before it looks for the record. */
export const valuesOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'Mutation.applyAssistance': { channel: 'AGENT', agentId: 'X1' },
  'Mutation.enrolPerson': { channel: 'AGENT', agentId: 'X1' },
  'Mutation.decideAssistance': { amountCents: '100' },
  'Mutation.reportEvent': { regionCode: '140603100001' },
  'Mutation.reportHazard': { subject: 'PUBLIC_PLACE' },
  'Mutation.followUpCase': { score: 5 },
  'Mutation.decideJudicialConfirmation': { result: 'CONFIRMED' },
  'Mutation.updateResident': { residenceType: 'REGISTERED' },
  'Mutation.deregisterResident': { status: 'MOVED_OUT' },
  'Mutation.appraiseDwelling': { grade: 'A' },
  'Mutation.assignServiceOrder': { dueAt: inMonths },
  'Mutation.superviseCase': { deadline: inMonths },
  'Mutation.registerResident': { idNumber: '610702199913000012', birthDate: '1990-02-03' },
}
