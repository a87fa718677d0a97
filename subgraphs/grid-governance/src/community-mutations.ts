import type { Mutation } from '@yiwang/shared/mutation'
import { recordPublicityEvent } from './modules/governance-centre/mutations/record-publicity-event.ts'
import { recordReception } from './modules/governance-centre/mutations/record-reception.ts'
import { assessGridWorker } from './modules/grid/mutations/assess-grid-worker.ts'
import { assignGridWorker } from './modules/grid/mutations/assign-grid-worker.ts'
import { createGrid } from './modules/grid/mutations/create-grid.ts'
import { recordWorkforceCount } from './modules/grid/mutations/record-workforce-count.ts'
import { registerGridWorker } from './modules/grid/mutations/register-grid-worker.ts'
import { registerHousehold } from './modules/household/mutations/register-household.ts'
import { addKeyAttention } from './modules/key-attention/mutations/add-key-attention.ts'
import { removeKeyAttention } from './modules/key-attention/mutations/remove-key-attention.ts'
import { reviewKeyAttention } from './modules/key-attention/mutations/review-key-attention.ts'
import { registerOrganisation } from './modules/organisation/mutations/register-organisation.ts'
import { deregisterResident } from './modules/person/mutations/deregister-resident.ts'
import { moveResident } from './modules/person/mutations/move-resident.ts'
import { registerResident } from './modules/person/mutations/register-resident.ts'
import { updateResident } from './modules/person/mutations/update-resident.ts'
import { assignServiceOrder } from './modules/service-order/mutations/assign-service-order.ts'
import { closeServiceOrder } from './modules/service-order/mutations/close-service-order.ts'
import { createServiceOrder } from './modules/service-order/mutations/create-service-order.ts'
import { inspectServiceOrder } from './modules/service-order/mutations/inspect-service-order.ts'
import { rateServiceOrder } from './modules/service-order/mutations/rate-service-order.ts'
import { startServiceOrder } from './modules/service-order/mutations/start-service-order.ts'
import { withdrawServiceOrder } from './modules/service-order/mutations/withdraw-service-order.ts'
import { recordVisit } from './modules/visit/mutations/record-visit.ts'

/** Residents, grids, visits, organisations, the governance centre, service orders; in the order of the contract. */
export const communityMutations: readonly Mutation[] = [
  registerHousehold,
  registerResident,
  updateResident,
  moveResident,
  deregisterResident,
  recordVisit,
  addKeyAttention,
  reviewKeyAttention,
  removeKeyAttention,
  createGrid,
  registerGridWorker,
  assignGridWorker,
  assessGridWorker,
  recordWorkforceCount,
  registerOrganisation,
  recordReception,
  recordPublicityEvent,
  createServiceOrder,
  assignServiceOrder,
  startServiceOrder,
  inspectServiceOrder,
  rateServiceOrder,
  closeServiceOrder,
  withdrawServiceOrder,
]
