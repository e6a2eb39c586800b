import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/**
 * On the way from page to page without loading anew, a browser leaves the focus where it was and says
 * nothing. This moves it to the new page, or to the place on it that the address names, and says its title.
 */
export function RouteAnnouncer() {
  const { pathname, hash, key } = useLocation()
  const [title, setTitle] = useState('')
  const last = useRef({ pathname, key })

  useEffect(() => {
    const isNewPage = last.current.pathname !== pathname
    const isNewPlace = last.current.key !== key && hash !== ''
    last.current = { pathname, key }
    if (!isNewPage && !isNewPlace) return
    if (isNewPage) setTitle(document.title)
    const place = hash && document.getElementById(hash.slice(1))
    if (place) place.setAttribute('tabindex', '-1')
    ;(place || document.getElementById('indhold'))?.focus({ preventScroll: true })
  }, [pathname, hash, key])

  return (
    <p className="visually-hidden" aria-live="polite">
      {title}
    </p>
  )
}
