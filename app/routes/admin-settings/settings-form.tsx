import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, TextArea } from '#app/components/field.tsx'
import {
  type CentreSettings,
  LARGEST_LOGO_KB,
  LOGO_ACCEPT,
  LONGEST,
  SETTINGS_FIELDS,
  type SettingsField,
} from '#app/domain/centre/settings.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

/** A document of its own on purpose: a file is then sent as the browser has it, and every page gets its new foot. */
export function SettingsForm({ settings, reply }: { settings: CentreSettings; reply: Reply | undefined }) {
  const t = useMessages().centre.settings
  const errorAt = (field: SettingsField | 'logo') => {
    const problem = reply?.problems[field]
    return problem && t.problems[problem]
  }
  const field = (name: SettingsField) => ({
    id: name,
    name,
    label: t.fields[name],
    hint: t.hints[name],
    error: errorAt(name),
    defaultValue: reply?.typed[name] ?? settings[name],
    maxLength: LONGEST[name],
  })
  const errors = [...SETTINGS_FIELDS, 'logo' as const].flatMap((fieldId) => {
    const message = errorAt(fieldId)
    return message ? [{ fieldId, message }] : []
  })
  return (
    <Form
      method="post"
      action="/admin/indstillinger"
      encType="multipart/form-data"
      reloadDocument
      className="stack"
      autoComplete="off"
      noValidate
    >
      <ErrorSummary errors={errors} />
      <input type="hidden" name="seen" value={settings.savedAt} />
      <h2>{t.centre}</h2>
      <Field {...field('name')} required />
      <Field {...field('email')} type="email" />
      <Field {...field('phone')} type="tel" />
      <TextArea {...field('address')} rows={3} />
      <TextArea {...field('terms')} rows={10} />
      <h2>{t.mail}</h2>
      <Field {...field('mailSender')} required />
      <Field {...field('mailReplyTo')} type="email" />
      <h2>{t.statutory}</h2>
      <Field {...field('privacyContact')} type="email" />
      <Field {...field('wasUrl')} type="url" />
      <h2>{t.logo}</h2>
      {settings.logo && (
        <>
          <img className="centre-logo" src={settings.logo} alt={t.logoNow} />
          <div className="ds-field">
            <input className="ds-input" type="checkbox" name="removeLogo" value="yes" id="removeLogo" />
            <label className="ds-label" data-weight="regular" htmlFor="removeLogo">
              {t.removeLogo}
            </label>
          </div>
        </>
      )}
      <Field
        id="logo"
        name="logo"
        type="file"
        accept={LOGO_ACCEPT}
        label={settings.logo ? t.otherLogo : t.newLogo}
        hint={t.logoHint(LARGEST_LOGO_KB)}
        error={errorAt('logo')}
      />
      <div>
        <Button>{t.save}</Button>
      </div>
    </Form>
  )
}
