export { publishedDay, publishedInstant, publishedQuarters, quarterOf, type Quarters } from './quarters.ts'
export { roundAmount, roundCount } from './round.ts'
export { type Disclosure, disclosureAt } from './disclosure.ts'
