import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, TextArea } from '#app/components/field.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

/** A document of its own on purpose: a file of any size then gets an answer that is a page. */
export function UploadForm({ reply }: { reply: Reply | undefined }) {
  const t = useMessages().imports
  const message = reply && t.fileProblems[reply.problem](reply.about)
  const error = (field: Reply['field']) => (reply?.field === field ? message : undefined)
  return (
    <Form
      method="post"
      action="/admin/personer/import"
      encType="multipart/form-data"
      reloadDocument
      className="stack"
      noValidate
    >
      <ErrorSummary errors={reply && message ? [{ fieldId: reply.field, message }] : []} />
      <Field
        id="file"
        name="file"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        label={t.file}
        hint={t.fileHint}
        error={error('file')}
      />
      <TextArea
        id="text"
        name="text"
        label={t.text}
        hint={t.textHint}
        error={error('text')}
        defaultValue={reply?.text}
        autoComplete="off"
        spellCheck={false}
      />
      <div>
        <Button>{t.submit}</Button>
      </div>
    </Form>
  )
}
