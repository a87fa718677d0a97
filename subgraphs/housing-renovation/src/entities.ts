import { Building } from './modules/building/entities.ts'
import { DangerousHouseStep, Remediation } from './modules/dangerous-house/entities.ts'
import { Dwelling, DwellingHousehold, DwellingOwner } from './modules/dwelling/entities.ts'
import { HealthCheck } from './modules/health-check/entities.ts'
import { Ballot, Vote } from './modules/owner-vote/entities.ts'
import { PropertyService } from './modules/property-service/entities.ts'
import { Quarter } from './modules/quarter/entities.ts'
import { Item, ItemSupport } from './modules/renovation-item/entities.ts'
import { Project, ProjectQuarter, ProjectStep } from './modules/renovation-project/entities.ts'
import { Organisation, Resident } from './projections/entities.ts'

/** Every table of the department's database. */
export const entities = [
  Quarter,
  PropertyService,
  HealthCheck,
  Building,
  Dwelling,
  DwellingOwner,
  DwellingHousehold,
  Remediation,
  DangerousHouseStep,
  Project,
  ProjectQuarter,
  ProjectStep,
  Item,
  ItemSupport,
  Vote,
  Ballot,
  Resident,
  Organisation,
]
