import { x } from './loaders.ts'
export const y = x
