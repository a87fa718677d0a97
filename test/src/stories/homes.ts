import type { World } from '../mutations/world.ts'
import { act, textAt } from './act.ts'
import type { Resident } from './city.ts'
import { housingClerk } from './people.ts'
import { village } from './places.ts'

/** A building of 1996, of a quarter or of none. @returns its number */
export async function registerBuilding(
  world: World,
  { quarterId, households, floorAreaSqm }: { quarterId: string | null; households: number; floorAreaSqm: string },
): Promise<string> {
  const registered = await act(world, {
    who: housingClerk,
    does: 'registerBuilding',
    input: {
      ...{ quarterId, regionCode: village, name: '1号楼', builtYear: 1996, storeys: 6, structure: 'BRICK_CONCRETE' },
      ...{ floorAreaSqm, householdCount: households },
    },
    select: 'building { buildingId }',
  })
  return textAt(registered, 'building', 'buildingId')
}

/** A flat of 80 ㎡ that its owner lives in. @returns its number */
export async function registerHome(world: World, buildingId: string, resident: Resident): Promise<string> {
  const flat = await act(world, {
    who: housingClerk,
    does: 'registerDwelling',
    input: { buildingId, areaSqm: '80.00', occupancy: 'OWNER' },
    select: 'dwelling { dwellingId }',
  })
  const dwellingId = textAt(flat, 'dwelling', 'dwellingId')
  await act(world, {
    who: housingClerk,
    does: 'assignDwelling',
    input: {
      ...{ dwellingId, occupancy: 'OWNER' },
      ...{ ownerPersonIds: [resident.personId], householdIds: [resident.householdId] },
    },
  })
  return dwellingId
}
