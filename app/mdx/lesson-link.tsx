import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'

/** A link in the text. One to a page of ours does not load the whole site again. */
export function LessonLink({ href = '', children, ...link }: ComponentProps<'a'>) {
  if (href.startsWith('/')) return <Link to={href}>{children}</Link>
  return (
    <a href={href} {...link}>
      {children}
    </a>
  )
}
