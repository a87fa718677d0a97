/**
 * The shared keys of the sample data: what more than one department must agree on. Each department makes its own
 * records from them, deterministically, and loads them into its own database.
 */
export interface SampleKeys {
  /** day of loading, 'YYYY-MM-DD' in Beijing; only demonstration rows depend on it */
  readonly loadedOn: string
  readonly regions: readonly RegionKey[]
  readonly grids: readonly GridKey[]
  readonly workers: readonly WorkerKey[]
  readonly households: readonly HouseholdKey[]
  readonly persons: readonly PersonKey[]
  readonly organisations: readonly OrganisationKey[]
  /** the departments of each county, by county code */
  readonly departments: ReadonlyMap<string, DepartmentKeys>
  readonly quarters: readonly QuarterKey[]
  readonly buildings: readonly BuildingKey[]
  readonly dwellings: readonly DwellingKey[]
  readonly alerts: readonly AlertKey[]
  readonly caseLinks: readonly CaseLink[]
  readonly examples: DemoExamples
}

export interface RegionKey {
  readonly code: string
  readonly level: 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'
  readonly name: string
  readonly parentCode: string | null
  /** run by a development zone: 横龙, 光丰 */
  readonly entrusted: boolean
}

export interface GridKey {
  readonly gridCode: string
  readonly villageCode: string
  readonly name: string
}

export interface WorkerKey {
  readonly workerId: string
  readonly displayName: string
  readonly kind: 'FULL_TIME' | 'PART_TIME'
  readonly gridCodes: readonly string[]
}

export interface HouseholdKey {
  readonly householdId: string
  readonly gridCode: string
  readonly villageCode: string
  readonly address: string
  readonly demo: boolean
}

export type LowIncomeCategory =
  | 'NONE'
  | 'EXTREME_POVERTY'
  | 'MINIMUM_LIVING'
  | 'MARGINAL'
  | 'RIGID_EXPENDITURE'
  | 'RETURN_TO_POVERTY_MONITORED'
  | 'ORPHAN'
  | 'OTHER'

export interface PersonKey {
  readonly personId: string
  readonly idHash: string
  readonly idNumberMasked: string
  readonly name: string
  /** masked name, surname and stars */
  readonly displayName: string
  readonly gender: 'MALE' | 'FEMALE'
  readonly birthDate: string
  readonly phone: string | null
  readonly householdId: string
  readonly gridCode: string
  readonly villageCode: string
  readonly lowIncomeCategory: LowIncomeCategory
  /** since when the category holds */
  readonly categorySince: string | null
  /** one of the 40 hand-made persons */
  readonly demo: boolean
  /** what the hand-made person shows, null for everybody else */
  readonly story: DemoStory | null
}

/** The eight hand-made persons of a demonstration group; there are five groups (see demo-persons.ts). */
export type DemoStory =
  | 'ELDER_LIVING_ALONE'
  | 'MINIMUM_LIVING_CHILD'
  | 'PENSION_DUE'
  | 'VOTING_OWNER'
  | 'VOLUNTEER'
  | 'SERIOUS_ILLNESS'
  | 'DISPUTE_PARTY'
  | 'MONITORED_FARMER'

export type OrganisationKind =
  | 'ENTERPRISE'
  | 'MEDICAL_INSTITUTION'
  | 'SOCIAL_ORGANISATION'
  | 'PUBLIC_INSTITUTION'
  | 'INDIVIDUAL_BUSINESS'
  | 'GOVERNMENT_DEPARTMENT'
  | 'PROPERTY_COMPANY'
  | 'UTILITY'

export interface OrganisationKey {
  readonly uscc: string
  readonly name: string
  readonly kind: OrganisationKind
  /** village, or county for departments */
  readonly regionCode: string
  readonly gridCode: string | null
  readonly address: string
  /** SCHOOL for the 34 schools of the classroom case, GAS for the gas operator, else null */
  readonly special: 'SCHOOL' | 'GAS' | null
  /** level of a medical institution, else null */
  readonly hospitalLevel: 'LEVEL_1' | 'LEVEL_2' | 'LEVEL_3' | null
  /** the safety field that the name of an enterprise or business tells, else null */
  readonly safetyField: SampleSafetyField | null
  readonly demo: boolean
}

export type SampleSafetyField =
  'HAZARDOUS_CHEMICALS' | 'INDUSTRY_TRADE' | 'FIRE' | 'URBAN_GAS' | 'CONSTRUCTION' | 'ROAD_TRAFFIC'

/** uscc of the departments of a county */
export interface DepartmentKeys {
  readonly civilAffairs: string
  readonly medicalInsurance: string
  readonly emergencyManagement: string
  readonly housingRenovation: string
  readonly governanceCentre: string
  readonly urbanManagement: string
  readonly education: string
  readonly publicSecurity: string
}

export interface QuarterKey {
  readonly quarterId: string
  readonly name: string
  readonly villageCode: string
  readonly builtYear: number
  /** year of renovation for the 123 of 北关, else null */
  readonly renovatedIn: number | null
}

export interface BuildingKey {
  readonly buildingId: string
  readonly quarterId: string | null
  readonly villageCode: string
  readonly gridCode: string
  readonly name: string
  readonly builtYear: number
  readonly storeys: number
  readonly structure: 'BRICK_TIMBER' | 'BRICK_CONCRETE' | 'FRAME' | 'SHEAR_WALL' | 'STEEL' | 'OTHER'
  readonly householdCount: number
  /** hundredths of a square metre */
  readonly floorAreaSqmX100: number
}

export interface DwellingKey {
  readonly dwellingId: string
  readonly buildingId: string
  readonly villageCode: string
  readonly gridCode: string
  readonly ownerPersonIds: readonly string[]
  readonly householdIds: readonly string[]
  readonly areaSqmX100: number
  readonly dangerGrade: 'NOT_APPRAISED' | 'A' | 'B' | 'C' | 'D'
}

/** One of 731 alerts of 汉台, or a demonstration alert. */
export interface AlertKey {
  readonly alertId: string
  readonly personId: string
  readonly townCode: string
  /** epoch milliseconds */
  readonly raisedAt: number
  readonly outcome: 'EXCLUDED' | 'AIDED' | 'CLOSED_WITHOUT_MONEY' | 'OPEN'
  /** 分 of medical aid, 0 unless AIDED */
  readonly aidCents: number
  /** 分 of temporary assistance that civil affairs granted because of this alert, else 0 */
  readonly temporaryAssistanceCents: number
  readonly demo: boolean
}

/** A demonstration case to which departments attach their records. */
export interface CaseLink {
  readonly caseNo: string
  readonly countyCode: string
  readonly gridCode: string
  readonly buildingId: string | null
  readonly subjectPersonIds: readonly string[]
  /** the enterprise that has the case's hazard, else null */
  readonly organisationUscc: string | null
  readonly hazardNo: string | null
  readonly applicationNo: string | null
  readonly projectNo: string | null
  readonly alertId: string | null
}

/** Keys of rich records, for the explorer's ready tabs and the demo tokens; every value exists after loading. */
export interface DemoExamples {
  readonly countyCode: string
  readonly townCode: string
  readonly gridCode: string
  readonly personId: string
  readonly householdId: string
  readonly alertId: string
  readonly caseNo: string
  readonly enterpriseUscc: string
  readonly quarterId: string
  readonly buildingId: string
  /** the voting owner's flat, in the quarter of the example */
  readonly dwellingId: string
  /** the C级 flat that the example person lives in, in the building of the example */
  readonly dangerousDwellingId: string
  readonly workerId: string
  readonly volunteerPersonId: string
  readonly ownerPersonId: string
}
