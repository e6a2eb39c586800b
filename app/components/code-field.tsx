import type { ComponentProps } from 'react'
import { Field } from './field.tsx'

/** Asks for a code of an app, or a recovery code. Nothing of it stays in the browser. */
export function CodeField({ name, ...field }: ComponentProps<typeof Field> & { name: string }) {
  return (
    <Field
      {...field}
      name={name}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      className="ds-input code-field"
    />
  )
}
