import type { SampleKeys } from './sample-keys.ts'

export function createSampleKeys(loadedOn: string): SampleKeys {
  throw new Error(`not written yet: ${loadedOn}`)
}
