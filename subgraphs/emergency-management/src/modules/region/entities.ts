/** Regions belong to grid governance; here only the key is known. */
export interface RegionKey {
  readonly code: string
}
