import type { ItemName } from './instrument-view.ts'

/** An item by what people call it, "A2. Titel", with the way to it on the page while it is there. */
export function ItemLink({ item: { id, label, title } }: { item: ItemName }) {
  if (label === null) return <span lang="da">{title ?? id}</span>
  return (
    <a href={`#${id}`} lang="da">
      {label}. {title}
    </a>
  )
}
