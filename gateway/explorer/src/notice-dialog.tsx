import { ModalDialog } from './modal-dialog.tsx'

interface NoticeDialogProps {
  readonly text: string
  readonly onClose: () => void
}

export function NoticeDialog({ text, onClose }: NoticeDialogProps) {
  return (
    <ModalDialog label="提示" onClose={onClose}>
      <p>{text}</p>
    </ModalDialog>
  )
}
