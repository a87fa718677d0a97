import { defineMachine } from '@yiwang/shared/mutation'
import type { ResidentStatus } from '../../generated/resolver-types.ts'

/** 居民登记. Who has moved out or died stays on record, for good. */
export const residentMachine = defineMachine<ResidentStatus>({
  title: '居民',
  states: { ACTIVE: '在册', MOVED_OUT: '迁出', DECEASED: '去世' },
  transitions: [
    { action: 'registerResident', from: null, to: ['ACTIVE'] },
    { action: 'updateResident', from: ['ACTIVE'], to: ['ACTIVE'] },
    { action: 'moveResident', from: ['ACTIVE'], to: ['ACTIVE'] },
    { action: 'deregisterResident', from: ['ACTIVE'], to: ['MOVED_OUT', 'DECEASED'] },
  ],
  final: ['MOVED_OUT', 'DECEASED'],
})
