import { Alert } from '#app/components/alert.tsx'
import type { Obstacle } from '#app/domain/people/merge/obstacle.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** Why the two cannot become one, and what to do about it. */
export function Obstacles({ obstacles }: { obstacles: Obstacle[] }) {
  const t = useMessages().merge
  const locale = useLocale()
  const sentenceOf = (obstacle: Obstacle) => {
    switch (obstacle.kind) {
      case 'certificates':
        return t.obstacles.certificates(listOf(locale, obstacle.courses))
      case 'reviews':
      case 'outside':
        return t.obstacles[obstacle.kind](listOf(locale, obstacle.teams))
      default:
        return t.obstacles[obstacle.kind]
    }
  }
  return (
    <Alert color="danger" role="alert">
      <h3 className="ds-heading" data-size="2xs">
        {t.obstaclesTitle}
      </h3>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle.kind}>{sentenceOf(obstacle)}</li>
        ))}
      </ul>
    </Alert>
  )
}
