import { useActionData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'

/**
 * What is wrong, each with a link to its field. It takes the focus when it comes: when it says something
 * else than before, and when the same is sent again; never because the page was drawn once more.
 */
export function ErrorSummary({ errors }: { errors: { fieldId: string; message: string }[] }) {
  const t = useMessages()
  const box = useRef<HTMLDivElement>(null)
  const told = errors.map(({ fieldId, message }) => `${fieldId}: ${message}`).join('\n')
  const reply = useActionData()
  useEffect(() => box.current?.focus(), [told, reply])
  if (errors.length === 0) return null
  return (
    <div className="ds-error-summary" tabIndex={-1} ref={box} role="alert">
      <h2 className="ds-heading" data-size="2xs">
        {t.shell.errorSummary(errors.length)}
      </h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a className="ds-link" href={`#${fieldId}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
