export { AppError, type ErrorCode } from './app-error.ts'
export { type CatalogueCode, type CodeOf, errorCatalogue, type ErrorSource } from './error-catalogue.ts'
export { invariant } from './invariant.ts'
export { reasonOf } from './reason-of.ts'
