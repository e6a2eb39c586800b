import type { ReactNode } from 'react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

export type Organisation = { id: string; name: string }

type PlaceHeadProps = {
  title: string
  eyebrow?: string
  organisation: Organisation
  /** The units it lies below, from the top down. */
  above: { id: string; name: string }[]
  saved: boolean
  children?: ReactNode
}

/** The head of a page about a place in an organisation: the way back up, its name, and that it has been saved. */
export function PlaceHead({ title, eyebrow, organisation, above, saved, children }: PlaceHeadProps) {
  const t = useMessages().organisation
  const { id, name } = organisation
  const trail = [
    { to: '/admin/organisation', label: t.title },
    { to: `/admin/organisation?organisation=${id}#${id}`, label: name },
    ...above.map((unit) => ({ to: `/admin/organisation/${id}/enheder/${unit.id}`, label: unit.name })),
  ]
  return (
    <>
      <Breadcrumbs trail={trail} />
      <PageHead title={title} eyebrow={eyebrow}>
        {children}
      </PageHead>
      {saved && (
        <Alert color="success" role="status">
          <p>{t.saved}</p>
        </Alert>
      )}
    </>
  )
}
