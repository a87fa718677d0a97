/** Columns that no field of the contract shows as they stand, by the reason why. */
const byReason: Readonly<Record<string, string>> = {
  'a record is found or compared by it': `
    grid-governance.person.id_hash grid-governance.person.phone_hash medical-insurance.person_copy.id_hash`,
  'written for the record, which no field reads': `
    grid-governance.key_attention.removed_reason
    grid-governance.service_order.rating_comment grid-governance.service_order.withdraw_reason
    housing-renovation.dangerous_house_remediation.acceptance_opinion
    housing-renovation.dangerous_house_step.actor housing-renovation.dangerous_house_step.note
    civil-affairs.household_income.basis civil-affairs.low_income_record.basis
    civil-affairs.pension_renewal.authenticated_on
    civil-affairs.pension_hold.reason civil-affairs.pension_hold.end_opinion
    medical-insurance.enrolment.suspend_reason medical-insurance.medical_alert.close_note
    emergency-management.enforcement_case.basis
    emergency-management.enforcement_step.actor emergency-management.enforcement_step.note`,
  'shown in sums alone': 'civil-affairs.care_delivery.value_cents medical-insurance.sponsorship.amount_cents',
  'a copy that the department keeps; the name is shown by its owner, or is what a new record is signed with':
    'housing-renovation.resident.display_name emergency-management.worker_copy.display_name',
}

export const neverShown: readonly string[] = Object.values(byReason)
  .flatMap((names) => names.trim().split(/\s+/))
  .sort()
