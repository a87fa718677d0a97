import { defineMutation } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion } from '../../../input/input-fields.ts'
import { changeHazard, hazardToChange, hazardTransition } from '../change-hazard.ts'
import type { HazardRow } from '../entities.ts'
import { hazardMachine } from '../state-machine.ts'

const input = z.object({ hazardNo: z.string(), grade: z.enum(['GENERAL', 'MAJOR']).nullish(), expectedVersion })
type Input = z.infer<typeof input>

/** 隐患建档, with the grade as checked. */
export const fileHazard = defineMutation<Input, HazardRow, HazardRow>({
  ...hazardTransition,
  name: 'fileHazard',
  scopes: [['hazard:order']],
  input,
  find: hazardToChange,
  state: ({ status }) => hazardMachine.refuse('fileHazard', status),
  write: (writing, hazard, { grade }) =>
    changeHazard(writing, hazard, {
      to: 'FILED',
      changes: { grade: grade ?? hazard.grade, filedOn: beijingDate(writing.now) },
      opinion: '已建档',
    }),
})
