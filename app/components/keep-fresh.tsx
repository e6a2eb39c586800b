import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Between two looks, in seconds. */
const PAUSE = 2

/** Asks for the page's data again and again while somebody looks at it; without scripts the browser loads it anew. */
export function KeepFresh() {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const timer = setInterval(() => {
      if (!document.hidden && navigator.onLine) revalidate()
    }, PAUSE * 1000)
    return () => clearInterval(timer)
  }, [revalidate, state])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(PAUSE)} />
    </noscript>
  )
}
