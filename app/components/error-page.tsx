import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ButtonLink } from './button.tsx'
import { PageHead } from './page-head.tsx'
import { SignInAgain } from './sign-in-form.tsx'

const STATUS = { 400: 'badRequest', 403: 'forbidden', 404: 'notFound' } as const

/** A sentence for what went wrong and a way on; for an ended sign-in, the sign-in form itself. */
export function ErrorPage() {
  const t = useMessages()
  const error = useRouteError()
  // 401 comes from requirePerson alone, and carries what was posted.
  if (isRouteErrorResponse(error) && error.status === 401) return <SignInAgain {...error.data.carried} />
  const kind = isRouteErrorResponse(error) ? STATUS[error.status as keyof typeof STATUS] : undefined
  const { title, text } = t.shell[kind ?? 'failed']
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={title} />
      <p>{text}</p>
      <p>
        <ButtonLink to="/">{t.shell.toFrontPage}</ButtonLink>
      </p>
    </main>
  )
}
