import { Outlet } from '@remix-run/react'
import { ErrorPage } from '#app/components/error-page.tsx'

/**
 * Holds every page, so that what goes wrong in one is shown inside the frame with the menu: the root's
 * own boundary has no data to draw it from.
 */
export default function Frame() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
