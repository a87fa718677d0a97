/** Where the records lie that an argument of this name may mean. */
export interface RegionalKey {
  readonly subgraph: string
  readonly table: string
  readonly column: string
  /** one record is asked for of each value: a mutation that knows states or kinds must not tell them apart */
  readonly each: string
  /** SQL of the record's county, where it has no column of its own */
  readonly county?: string
}

const key = (subgraph: string, table: string, column: string, each: string, county?: string): RegionalKey => ({
  ...{ subgraph, table, column, each },
  ...(county === undefined ? {} : { county }),
})
const countyOfPerson = '(SELECT p.county_code FROM person_copy p WHERE p.person_id = t.person_id)'
const countyOfAlert = '(SELECT a.county_code FROM medical_alert a WHERE a.alert_id = t.alert_id)'

const person = key('grid-governance', 'person', 'person_id', 'resident_status')
const household = key('grid-governance', 'household', 'household_id', 'county_code')
const governanceCase = key('grid-governance', 'governance_case', 'case_no', "CONCAT(t.kind, ' ', t.status)")
const visit = key('grid-governance', 'grid_visit', 'visit_id', 'reason')
const alert = key('medical-insurance', 'medical_alert', 'alert_id', 'status')
const hazard = key('emergency-management', 'hazard', 'hazard_no', 'status')

/** Arguments that name records which callers of other districts may not know of, by their name in the contract. */
export const regionalKeys: Readonly<Record<string, RegionalKey>> = {
  personId: person,
  subjectPersonIds: person,
  partyPersonIds: person,
  petitionerPersonIds: person,
  ownerPersonIds: person,
  householdId: household,
  householdIds: household,
  caseNo: governanceCase,
  sourceCaseNo: governanceCase,
  visitId: visit,
  orderNo: key('grid-governance', 'service_order', 'order_no', 'status'),
  attentionId: key('grid-governance', 'key_attention', 'attention_id', 't.removed_on IS NULL'),
  letterNo: key('grid-governance', 'supervision_letter', 'letter_no', 't.replied_at IS NULL'),
  alertId: alert,
  sourceAlertId: alert,
  enrolmentId: key('medical-insurance', 'enrolment', 'enrolment_id', 'status', countyOfPerson),
  batchNo: key('medical-insurance', 'settlement_batch', 'batch_no', 'stage'),
  sponsorshipNo: key('medical-insurance', 'sponsorship_batch', 'sponsorship_no', 'status'),
  applicationNo: key('civil-affairs', 'assistance_application', 'application_no', 'status'),
  authenticationId: key(
    ...(['civil-affairs', 'pension_authentication', 'authentication_id', 'method'] as const),
    countyOfPerson,
  ),
  programmeNo: key('civil-affairs', 'care_programme', 'programme_no', 'status'),
  hazardNo: hazard,
  hazardNos: hazard,
  inspectionNo: key('emergency-management', 'inspection', 'inspection_no', 'kind'),
  enforcementNo: key('emergency-management', 'enforcement_case', 'enforcement_no', 'status'),
  clueNo: key('emergency-management', 'enforcement_clue', 'clue_no', 'outcome'),
  listId: key('emergency-management', 'safety_list', 'list_id', 'posted'),
  dwellingId: key('housing-renovation', 'dwelling', 'dwelling_id', 'occupancy'),
}

/** Public records that an argument must name beside the one that is asked about. */
export const publicKeys: Readonly<Record<string, RegionalKey>> = {
  projectNo: key('housing-renovation', 'renovation_project', 'project_no', 'status'),
  activityNo: key('civil-affairs', 'volunteer_activity', 'activity_no', 'status'),
}

/** Keys of entities that callers of other districts may not know of: those, and what no argument is. */
export const entityKeys: Readonly<Record<string, RegionalKey>> = {
  ...regionalKeys,
  idHash: key('grid-governance', 'person', 'id_hash', 'resident_status'),
  setlId: key('medical-insurance', 'medical_settlement', 'setl_id', 'med_type', countyOfPerson),
  aidId: key('medical-insurance', 'medical_aid', 'aid_id', 'kind', countyOfAlert),
  grantId: key('civil-affairs', 'assistance_grant', 'grant_id', 'kind'),
}

/** Names of ID and String arguments that are no such keys, by the reason why; other types name no record. */
const others: Readonly<Record<string, string>> = {
  'region codes are published': 'regionCode code cityCode townshipCode',
  'grids and who is responsible for them are public': 'gridCode gridCodes workerId',
  'organisations are public':
    'uscc operatorUscc companyUscc institutionUscc organisationUscc departmentUscc assistingUsccs',
  'quarters and buildings are public': 'quarterId quarterIds buildingId',
  'renovation projects with their items are public, and so is what points are exchanged for': 'projectNo itemId',
  'volunteer teams, activities and service stations are public': 'teamNo activityNo stationNo',
  'numbers of officials, written down as they come': 'agentId visitorIds signerId officerIds',
  'a number that another system gave; one that is booked already must be refused wherever it was':
    'setlId hotlineNo petitionNo',
  'facts of a new or changed resident': 'idNumber phone',
  'narrows what the caller may see': 'keyword actorId recordType recordId',
  'given out to the caller before': 'after',
  'made up by the caller': 'clientToken',
  'free text': `address basis cause comment content contingencyPlan court description detail displayName evidence inspection
    leaderTitle matter measures memberTitles name note opinion partyBranch photo photos plan reason reply requirement
    responsible result services summary theme title unit`,
}

export const noRegionalKeys: ReadonlySet<string> = new Set(Object.values(others).flatMap((names) => names.split(/\s+/)))
