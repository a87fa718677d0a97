import { defineMachine } from '@yiwang/shared/mutation'

export type LetterState = 'ISSUED' | 'REPLIED'

/** 督办函: replied to once. */
export const letterMachine = defineMachine<LetterState>({
  title: '督办函',
  describes: 'SupervisionLetter',
  states: { ISSUED: '已发出', REPLIED: '已回复' },
  transitions: [
    { action: 'superviseCase', from: null, to: ['ISSUED'] },
    { action: 'replySupervisionLetter', from: ['ISSUED'], to: ['REPLIED'] },
  ],
  final: ['REPLIED'],
})
