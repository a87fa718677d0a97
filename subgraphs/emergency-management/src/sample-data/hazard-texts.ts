import type { SafetyField } from '../generated/resolver-types.ts'

/** What is found in each field; made up, as everything here. */
export const hazardTexts: Readonly<Record<SafetyField, readonly string[]>> = {
  HAZARDOUS_CHEMICALS: [
    '储罐区可燃气体报警器未校验',
    '危化品仓库混存禁忌物料',
    '卸车作业静电接地不良',
    '重大危险源视频监控中断',
  ],
  INDUSTRY_TRADE: ['有限空间作业未审批', '冲压设备防护罩缺失', '粉尘清扫记录不全', '配电柜前堆放杂物'],
  FIRE: ['疏散通道堆放杂物', '灭火器压力不足', '安全出口上锁', '消火栓无水', '电动自行车在楼道充电'],
  URBAN_GAS: ['燃气软管老化', '调压箱锈蚀', '用气场所未装泄漏报警器', '管道上方违章占压'],
  CONSTRUCTION: ['脚手架连墙件不足', '临边防护缺失', '塔吊力矩限制器失灵', '基坑支护变形超限'],
  ROAD_TRAFFIC: ['货运车辆动态监控离线', '驾驶员安全教育不到位', '平交路口缺少警示标志', '车辆技术档案不全'],
  POWER: ['线路穿越树障', '变压器围栏破损'],
  OTHER: ['应急预案未演练', '值班记录不全'],
}
