import type { Variables } from './demo-roles.ts'

const HANTAI = '610702000000'
const HANBIN = '610902000000'
const ANKANG = '610900000000'
const ANYUAN = '360302000000'

const HANTAI_PERIOD = { from: '2023-01-01', to: '2023-12-20' }

const PERSON = '请填人员编号'
const CASE = '请填事项编号'
const ALERT = '请填预警编号'
const HAZARD = '请填隐患编号'
const PROJECT = '请填项目编号'
const ORGANISATION = '请填统一社会信用代码'
const GRID = '请填网格编码'

/**
 * Example variables by operation file, used where the gateway offers none. Region codes are real; record numbers are
 * created with the data and therefore left to be filled in. Markers see `example-markers.ts`; money is in 分.
 */
export const EXAMPLE_VARIABLES: Readonly<Record<string, Variables>> = {
  '01_person360': { id: PERSON, year: '$year', asOf: '$today' },
  '02_command_overview': {
    code: ANYUAN,
    asOf: '2024-11-13T18:00:00+08:00',
    period: { from: '2024-01-01', to: '2024-11-13' },
  },
  '03a_alert_list': { code: HANTAI },
  '03b_alert_verify': {
    verify: { alertId: ALERT, confirmed: true, note: '入户核实：住院自付较高，家庭困难' },
    apply: {
      kind: 'TEMPORARY_ASSISTANCE',
      personId: PERSON,
      reason: '因病支出较大，生活暂时困难',
      channel: 'HOME_VISIT',
      sourceAlertId: ALERT,
      clientToken: '$clientToken',
    },
  },
  '03c_alert_subscription': { code: HANTAI },
  '03d_settlement_upload': {
    input: {
      setlId: '请填结算编号',
      personId: PERSON,
      institutionUscc: ORGANISATION,
      settledAt: '$now',
      medType: 'INPATIENT',
      totalFeeCents: '6800000',
      policyScopeFeeCents: '6000000',
      deductibleCents: '80000',
      basicFundPayCents: '3000000',
      seriousIllnessPayCents: '600000',
      medicalAidPayCents: '0',
      accountPayCents: '0',
      cashPayCents: '3200000',
      clientToken: '$clientToken',
    },
  },
  '03e_medical_aid': {
    aid: { alertId: ALERT, amountCents: '500000', kind: 'ORDINARY', grantedOn: '$today', clientToken: '$clientToken' },
  },
  '04_dangerous_houses': { code: HANTAI },
  '05a_case_report': {
    input: {
      title: '楼道堆放杂物',
      detail: '三单元一层楼道堆放杂物，影响通行',
      category: 'SAFETY_HAZARD',
      source: 'GRID_WORKER',
      gridCode: GRID,
      clientToken: '$clientToken',
    },
  },
  '05b_case_detail': { no: CASE },
  '05c_sla_subscription': { code: HANTAI },
  '05d_case_transitions': {
    accept: { caseNo: CASE, note: '情况属实，予以受理' },
    dispatch: { caseNo: CASE, departmentUscc: ORGANISATION, limitWorkingHours: 40 },
  },
  '05e_department_handles': { take: { caseNo: CASE }, resolve: { caseNo: CASE, result: '已清理完毕，恢复通行' } },
  '05f_follow_up': { followUp: { caseNo: CASE, outcome: 'SATISFIED', score: 5, comment: '处理及时' } },
  '05g_department_worklist': { code: HANTAI, department: ORGANISATION },
  '06_enterprise360': { uscc: ORGANISATION },
  '06b_night_inspection': {
    input: {
      kind: 'NIGHT',
      field: 'FIRE',
      on: '$today',
      regionCode: ANYUAN,
      personTimes: 4,
      enterpriseVisits: 1,
      uscc: ORGANISATION,
      checklist: ['DAILY_PATROL', 'FIRE_POWER_GAS', 'EVACUATION', 'EQUIPMENT', 'DRILL', 'STAFF_KNOWLEDGE'].map(
        (item) => ({
          item,
          passed: true,
        }),
      ),
      signerId: '请填检查人工号',
      clientToken: '$clientToken',
    },
  },
  '07_quarter_renovation': { id: '请填小区编号' },
  '08_hazard_loop': {
    report: {
      field: 'FIRE',
      grade: 'GENERAL',
      description: '楼道安全出口被占用',
      subject: 'BUILDING',
      foundOn: '$today',
      regionCode: HANTAI,
      buildingId: '请填楼栋编号',
      clientToken: '$clientToken',
    },
  },
  '08b_hazard_order': {
    file: { hazardNo: HAZARD },
    order: {
      hazardNo: HAZARD,
      deadline: '$today+15',
      requirement: '清理安全出口，保持畅通',
      organisationUscc: ORGANISATION,
    },
  },
  '09_pension_due': { code: HANTAI, asOf: '$today' },
  '10_instant_settlement': { code: ANKANG, period: { from: '2025-01-01', to: '2025-12-15' } },
  '11_sponsorship': { code: HANTAI, year: 2023, period: HANTAI_PERIOD },
  '12_reimbursement': {
    id: PERSON,
    input: {
      insuranceType: 'RESIDENT',
      hospitalLevel: 'LEVEL_3',
      totalFeeCents: '6800000',
      policyScopeFeeCents: '6000000',
      remote: 'LOCAL',
      on: '$today',
    },
  },
  '13_service_orders': { code: HANBIN, period: { from: '2021-01-01', to: '2021-12-31' } },
  '14_town_disputes': { code: '610702107000', period: HANTAI_PERIOD },
  '15_grid_morning': { grid: GRID, year: '$year' },
  '16_volunteer_points': { id: PERSON, code: ANYUAN, period: { from: '$today', to: '$today+30' } },
  '17_audit': { code: HANTAI, filter: { period: { from: '$today-7', to: '$today' } } },
  '18_owner_vote': { open: { projectNo: PROJECT, matter: 'ORDINARY', closesAt: '$now+7' } },
  '18b_cast_vote': {
    cast: { projectNo: PROJECT, dwellingId: '请填房屋编号', agree: true, clientToken: '$clientToken' },
  },
  '18c_close_vote': {
    close: { projectNo: PROJECT },
    advance: { projectNo: PROJECT, to: 'PLANNED', note: '表决通过，进入计划' },
  },
}
