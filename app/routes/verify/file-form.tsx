import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Field, TextArea } from '#app/components/field.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

/**
 * Where anyone sends the file of a certificate, or pastes what is in it. A document of its own on purpose:
 * a file of any size then gets an answer that is a page, and the address leads the focus to the answer.
 */
export function FileForm({ text, errors }: { text?: string; errors: { file?: string; text?: string } }) {
  const t = useMessages().verify
  return (
    <Form method="post" action="/bevis#svar" encType="multipart/form-data" reloadDocument className="stack">
      <Field
        id="file"
        name="file"
        type="file"
        accept=".pdf,.png,.svg,.json,.jwt"
        label={t.file}
        hint={t.fileHint}
        error={errors.file}
      />
      <TextArea
        id="text"
        name="text"
        label={t.text}
        hint={t.textHint}
        error={errors.text}
        defaultValue={text}
        autoComplete="off"
        spellCheck={false}
      />
      <div>
        <Button variant="secondary">{t.byFile}</Button>
      </div>
    </Form>
  )
}
