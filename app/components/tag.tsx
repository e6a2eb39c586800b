import type { ReactNode } from 'react'
import type { Method } from '#app/domain/courses/methods.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** A short word about a state. The word says it all; the colour only helps. */
export function Tag({ color = 'neutral', children }: { color?: string; children: ReactNode }) {
  return (
    <span className="ds-tag" data-color={color}>
      {children}
    </span>
  )
}

const METHOD_COLORS: Record<Method, string> = {
  'housing-first': 'accent',
  cti: 'method-cti',
  icm: 'method-icm',
  'm-act': 'method-mact',
}

export const methodColor = (method: Method) => METHOD_COLORS[method]

/** A method's name in its colour. */
export function MethodTag({ method }: { method: Method }) {
  const t = useMessages()
  return <Tag color={methodColor(method)}>{t.shell.methods[method]}</Tag>
}
