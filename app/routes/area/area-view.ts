import type { Method } from '#app/domain/courses/methods.ts'
import type { Sort } from '#app/domain/list-query.ts'
import type { AreaFilter, AreaNeed, AreaRow } from '#app/domain/managers/area-list.ts'

/** All that the page of somebody's teams shows; its files hold the rows. */
export type AreaView = {
  /** How much of each there is in all the teams, each person once, whatever was asked for. */
  needs: { word: AreaNeed; count: number }[]
  /** The methods that have a column: some team works by them. */
  methods: Method[]
  filter: AreaFilter
  sort: Sort
  rows: AreaRow[]
}
