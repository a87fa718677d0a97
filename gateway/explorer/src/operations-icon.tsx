export function OperationsIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9 6h11M9 12h11M9 18h11" />
      <path d="M4 6h1.5M4 12h1.5M4 18h1.5" strokeWidth="2.5" />
    </svg>
  )
}
