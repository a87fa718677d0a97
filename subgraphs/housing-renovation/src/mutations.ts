import { registerBuilding } from './modules/building/mutations/register-building.ts'
import { acceptDangerousHouseRemediation } from './modules/dangerous-house/mutations/accept-dangerous-house-remediation.ts'
import { appraiseDwelling } from './modules/dangerous-house/mutations/appraise-dwelling.ts'
import { evacuateDwelling } from './modules/dangerous-house/mutations/evacuate-dwelling.ts'
import { startDangerousHouseRemediation } from './modules/dangerous-house/mutations/start-dangerous-house-remediation.ts'
import { writeOffDangerousHouse } from './modules/dangerous-house/mutations/write-off-dangerous-house.ts'
import { assignDwelling } from './modules/dwelling/mutations/assign-dwelling.ts'
import { registerDwelling } from './modules/dwelling/mutations/register-dwelling.ts'
import { recordHealthCheck } from './modules/health-check/mutations/record-health-check.ts'
import { castOwnerVote } from './modules/owner-vote/mutations/cast-owner-vote.ts'
import { closeOwnerVote } from './modules/owner-vote/mutations/close-owner-vote.ts'
import { openOwnerVote } from './modules/owner-vote/mutations/open-owner-vote.ts'
import { setPropertyService } from './modules/property-service/mutations/set-property-service.ts'
import { registerQuarter } from './modules/quarter/mutations/register-quarter.ts'
import { adoptRenovationItem } from './modules/renovation-item/mutations/adopt-renovation-item.ts'
import { completeRenovationItem } from './modules/renovation-item/mutations/complete-renovation-item.ts'
import { proposeRenovationItem } from './modules/renovation-item/mutations/propose-renovation-item.ts'
import { advanceRenovationProject } from './modules/renovation-project/mutations/advance-renovation-project.ts'
import { cancelRenovationProject } from './modules/renovation-project/mutations/cancel-renovation-project.ts'
import { createRenovationProject } from './modules/renovation-project/mutations/create-renovation-project.ts'
import { linkRenovationProjectToCase } from './modules/renovation-project/mutations/link-renovation-project-to-case.ts'
import { openOpinionSurvey } from './modules/renovation-project/mutations/open-opinion-survey.ts'

/** What the department writes, in the contract's order. */
export const mutations = [
  registerQuarter,
  registerBuilding,
  registerDwelling,
  assignDwelling,
  recordHealthCheck,
  createRenovationProject,
  openOpinionSurvey,
  proposeRenovationItem,
  adoptRenovationItem,
  openOwnerVote,
  castOwnerVote,
  closeOwnerVote,
  advanceRenovationProject,
  completeRenovationItem,
  linkRenovationProjectToCase,
  cancelRenovationProject,
  setPropertyService,
  appraiseDwelling,
  evacuateDwelling,
  startDangerousHouseRemediation,
  acceptDangerousHouseRemediation,
  writeOffDangerousHouse,
]
