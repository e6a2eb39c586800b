import { Form } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'

/** Where anyone types the code of a certificate. */
export function CodeForm({ typed, error }: { typed?: string; error?: string }) {
  const t = useMessages().verify
  return (
    <Form action="/bevis" className="stack no-print">
      <Field
        id="kode"
        name="kode"
        label={t.code}
        hint={t.codeHint}
        error={error}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div>
        <Button>{t.byCode}</Button>
      </div>
    </Form>
  )
}
