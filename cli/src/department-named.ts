import { AppError } from '@yiwang/shared/errors'
import { type Department, departmentNames, departments } from './departments.ts'

/** @throws AppError that lists the departments there are */
export function departmentNamed(name: string): Department {
  const found = departments.find(({ definition }) => definition.name === name)
  if (found) return found
  throw new AppError('BAD_USER_INPUT', `没有“${name}”，应为 ${departmentNames.join('、')} (unknown subgraph)`)
}
