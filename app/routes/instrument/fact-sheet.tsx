import { Fragment } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { FactView } from './instrument-view.ts'
import { ItemLink } from './item-link.tsx'

/** What the team tells of itself before a review, and where the assessors need it. */
export function FactSheet({ facts }: { facts: FactView[] }) {
  const t = useMessages().instruments
  return (
    <section>
      <h2>{t.factSheet}</h2>
      <p className="quiet">{t.factSheetHint}</p>
      <dl className="instrument-facts">
        {facts.map(({ id, label, hint, items }) => (
          <div key={id}>
            <dt lang="da">{label}</dt>
            {hint && (
              <dd className="quiet" lang="da">
                {hint}
              </dd>
            )}
            <dd>
              {t.usedAt}{' '}
              {items.map((item, place) => (
                <Fragment key={item.id}>
                  {place > 0 && ' · '}
                  <ItemLink item={item} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
