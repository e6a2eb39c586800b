import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { RENEWAL_ANCHOR } from '#app/domain/progress/renewal-outlook.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { StepList } from './step-list.tsx'
import type { RenewalView } from './step-views.server.ts'

type RenewalCardProps = { courseSlug: string; renewal: RenewalView }

/** That the certificate can be renewed: what it takes, by when the short path is enough, and what comes after. */
export function RenewalCard({ courseSlug, renewal }: RenewalCardProps) {
  const t = useMessages().renewal
  const locale = useLocale()
  const { reason, steps, stepsDone, stepsTotal } = renewal
  const isAnew = reason.kind === 'expired' || reason.kind === 'revoked'
  return (
    <Card className="renewal" aria-labelledby={RENEWAL_ANCHOR} role="region">
      <h2 className="ds-heading" data-size="xs" id={RENEWAL_ANCHOR}>
        {isAnew ? t.titleAnew : t.title}
      </h2>
      {t
        .why(reason, (day) => formatDate(locale, day))
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      <ProgressBar done={stepsDone} total={stepsTotal} label={t.stepsDone(stepsDone, stepsTotal)} />
      <StepList steps={steps} />
      <NextStep courseSlug={courseSlug} next={renewal.next} />
      <p className="quiet">{t.oldStands}</p>
    </Card>
  )
}

function NextStep({ courseSlug, next }: { courseSlug: string; next: RenewalView['next'] }) {
  const t = useMessages().renewal
  if (next === 'nothing') return null
  if (next === 'test') return <ButtonLink to={`/kurser/${courseSlug}/proeve`}>{t.takeTest}</ButtonLink>
  return (
    <ButtonLink to={`/kurser/${courseSlug}/${next.slug}`}>
      {t.readAgain} {next.title}
    </ButtonLink>
  )
}
