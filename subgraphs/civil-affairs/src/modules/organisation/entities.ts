/** Organisations belong to grid governance; here an organisation is its 统一社会信用代码. */
export interface OrganisationKey {
  readonly uscc: string
}
