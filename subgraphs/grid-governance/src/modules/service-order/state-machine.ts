import { defineMachine } from '@yiwang/shared/mutation'
import type { ServiceOrderStatus } from '../../generated/resolver-types.ts'

/** 点单—派单—承办—查单—评单—结案. An inspection that fails sends the order back to those who serve it. */
export const serviceOrderMachine = defineMachine<ServiceOrderStatus>({
  title: '点单',
  states: {
    LISTED: '已点单',
    ASSIGNED: '已派单',
    IN_SERVICE: '办理中',
    INSPECTED: '已查单',
    RATED: '已评单',
    CLOSED: '已结案',
    WITHDRAWN: '已撤回',
  },
  transitions: [
    { action: 'createServiceOrder', from: null, to: ['LISTED'] },
    { action: 'assignServiceOrder', from: ['LISTED'], to: ['ASSIGNED'] },
    { action: 'startServiceOrder', from: ['ASSIGNED'], to: ['IN_SERVICE'] },
    { action: 'inspectServiceOrder', from: ['IN_SERVICE'], to: ['INSPECTED', 'IN_SERVICE'] },
    { action: 'rateServiceOrder', from: ['INSPECTED'], to: ['RATED'] },
    { action: 'closeServiceOrder', from: ['INSPECTED', 'RATED'], to: ['CLOSED'] },
    { action: 'withdrawServiceOrder', from: ['LISTED', 'ASSIGNED'], to: ['WITHDRAWN'] },
  ],
  final: ['CLOSED', 'WITHDRAWN'],
})
