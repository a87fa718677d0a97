/** A unit of grid governance; here it is only the key that statistics hang on. */
export interface RegionKey {
  readonly code: string
}
