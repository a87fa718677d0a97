export { AppError, type ErrorCode } from './app-error.ts'
export { invariant } from './invariant.ts'
