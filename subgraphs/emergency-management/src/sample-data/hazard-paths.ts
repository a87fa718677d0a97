import type { Random } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import { earlier } from './places.ts'
import type { Stage } from './hazard-story.ts'

/** How a hazard goes through its loop: the stages, and the deadline it was given. */
export interface Path {
  readonly deadline: string
  readonly stages: readonly Stage[]
}

/** Found, filed and ordered within a day each. */
export function orderedPath(foundOn: string, limitDays: number, random: Random): Path {
  const filedOn = addDays(foundOn, random.between(0, 1))
  const orderedOn = addDays(filedOn, random.between(0, 1))
  const stages: Stage[] = [
    { to: 'DISCOVERED', on: foundOn },
    { to: 'FILED', on: filedOn },
    { to: 'ORDERED', on: orderedOn },
  ]
  return { deadline: addDays(orderedOn, limitDays), stages }
}

/**
 * A general hazard that is rectified: on the spot or by way of RECTIFYING, a few after a failed acceptance. What would
 * happen after `lastDay` has not happened yet; the rectification itself always has.
 */
export function rectifiedPath(foundOn: string, lastDay: string, random: Random): Path {
  const { deadline, stages } = orderedPath(foundOn, random.pick([7, 10, 15, 20]), random)
  const orderedOn = lastDayOf(stages)
  const rectifiedOn = addDays(orderedOn, random.between(1, 6))
  const way: Stage[] = random.chance(0.45) ? [] : [{ to: 'RECTIFYING', on: addDays(orderedOn, random.between(0, 1)) }]
  const path: Stage[] = [...stages, ...way, { to: 'RECTIFIED', on: rectifiedOn }]
  if (random.chance(0.03)) path.push(...failedOnce(rectifiedOn))
  return { deadline, stages: until(lastDay, [...path, ...acceptedAfter(lastDayOf(path), random)]) }
}

/** Not rectified by the deadline: the clue is handed over, the rectification follows under supervision. */
export function transferredPath(foundOn: string, lastDay: string, random: Random): Path {
  const { deadline, stages } = orderedPath(foundOn, 10, random)
  const transferredOn = addDays(deadline, random.between(1, 4))
  const path: Stage[] = [
    ...stages,
    { to: 'TRANSFERRED', on: transferredOn },
    { to: 'RECTIFYING', on: addDays(transferredOn, 2) },
    { to: 'RECTIFIED', on: addDays(transferredOn, random.between(5, 15)) },
  ]
  return { deadline, stages: until(lastDay, [...path, ...acceptedAfter(lastDayOf(path), random)]) }
}

/** A major hazard: 五落实 and 挂牌 in the first days, written off within some six weeks. */
export function majorPath(foundOn: string, random: Random): Path {
  const { deadline, stages } = orderedPath(foundOn, 30, random)
  const orderedOn = lastDayOf(stages)
  const rectifiedOn = addDays(orderedOn, random.between(12, 28))
  const path: Stage[] = [
    ...stages,
    { to: 'ORDERED', on: addDays(orderedOn, 1), opinion: '五项措施已落实' },
    { to: 'ORDERED', on: addDays(orderedOn, 2), opinion: '挂牌督办' },
    { to: 'RECTIFYING', on: addDays(orderedOn, 3) },
    { to: 'RECTIFIED', on: rectifiedOn },
  ]
  return { deadline, stages: [...path, ...acceptedAfter(rectifiedOn, random)] }
}

function failedOnce(rectifiedOn: string): Stage[] {
  return [
    { to: 'ACCEPTANCE_FAILED', on: addDays(rectifiedOn, 1) },
    { to: 'RECTIFYING', on: addDays(rectifiedOn, 2) },
    { to: 'RECTIFIED', on: addDays(rectifiedOn, 4) },
  ]
}

function acceptedAfter(rectifiedOn: string, random: Random): Stage[] {
  const acceptedOn = addDays(rectifiedOn, random.between(1, 3))
  return [
    { to: 'ACCEPTED', on: acceptedOn },
    { to: 'WRITTEN_OFF', on: addDays(acceptedOn, random.between(0, 2)) },
  ]
}

/** Stages up to the first rectification are drawn forward to the last day, later ones that lie after it left out. */
function until(lastDay: string, stages: readonly Stage[]): Stage[] {
  const rectification = stages.findIndex(({ to }) => to === 'RECTIFIED')
  return stages
    .map((stage, index) => (index <= rectification ? { ...stage, on: earlier(stage.on, lastDay) } : stage))
    .filter((_, index) => index <= rectification || isReached(stages, index, lastDay))
}

/** A stage counts when it and everything before it had happened, and no failed acceptance is left without its end. */
function isReached(stages: readonly Stage[], index: number, lastDay: string): boolean {
  const failure = stages.findIndex(({ to }) => to === 'ACCEPTANCE_FAILED')
  const secondRectification = failure < 0 ? -1 : failure + 2
  const last = Math.max(index, index >= failure && failure >= 0 ? secondRectification : index)
  return (stages[last]?.on ?? lastDay) <= lastDay
}

function lastDayOf(stages: readonly Stage[]): string {
  return stages.at(-1)?.on ?? ''
}
