export { type Environment, readSecrets, type Secrets } from './read-secrets.ts'
