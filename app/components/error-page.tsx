import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { type Failure, isFailure } from '#app/http/failure.ts'
import { isNotStored } from '#app/http/not-stored.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ButtonLink } from './button.tsx'
import type { loader as root } from '../root.tsx'
import { NotStoredPage } from './not-stored.tsx'
import { PageHead } from './page-head.tsx'
import { SignInAgain } from './sign-in-form.tsx'

const STATUS = { 400: 'badRequest', 403: 'forbidden', 404: 'notFound' } as const

/** A sentence for what went wrong and a way on; for an ended sign-in, the sign-in form itself. */
export function ErrorPage() {
  const t = useMessages()
  const error = useRouteError()
  // 401 comes from requirePerson alone, and carries what was posted.
  if (isRouteErrorResponse(error) && error.status === 401) return <SignInAgain {...error.data.carried} />
  if (isRouteErrorResponse(error) && isNotStored(error.data)) return <NotStoredPage {...error.data} />
  const kind = isRouteErrorResponse(error) ? STATUS[error.status as keyof typeof STATUS] : undefined
  const { title, text } = t.shell[kind ?? 'failed']
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={title} />
      <p>{text}</p>
      {isRouteErrorResponse(error) && isFailure(error.data) && <FailureNumber {...error.data} />}
      <p>
        <ButtonLink to="/">{t.shell.toFrontPage}</ButtonLink>
      </p>
    </main>
  )
}

/** The number that the log has of the request, and whom to tell it. */
function FailureNumber({ requestId }: Failure) {
  const t = useMessages().shell
  const centre = useRouteLoaderData<typeof root>('root')?.centre
  return (
    <>
      <p>
        <strong>{t.failureNumber(requestId)}</strong>
      </p>
      {centre?.email && (
        <p>
          {t.tellFailure}{' '}
          <a className="ds-link" href={`mailto:${centre.email}`}>
            {centre.email}
          </a>
        </p>
      )}
    </>
  )
}
