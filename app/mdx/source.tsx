import { useMessages } from '#app/i18n/use-messages.ts'

/** The number of the source a fact comes from, which leads to it at the foot of the page. */
export function Source({ number, title }: { number: string; title: string }) {
  const t = useMessages().lesson.source
  return (
    <sup className="source">
      <a href={`#${sourceAnchor(Number(number))}`} aria-label={t.name(number, title)}>
        [{number}]
      </a>
    </sup>
  )
}

/** The id of a source in the list at the foot of the page. */
export const sourceAnchor = (number: number) => `kilde-${number}`
