import { PROBLEM_TEXTS, type ConnectionProblem } from './connection-problem.ts'

interface ConnectionBannerProps {
  readonly problem: ConnectionProblem
  readonly onClose: () => void
}

export function ConnectionBanner({ problem, onClose }: ConnectionBannerProps) {
  return (
    <div className="banner" role="alert">
      <span>{PROBLEM_TEXTS[problem]}</span>
      <button type="button" onClick={onClose}>
        关闭
      </button>
    </div>
  )
}
