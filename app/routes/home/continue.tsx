import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { MethodTag } from '#app/components/tag.tsx'
import type { Journey } from '#app/domain/progress/my-page.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** A course, or a renewal, that I can go on with or begin. */
export function Continue({ journey, secondary = false }: { journey: Journey; secondary?: boolean }) {
  const t = useMessages()
  const { kind, title, methods, to, done, total, minutesLeft, begun } = journey
  const isRenewal = kind === 'renewal'
  return (
    <Card>
      <p className="row">
        {methods.map((method) => (
          <MethodTag key={method} method={method} />
        ))}
      </p>
      <h2 className="ds-heading" data-size="sm">
        {isRenewal ? t.renewal.journey(title) : title}
      </h2>
      <WhatNext journey={journey} />
      <ProgressBar
        done={done}
        total={total}
        label={isRenewal ? t.renewal.stepsDone(done, total) : t.home.progress(done, total, minutesLeft)}
      />
      <ButtonLink to={to} variant={secondary ? 'secondary' : 'primary'}>
        {begun || isRenewal ? t.home.goOn : t.home.begin}
      </ButtonLink>
    </Card>
  )
}

function WhatNext({ journey: { kind, next } }: { journey: Journey }) {
  const t = useMessages()
  switch (next.kind) {
    case 'lesson':
      return <p>{t.home.next(next.title)}</p>
    case 'test':
      return <p>{t.home.nextIsTest}</p>
    case 'nothing': {
      const missing = t.progress.missing(next.missing)
      return (
        <p>{kind === 'renewal' ? t.renewal.missing(missing) : t.progress.missingForCertificate(missing)}</p>
      )
    }
  }
}
