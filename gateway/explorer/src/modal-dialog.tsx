import { useEffect, useRef, type ReactNode } from 'react'

interface ModalDialogProps {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog of the browser: focus, Escape and backdrop come with it. */
export function ModalDialog({ label, onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="notice" aria-label={label} onClose={onClose}>
      {children}
      <form method="dialog">
        <button type="submit">知道了</button>
      </form>
    </dialog>
  )
}
