/** The longest reflection, in characters: more than anyone writes on a phone, a thought and not a record. */
export const REFLECTION_LENGTH = 2000
