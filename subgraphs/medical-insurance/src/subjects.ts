import type { FindSubject } from '@yiwang/shared/privacy'
import { personByKey } from './modules/person/loaders.ts'

/** Whom the department's objects with personal fields are about; an alert tells by itself. */
export const subjects: Readonly<Record<string, FindSubject>> = {
  // every Person here is a PersonKey
  Person: (parent, context) => context.load(personByKey, null, (parent as { readonly personId: string }).personId),
}
