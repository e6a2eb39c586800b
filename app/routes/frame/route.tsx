import { Outlet, useSearchParams } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { ErrorPage } from '#app/components/error-page.tsx'
import { NOT_YOURS } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/**
 * Holds every page, so that what goes wrong in one is shown inside the frame with the menu: the root's
 * own boundary has no data to draw it from.
 */
export default function Frame() {
  const t = useMessages()
  const [search] = useSearchParams()
  return (
    <>
      {search.has(NOT_YOURS) && (
        <Alert color="warning" role="status">
          <p>{t.auth.notYours}</p>
        </Alert>
      )}
      <Outlet />
    </>
  )
}

export function ErrorBoundary() {
  return <ErrorPage />
}
