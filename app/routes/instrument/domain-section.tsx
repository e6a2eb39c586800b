import { useMessages } from '#app/i18n/use-messages.ts'
import type { DomainView, ItemView } from './instrument-view.ts'

/** A domain with its items: what to look at, what each score takes, and what it can build on. */
export function DomainSection({ domain: { id, letter, title, items } }: { domain: DomainView }) {
  const t = useMessages().fidelity
  return (
    <section aria-labelledby={id}>
      <h2 id={id} lang="da">
        {t.rate.domain(letter, title)}
      </h2>
      {items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
    </section>
  )
}

function Item({ item: { id, label, title, module, guidance, anchors, evidence } }: { item: ItemView }) {
  const t = useMessages()
  return (
    <article className="instrument-item" id={id}>
      <h3 lang="da">{t.fidelity.rate.item(label, title)}</h3>
      <p className="quiet">
        <span className="item-code">{id}</span> · {t.instruments.module(t.fidelity.modules[module])}
      </p>
      <p lang="da">{guidance}</p>
      <ol lang="da">
        {anchors.map(({ score, text }) => (
          <li key={score} value={score}>
            {text}
          </li>
        ))}
      </ol>
      <p>
        {t.instruments.evidence} <span lang="da">{evidence.join(' · ')}</span>
      </p>
    </article>
  )
}
