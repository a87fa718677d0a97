export { type Mutation, type MutationPayload, defineMutation } from './define-mutation.ts'
export { ClientToken, type ClientTokenRow } from './client-token.ts'
export {
  type Access,
  type DomainEvent,
  type MutationDefinition,
  type Rule,
  type Writing,
  type Written,
} from './definition.ts'
export { type Lookup, type ReadAhead, type Wanted, lookUp, noteChange } from './look-up.ts'
export { insertRow, updateRow } from './change-row.ts'
export { afterToday, clientToken, expectedVersion, filled, notAfterToday, optionalText } from './input-fields.ts'
export { checkRegion, malformedRegion, requireCovered } from './input-region.ts'
export { mutationResolvers } from './mutation-resolvers.ts'
export {
  badInput,
  conflict,
  forbidden,
  invalidTransition,
  isRefusal,
  notFound,
  outOfRegion,
  type Refusal,
  violates,
} from './refusal.ts'
export { type StateMachine, defineMachine } from './state-machine.ts'
export {
  type NumberPlace,
  type NumberSeries,
  type RunningNumberRow,
  dailyPrefix,
  seriesOf,
  nextNumber,
  RunningNumber,
} from './running-number.ts'
export {
  type Actor,
  type Step,
  type StepBy,
  type TransitionStepRow,
  actorOf,
  byCaller,
  recordStep,
  recordSteps,
  systemActor,
  TransitionStep,
} from './transition-step.ts'
export { newId } from './new-id.ts'
