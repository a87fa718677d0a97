export interface OperationTitle {
  readonly title: string
  /** Who sends it, or what it shows. */
  readonly hint: string
}

/** Titles of the ready operations, keyed by file name without ending. */
export const OPERATION_TITLES: Readonly<Record<string, OperationTitle>> = {
  '00_me': { title: '当前登录者', hint: '我是谁、有哪些权限和区划' },
  '01_person360': { title: '一人一档', hint: '网格员打开一个人：五个部门、一次查询' },
  '02_command_overview': { title: '一图掌握', hint: '指挥中心看一个区的全部指标' },
  '03a_alert_list': { title: '预警清单', hint: '高额医疗费用预警及包联网格员' },
  '03b_alert_verify': { title: '预警核查', hint: '网格员核查预警，同时申请临时救助' },
  '03c_alert_subscription': { title: '预警推送', hint: '新预警即时推到指挥中心' },
  '03d_settlement_upload': { title: '结算上传', hint: '医保上传结算，超过阈值即生成预警' },
  '03e_medical_aid': { title: '医疗救助', hint: '医保部门对核实的预警给予救助' },
  '04_dangerous_houses': { title: '危房清单', hint: '危房、困难户与网格，按优先级处置' },
  '05a_case_report': { title: '一键上报', hint: '网格员上报事件，重复提交只记一次' },
  '05b_case_detail': { title: '事项详情', hint: '一案一码：各部门的办理记录' },
  '05c_sla_subscription': { title: '时限预警', hint: '即将超时、已超时的事项即时提醒' },
  '05d_case_transitions': { title: '受理分流', hint: '综治中心受理并派给部门' },
  '05e_department_handles': { title: '部门处置', hint: '承办部门接办并办结' },
  '05f_follow_up': { title: '回访', hint: '综治中心回访，不满意则重新办理' },
  '05g_department_worklist': { title: '部门待办', hint: '承办事项与未回复的督办函' },
  '06_enterprise360': { title: '一企一档', hint: '夜查前了解一家企业' },
  '06b_night_inspection': { title: '夜查登记', hint: '应急部门登记检查，六项齐全' },
  '07_quarter_renovation': { title: '小区改造', hint: '改造前后：项目、诉求与隐患' },
  '08_hazard_loop': { title: '隐患上报', hint: '网格员上报隐患，关联事项' },
  '08b_hazard_order': { title: '隐患整改', hint: '应急部门立案并责令整改' },
  '09_pension_due': { title: '认证到期', hint: '待遇资格认证到期与上门路线' },
  '10_instant_settlement': { title: '即时结算', hint: '安康市医保即时结算看板' },
  '11_sponsorship': { title: '公益助保', hint: '募集、资助与参保对账' },
  '12_reimbursement': { title: '报销测算', hint: '基本医保、大病保险、医疗救助三重测算' },
  '13_service_orders': { title: '点单派单', hint: '点单—派单—查单台账' },
  '14_town_disputes': { title: '镇域纠纷', hint: '镇领导看化解情况与预警' },
  '15_grid_morning': { title: '网格员早班', hint: '一个网格20户的全部风险' },
  '16_volunteer_points': { title: '志愿积分', hint: '志愿者积分、活动与兑换' },
  '17_audit': { title: '审计日志', hint: '审计、纪委查看各部门数据访问' },
  '18_owner_vote': { title: '发起表决', hint: '住建部门发起业主表决' },
  '18b_cast_vote': { title: '业主投票', hint: '业主对改造项目投票' },
  '18c_close_vote': { title: '表决计票', hint: '结束表决并推进项目' },
}
