import { reportAccident } from './modules/accident/mutations/report-accident.ts'
import { closeEnforcementCase } from './modules/enforcement-case/mutations/close-enforcement-case.ts'
import { decidePenalty } from './modules/enforcement-case/mutations/decide-penalty.ts'
import { fileEnforcementCase } from './modules/enforcement-case/mutations/file-enforcement-case.ts'
import { investigateEnforcementCase } from './modules/enforcement-case/mutations/investigate-enforcement-case.ts'
import { recordGasInspection } from './modules/gas/mutations/record-gas-inspection.ts'
import { acceptRectification, writeOffHazard } from './modules/hazard/mutations/accept-hazard.ts'
import { fileHazard } from './modules/hazard/mutations/file-hazard.ts'
import { orderRectification } from './modules/hazard/mutations/order-rectification.ts'
import { startRectification, submitRectification } from './modules/hazard/mutations/rectify-hazard.ts'
import { reportHazard } from './modules/hazard/mutations/report-hazard.ts'
import {
  listHazardForSupervision,
  recordFiveImplementations,
} from './modules/hazard/mutations/supervise-major-hazard.ts'
import { transferHazard } from './modules/hazard/mutations/transfer-hazard.ts'
import { recordInspection } from './modules/inspection/mutations/record-inspection.ts'
import { holdInterview } from './modules/interview/mutations/hold-interview.ts'
import { postSafetyList, registerSafetyList } from './modules/safety-profile/mutations/safety-lists.ts'

/** The department's write side, in the order of the contract. */
export const mutations = [
  reportHazard,
  fileHazard,
  recordFiveImplementations,
  listHazardForSupervision,
  orderRectification,
  startRectification,
  submitRectification,
  acceptRectification,
  writeOffHazard,
  transferHazard,
  registerSafetyList,
  postSafetyList,
  recordInspection,
  recordGasInspection,
  holdInterview,
  fileEnforcementCase,
  investigateEnforcementCase,
  decidePenalty,
  closeEnforcementCase,
  reportAccident,
]
