import type { CaseCategory, CityObjectClass } from '../generated/resolver-types.ts'
import type { Random } from '@yiwang/shared/sample-data'

export interface CaseText {
  readonly title: string
  readonly detail: string
  readonly cityObjectClass: CityObjectClass | null
}

type Line = readonly [title: string, detail: string, cityObjectClass?: CityObjectClass]

const lines: Readonly<Record<CaseCategory, readonly Line[]>> = {
  LIVELIHOOD: [
    ['楼道灯损坏居民出行不便', '楼道声控灯不亮，夜间老人上下楼不便，请求更换。', 'PUBLIC_FACILITY'],
    ['下水道堵塞污水外溢', '楼后下水道堵塞，污水外溢，有异味，请求疏通。', 'PUBLIC_FACILITY'],
    ['自来水水压不足', '早晚用水高峰水压低，高层住户用水困难。', 'PUBLIC_FACILITY'],
    ['路面坑洼雨后积水', '巷道路面破损，雨后积水，影响通行。', 'TRAFFIC_FACILITY'],
    ['外墙粉刷脱落', '老旧楼栋外墙粉刷层脱落，请求修补。', 'OTHER_COMPONENT'],
    ['健身器材松动', '小区健身器材螺丝松动，请求检修。', 'PUBLIC_FACILITY'],
    ['独居老人需要送餐帮扶', '老人行动不便，请求联系社区食堂送餐。'],
    ['垃圾清运不及时', '垃圾点满溢未及时清运。', 'EVENT_APPEARANCE'],
  ],
  POLICY_CONSULTATION: [
    ['咨询城乡居民医保参保', '咨询新生儿参保登记和缴费渠道。'],
    ['咨询高龄津贴申领', '咨询高龄津贴申领条件和所需材料。'],
    ['咨询临时救助政策', '家庭突发困难，咨询临时救助如何申请。'],
    ['咨询加装电梯手续', '咨询既有住宅加装电梯的表决和补贴。'],
    ['咨询养老待遇资格认证', '咨询异地居住如何认证。'],
  ],
  DISPUTE: [
    ['邻里噪音纠纷', '楼上装修噪音扰民，双方多次争执。'],
    ['宅基地边界纠纷', '两户对宅基地界址有争议。'],
    ['物业服务费纠纷', '业主对物业服务不满，拒交物业费。'],
    ['相邻排水纠纷', '屋檐滴水落入邻户院内，要求改造。'],
    ['土地流转租金纠纷', '承包方未按期支付流转租金。'],
    ['家庭赡养纠纷', '子女就赡养分担意见不一。'],
  ],
  SAFETY_HAZARD: [
    ['楼道堆放杂物占用疏散通道', '楼道堆放纸箱家具，影响疏散。'],
    ['电动车入户充电', '楼内飞线充电，存在火灾隐患。'],
    ['燃气软管老化', '入户巡查发现燃气软管老化开裂。'],
    ['井盖缺失', '人行道井盖缺失，存在跌落风险。', 'PUBLIC_FACILITY'],
    ['围墙倾斜', '院墙倾斜开裂，雨季有倒塌风险。', 'OTHER_COMPONENT'],
    ['消防栓无水', '巡查发现室外消防栓无水。', 'PUBLIC_FACILITY'],
  ],
  CITY_MANAGEMENT: [
    ['占道经营影响通行', '学校门口流动摊点占道经营。', 'EVENT_STREET_ORDER'],
    ['非机动车乱停放', '幼儿园周边非机动车乱停放。', 'EVENT_STREET_ORDER'],
    ['违规张贴广告', '电线杆、墙面违规张贴广告。', 'EVENT_ADVERTISING'],
    ['暴露垃圾', '空地暴露垃圾未清理。', 'EVENT_APPEARANCE'],
    ['工地夜间施工', '工地夜间施工，噪音、扬尘扰民。', 'EVENT_CONSTRUCTION'],
    ['绿化带树木倒伏', '大风后行道树倒伏，占压人行道。', 'LANDSCAPING'],
  ],
  OTHER: [
    ['走失老人寻亲', '发现走失老人，请求协助联系家属。'],
    ['流浪犬聚集', '小区内流浪犬聚集，居民担心安全。'],
    ['证件遗失求助', '居民遗失证件，咨询补办。'],
  ],
}

export function caseText(random: Random, category: CaseCategory): CaseText {
  const [title, detail, cityObjectClass] = random.pick(lines[category])
  return { title, detail, cityObjectClass: cityObjectClass ?? null }
}
