import { Form, useLocation } from '@remix-run/react'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** Switches to the other interface language and comes back to the same page. */
export function LanguageSwitch() {
  const t = useMessages()
  const other = useLocale() === 'da' ? 'en' : 'da'
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/sprog" reloadDocument>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <button className="link-button" type="submit" name="locale" value={other} lang={other}>
        {t.shell.otherLanguage}
      </button>
    </Form>
  )
}
