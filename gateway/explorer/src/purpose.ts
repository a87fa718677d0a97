// Like the identity, a purpose belongs to the tab in which it was stated.
const STORAGE_KEY = 'yiwang-explorer:purpose'

export const MAX_PURPOSE_LENGTH = 60

export const COMMON_PURPOSES = ['预警核查', '入户走访', '救助办理', '事项办理', '隐患整改', '审计检查'] as const

export function restorePurpose(): string {
  return sessionStorage.getItem(STORAGE_KEY) ?? ''
}

export function storePurpose(purpose: string): void {
  sessionStorage.setItem(STORAGE_KEY, purpose)
}
