import type { OrganisationChanged } from '@yiwang/shared/events'
import type { OrganisationRow } from './entities.ts'

/** What the other departments keep of an organisation. */
export function organisationFacts({ uscc, kind, regionCode }: OrganisationRow): OrganisationChanged {
  return { uscc, kind, regionCode }
}
