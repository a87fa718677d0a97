import { contains, levelOf, regionColumns } from '@yiwang/shared/region'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import { MedicalDesignation } from '../../../subgraphs/medical-insurance/src/modules/designation/entities.ts'
import { createWorld, type World } from '../mutations/world.ts'
import { act, textAt } from './act.ts'
import { offices, registrations } from './offices.ts'
import { centreLeader, gridWorker } from './people.ts'
import { regionNames, village } from './places.ts'

/** The grid of the village and who looks after it. */
export interface Neighbourhood {
  readonly gridCode: string
  readonly workerId: string
}

/** A city whose offices, grid and grid worker were registered through the graph; nothing has happened in it yet. */
export interface City extends Neighbourhood {
  readonly world: World
  close(): Promise<void>
}

/** @param now e.g. 2026-06-10T10:00 in Beijing */
export async function foundCity(now: string): Promise<City> {
  const world = await createWorld(at(now))
  // the two things that no mutation makes: the state's region codes and the designation of a hospital
  await world.seed('grid-governance', Region, ...regionNames.map(([code, name]) => regionRow(code, name)))
  await world.seed('medical-insurance', MedicalDesignation, {
    institutionUscc: offices.hospital,
    designationCode: 'H61070200001',
    hospitalLevel: 'LEVEL_3',
    instantSettlement: 1,
    ...regionColumns(village),
  })
  for (const input of registrations) await act(world, { who: centreLeader, does: 'registerOrganisation', input })
  return { world, ...(await settleGrid(world)), close: () => world.close() }
}

async function settleGrid(world: World): Promise<Neighbourhood> {
  const who = centreLeader
  const created = await act(world, {
    who,
    does: 'createGrid',
    input: { regionCode: village, name: '北关第一网格', kind: 'BASIC' },
    select: 'grid { gridCode }',
  })
  const gridCode = textAt(created, 'grid', 'gridCode')
  const registered = await act(world, {
    who,
    does: 'registerGridWorker',
    input: { displayName: '孙网格', kind: 'FULL_TIME', gridCodes: [gridCode] },
    select: 'worker { workerId }',
  })
  return { gridCode, workerId: textAt(registered, 'worker', 'workerId') }
}

/** A resident in a household of its own, registered by the grid worker. */
export async function settle({ world, gridCode, workerId }: City, name: string): Promise<Resident> {
  const who = gridWorker(gridCode, workerId)
  settled += 1
  const household = await act(world, {
    who,
    does: 'registerHousehold',
    input: { gridCode, address: `北关路${String(settled)}号` },
    select: 'household { householdId }',
  })
  const householdId = textAt(household, 'household', 'householdId')
  const resident = await act(world, {
    who,
    does: 'registerResident',
    input: {
      ...{ householdId, name, gender: 'FEMALE', birthDate: '1960-03-08', residenceType: 'REGISTERED' },
      idNumber: `610702196003080${String(100 + settled)}`,
    },
    select: 'person { personId }',
  })
  return { householdId, personId: textAt(resident, 'person', 'personId') }
}

export interface Resident {
  readonly householdId: string
  readonly personId: string
}

let settled = 0

/** An instant of the clock on the wall in Beijing. */
export function at(time: string): number {
  return Date.parse(`${time}:00+08:00`)
}

function regionRow(code: string, name: string) {
  const parent = regionNames.map(([other]) => other).findLast((other) => other !== code && contains(other, code))
  return { code, name, level: levelOf(code), parentCode: parent ?? null, entrusted: 0, ...regionColumns(code) }
}
