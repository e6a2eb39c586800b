import type { ReactNode } from 'react'

type Choice = { value: string; label: ReactNode; checked?: boolean }
type ChoiceGroupProps = {
  id: string
  name: string
  kind: 'radio' | 'checkbox'
  legend: ReactNode
  hint?: string
  error?: string
  choices: Choice[]
}

/** Radios or checkboxes under one legend. Uncontrolled: it works before and without scripts. */
export function ChoiceGroup({ id, name, kind, legend, hint, error, choices }: ChoiceGroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset className="ds-fieldset" aria-describedby={described} id={id}>
      <legend className="ds-label">{legend}</legend>
      {hint && (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {choices.map(({ value, label, checked }, place) => (
        <div className="ds-field" key={value}>
          <input
            className="ds-input"
            type={kind}
            name={name}
            id={`${id}-${place}`}
            value={value}
            defaultChecked={checked}
            aria-invalid={error ? true : undefined}
          />
          <label className="ds-label" data-weight="regular" htmlFor={`${id}-${place}`}>
            {label}
          </label>
        </div>
      ))}
      {error && (
        <p className="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
