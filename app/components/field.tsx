import type { ComponentProps, ReactNode } from 'react'

type Frame = { id: string; label: ReactNode; hint?: ReactNode; error?: string }

/** What ties a control to its hint and its error, for those who cannot see that they stand together. */
function tied({ id, hint, error }: Frame) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return { id, 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': error ? true : undefined }
}

function FieldFrame({ id, label, hint, error, children }: Frame & { children: ReactNode }) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p className="ds-validation-message" data-field="validation" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** A one-line field with its label, hint and error. */
export function Field({ label, hint, error, ...input }: ComponentProps<'input'> & Frame) {
  const frame = { id: input.id, label, hint, error }
  return (
    <FieldFrame {...frame}>
      <input className="ds-input" {...input} {...tied(frame)} />
    </FieldFrame>
  )
}

/** A field for several lines. */
export function TextArea({ label, hint, error, ...area }: ComponentProps<'textarea'> & Frame) {
  const frame = { id: area.id, label, hint, error }
  return (
    <FieldFrame {...frame}>
      <textarea className="ds-input" rows={4} {...area} {...tied(frame)} />
    </FieldFrame>
  )
}

/** A choice of one from a list. */
export function Select({ label, hint, error, ...select }: ComponentProps<'select'> & Frame) {
  const frame = { id: select.id, label, hint, error }
  return (
    <FieldFrame {...frame}>
      <select className="ds-input" {...select} {...tied(frame)} />
    </FieldFrame>
  )
}
