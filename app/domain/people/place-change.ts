/** A place that administrators make, change and remove; the centre is none of them. */
export type PlaceKind = 'organisation' | 'unit' | 'team'

/** What is done to it, as the log of use tells it. `kind`: municipality, region and so on. */
export type PlaceChange = 'made' | 'name' | 'kind' | 'moved' | 'methods' | 'removed'
