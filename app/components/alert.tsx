import type { ReactNode } from 'react'

type AlertProps = {
  color: 'info' | 'success' | 'warning' | 'danger'
  role?: 'status' | 'alert'
  children: ReactNode
}

/** A message that stands out. Give it a role when it appears in answer to something. */
export function Alert({ color, role, children }: AlertProps) {
  return (
    <div className="ds-alert" data-color={color} role={role}>
      {children}
    </div>
  )
}
