import type { Standing } from '#app/domain/progress/standing-of-reading.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Tag } from './tag.tsx'

const COLORS = { news: 'info', again: 'warning' }

/** That a lesson is another than when I read it; nothing when it is the same, or I have not. */
export function StandingTag({ standing }: { standing: Standing | null }) {
  const t = useMessages().versions.tags
  if (standing === null || standing === 'current') return null
  return <Tag color={COLORS[standing]}>{t[standing]}</Tag>
}
