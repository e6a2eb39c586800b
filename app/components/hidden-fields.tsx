type HiddenFieldsProps = { fields: (readonly [name: string, value: string])[] }

/** What was sent to another form, taken along unseen. */
export function HiddenFields({ fields }: HiddenFieldsProps) {
  return fields.map(([name, value], place) => (
    <input key={`${name}-${place}`} type="hidden" name={name} value={value} />
  ))
}
