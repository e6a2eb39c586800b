import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { LONGEST_QUERY } from '#app/domain/search/query.ts'
import { Button } from './button.tsx'

type SearchFormProps = { action: string; label: string; submit: string; typed: string }

/** One field that asks its own page with GET, so that what was asked for stands in the address. */
export function SearchForm({ action, label, submit, typed }: SearchFormProps) {
  const field = useRef<HTMLInputElement>(null)
  const shown = useRef(typed)
  // The way back leads to an earlier question. The field is not drawn anew, so that it keeps its focus,
  // and what is typed while the page loads is left alone.
  useEffect(() => {
    if (field.current && shown.current !== typed) field.current.value = typed
    shown.current = typed
  }, [typed])
  return (
    <Form className="search-form no-print" role="search" action={action}>
      <div className="ds-field">
        <label className="ds-label" htmlFor="q">
          {label}
        </label>
        <input
          ref={field}
          className="ds-input"
          type="search"
          id="q"
          name="q"
          defaultValue={typed}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
        />
      </div>
      <Button>{submit}</Button>
    </Form>
  )
}
