/** A word that stands in what can be found. Lists of them have the most used first. */
export type KnownWord = { word: string; folded: string }
