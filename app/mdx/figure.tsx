/** A picture beside the lesson. Markdown's title is its caption. */
export function Figure({ src, alt, title }: { src?: string; alt?: string; title?: string }) {
  return (
    <figure className="figure">
      <img src={src} alt={alt} decoding="async" />
      {title && <figcaption>{title}</figcaption>}
    </figure>
  )
}
