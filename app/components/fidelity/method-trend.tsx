import { Fragment } from 'react'
import { Trend } from '#app/components/charts/trend.tsx'
import { Details } from '#app/components/details.tsx'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { Band } from '#app/domain/fidelity/instruments/instrument.ts'
import type { Scale } from '#app/domain/fidelity/scores/scale.ts'
import { type CaseCount, restsOnFew } from '#app/domain/fidelity/standing/result.ts'
import { breaksIn } from '#app/domain/fidelity/standing/trend.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { formatMean } from './format-score.ts'

/** A review in a trend; a level of null is no total. */
export type TrendReview = {
  reviewId: string
  reviewOn: string
  instrumentId: string
  instrumentVersion: string
  mode: Mode
  level: number | null
  cases: CaseCount
  corrected: boolean
}

type MethodTrendProps = { lines: TrendReview[][]; bands: Band[]; scale: Scale }

/** How a team's score in one method has moved: every line by itself, and the numbers one click below. */
export function MethodTrend({ lines, bands, scale }: MethodTrendProps) {
  const target = bands.at(-1)
  if (!target) return null
  return (
    <div className="stack">
      <Trend
        scale={scale}
        target={target}
        breaks={breaksIn(lines)}
        lines={lines.map((reviews) => ({
          aside: reviews[0]?.mode === 'self',
          points: reviews.flatMap(({ reviewOn, level, mode }) =>
            level === null ? [] : [{ date: reviewOn, value: level, mode }],
          ),
        }))}
      />
      <TrendTable lines={lines} />
    </div>
  )
}

/** Every review, line by line. Where a new line begins it says so: the numbers are not to be compared. */
function TrendTable({ lines }: { lines: TrendReview[][] }) {
  const t = useMessages().fidelity
  const head = [t.charts.date, t.charts.total, t.charts.kind, t.charts.versionHead, t.result.cases]
  return (
    <Details summary={t.charts.table}>
      <Table caption={t.charts.trendTitle} captionHidden head={head}>
        {lines.map((reviews, place) => (
          <Fragment key={reviews[0]?.reviewId}>
            {place > 0 && (
              <tr>
                <td className="quiet" colSpan={head.length}>
                  {reviews[0]?.mode === 'self'
                    ? t.charts.selfBegins
                    : t.charts.versionBegins(reviews[0]?.instrumentVersion ?? '')}
                </td>
              </tr>
            )}
            {reviews.map((review) => (
              <TrendRow key={review.reviewId} {...review} />
            ))}
          </Fragment>
        ))}
      </Table>
    </Details>
  )
}

function TrendRow({ reviewOn, level, mode, instrumentVersion, cases, corrected }: TrendReview) {
  const t = useMessages().fidelity
  const locale = useLocale()
  return (
    <tr>
      <th scope="row">{formatDate(locale, reviewOn)}</th>
      <td>
        {level === null ? '\u2013' : formatMean(locale, level)}{' '}
        {restsOnFew(cases) && <Tag color="warning">{t.result.provisional}</Tag>}{' '}
        {corrected && <Tag>{t.result.corrected}</Tag>}
      </td>
      <td>{t.modes[mode]}</td>
      <td>{instrumentVersion}</td>
      <td>{restsOnFew(cases) ? t.result.casesBelow(cases.seen, cases.needed) : cases.seen}</td>
    </tr>
  )
}
