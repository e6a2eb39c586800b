import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import { HOLDINGS } from '#app/domain/people/merge/holdings.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { MergeForm } from './merge-form.tsx'
import { mergeAddress, type Named, type PairView, type Reply } from './merge-view.ts'
import { Obstacles } from './obstacles.tsx'

type PreviewProps = {
  kept: Named
  pair: Extract<PairView, { status: 'open' }>
  reply: Reply | undefined
}

/** What each of the two has, what will happen, and what stands in the way. */
export function Preview({ kept, pair: { gone, counts, invites, obstacles }, reply }: PreviewProps) {
  const t = useMessages().merge
  const locale = useLocale()
  const will = [
    t.will.moves(gone.email, kept.email),
    t.will.twice,
    t.will.closes(gone.email),
    invites ? t.will.invites : t.will.signIn(kept.email),
    t.will.tells,
    t.will.final,
  ]
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 className="wrap-anywhere" id="preview">
        {t.previewTitle(gone.email, kept.email)}
      </h2>
      <Table caption={t.previewCaption} captionHidden head={[t.what, t.kept(kept.email), t.gone(gone.email)]}>
        {HOLDINGS.map((holding) => (
          <tr key={holding}>
            <th scope="row">{t.holdings[holding]}</th>
            <td>{formatNumber(locale, counts.kept[holding])}</td>
            <td>{formatNumber(locale, counts.gone[holding])}</td>
          </tr>
        ))}
      </Table>
      {obstacles.length > 0 ? (
        <Obstacles obstacles={obstacles} />
      ) : (
        <>
          <h3>{t.willHappen}</h3>
          <ul className="wrap-anywhere">
            {will.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <MergeForm address={mergeAddress(kept.id, gone.id)} reply={reply} />
        </>
      )}
      <ul>
        <li>
          <Link className="ds-link" to={mergeAddress(gone.id, kept.id)}>
            {t.swap}
          </Link>
        </li>
        <li>
          <Link className="ds-link" to={mergeAddress(kept.id)}>
            {t.other}
          </Link>
        </li>
      </ul>
    </section>
  )
}
