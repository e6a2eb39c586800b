/** A picture written as Markdown, whose title is its caption. One that needs more words is a `Figure`. */
export function Picture({ src, alt, title }: { src?: string; alt?: string; title?: string }) {
  return (
    <figure className="figure">
      <img src={src} alt={alt} decoding="async" />
      {title && <figcaption>{title}</figcaption>}
    </figure>
  )
}
