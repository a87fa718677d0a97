import { buildingRegistered, type Consumers, defineConsumer } from '@yiwang/shared/events'
import { keepBuilding } from './modules/building/keep-building.ts'

/** Facts of other departments that the rules here need (契约“部门间事件”): which buildings there are. */
export const consumers: Consumers = {
  buildingRegistered: defineConsumer(buildingRegistered, keepBuilding),
}
