import { createRandom, type Random } from '@yiwang/shared/sample-data'
import { beijingDate } from '@yiwang/shared/time'
import type { LowIncomeCategory, MedType } from '../generated/resolver-types.ts'
import type { MedicalDesignationRow } from '../modules/designation/entities.ts'
import { nothingYet, type YearToDate } from '../modules/reimbursement/bill.ts'
import { estimate } from '../modules/reimbursement/service.ts'
import { type Policy, termsOf } from '../modules/reimbursement/terms.ts'
import type { MedicalSettlementRow } from '../modules/settlement/entities.ts'

export interface Patient {
  readonly personId: string
  readonly cityCode: string
  readonly countyCode: string
  readonly category: LowIncomeCategory
}

interface Account {
  sums: YearToDate
  outOfPocket: number
  bills: number
}

/** What a settlement should look like; the formula decides the parts. */
export interface BillWish {
  readonly settledAt: number
  /** what the person should at least have paid in the year afterwards, in 分 */
  readonly outOfPocketAtLeast: number
  /** the tier that was forgotten, which raised the alert */
  readonly withheld?: 'SERIOUS_ILLNESS' | 'MEDICAL_AID'
}

/** Writes settlements whose parts follow the policy, on top of what the person's year has already used. */
export class BillBook {
  readonly rows: MedicalSettlementRow[] = []
  readonly #accounts = new Map<string, Account>()
  readonly #random: Random = createRandom(20_230_301)
  readonly #policies: readonly Policy[]
  readonly #institutions: readonly MedicalDesignationRow[]

  constructor(policies: readonly Policy[], institutions: readonly MedicalDesignationRow[]) {
    this.#policies = policies
    this.#institutions = institutions
  }

  /** 个人账户 and cash of the person in the year of the day, in 分. */
  outOfPocket(patient: Patient, settledAt: number): number {
    return this.#account(patient, settledAt).outOfPocket
  }

  /** Adds a hospital stay, dearer and dearer until the person has paid what is wished. */
  addStay(patient: Patient, wish: BillWish): void {
    const account = this.#account(patient, wish.settledAt)
    const institution = this.#institutionOf(patient)
    const policy = this.#policyOf(patient, wish.settledAt)
    const { hospitalLevel } = institution
    const terms = termsOf(policy, { hospitalLevel, remote: 'LOCAL', category: patient.category })
    const inScope = this.#random.between(80, 92)
    const missing = wish.outOfPocketAtLeast - account.outOfPocket
    for (let totalFee = roundedUp(Math.max(60_000, missing * 1.2)); ; totalFee = roundedUp(totalFee * 1.15)) {
      const scopeFee = Math.floor((totalFee * inScope) / 100)
      const bill = { totalFee: BigInt(totalFee), scopeFee: BigInt(scopeFee), usedDeductible: 0n }
      const parts = estimate(terms, bill, account.sums)
      const serious = wish.withheld === 'SERIOUS_ILLNESS' ? 0n : parts.seriousIllness.pay
      const aid = wish.withheld === undefined ? parts.medicalAid.pay : 0n
      const cash = bill.totalFee - parts.basic.pay - serious - aid
      const forgotten = wish.withheld === 'MEDICAL_AID' ? parts.medicalAid.pay : parts.seriousIllness.pay
      if (cash < missing || (wish.withheld !== undefined && forgotten === 0n)) continue
      const paid = { deductible: parts.basic.deductible, basic: parts.basic.pay, serious, aid, account: 0n, cash }
      this.#add(patient, { ...bill, settledAt: wish.settledAt, medType: 'INPATIENT', institution, paid })
      return
    }
  }

  /** A purchase outside the policy scope, paid from account and cash. */
  addPharmacyPurchase(patient: Patient, settledAt: number, totalFee: number): void {
    const account = BigInt(Math.floor(totalFee / 2))
    const cash = BigInt(totalFee) - account
    const paid = { deductible: 0n, basic: 0n, serious: 0n, aid: 0n, account, cash }
    const institution = this.#institutionOf(patient)
    this.#add(patient, { totalFee: BigInt(totalFee), scopeFee: 0n, settledAt, medType: 'PHARMACY', institution, paid })
  }

  #add(patient: Patient, settlement: Settlement): void {
    const account = this.#account(patient, settlement.settledAt)
    const { paid, scopeFee } = settlement
    account.bills += 1
    account.outOfPocket += Number(paid.account + paid.cash)
    account.sums = {
      basic: account.sums.basic + paid.basic,
      selfPayInScope: account.sums.selfPayInScope + scopeFee - paid.basic,
      serious: account.sums.serious + paid.serious,
      aid: account.sums.aid + paid.aid,
    }
    this.rows.push(settlementRow(patient, settlement, account.bills))
  }

  #account({ personId }: Patient, settledAt: number): Account {
    const key = `${personId} ${beijingDate(settledAt).slice(0, 4)}`
    const account = this.#accounts.get(key) ?? { sums: nothingYet, outOfPocket: 0, bills: 0 }
    this.#accounts.set(key, account)
    return account
  }

  #institutionOf({ countyCode }: Patient): MedicalDesignationRow {
    return this.#random.pick(this.#institutions.filter((institution) => institution.countyCode === countyCode))
  }

  #policyOf({ cityCode }: Patient, settledAt: number): Policy {
    const day = beijingDate(settledAt)
    const policy = this.#policies.find(
      ({ row }) => row.cityCode === cityCode && row.insuranceType === 'RESIDENT' && row.effectiveFrom <= day,
    )
    if (policy === undefined) throw new Error(`no policy of ${cityCode} on ${day}`)
    return policy
  }
}

interface Settlement {
  readonly totalFee: bigint
  readonly scopeFee: bigint
  readonly settledAt: number
  readonly medType: MedType
  readonly institution: MedicalDesignationRow
  readonly paid: Readonly<Record<'deductible' | 'basic' | 'serious' | 'aid' | 'account' | 'cash', bigint>>
}

function settlementRow({ personId, countyCode }: Patient, settlement: Settlement, order: number): MedicalSettlementRow {
  const { settledAt, medType, institution, paid } = settlement
  return {
    setlId: `JS${beijingDate(settledAt).slice(0, 4)}${personId}${String(order).padStart(2, '0')}`,
    personId,
    institutionUscc: institution.institutionUscc,
    settledAt,
    medType,
    totalFeeCents: Number(settlement.totalFee),
    policyScopeFeeCents: Number(settlement.scopeFee),
    deductibleCents: Number(paid.deductible),
    basicFundPayCents: Number(paid.basic),
    seriousIllnessPayCents: Number(paid.serious),
    medicalAidPayCents: Number(paid.aid),
    accountPayCents: Number(paid.account),
    cashPayCents: Number(paid.cash),
    uploadedAt: settledAt + 5 * 60_000,
    uploadedBy: `SYS-YB-${countyCode.slice(0, 6)}`,
  }
}

/** To whole 元. */
function roundedUp(cents: number): number {
  return Math.ceil(cents / 100) * 100
}
