import { SOON_DAYS } from '#app/domain/certificates/validity.ts'
import type { AreaNeed } from '#app/domain/managers/area-list.ts'

const needs: Record<AreaNeed, string> = {
  'over-fristen': 'Over fristen',
  forsinket: 'Forsinket',
  udloeber: 'Bevis udløber snart',
  handlinger: 'Handlinger over fristen',
  maalinger: 'Målinger at se til',
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} personer`)

/** How many, in words, as a link that shows where. */
const counted: Record<AreaNeed, (count: number) => string> = {
  'over-fristen': (count) => `${people(count)} er over fristen`,
  forsinket: (count) => `${people(count)} er forsinket`,
  udloeber: (count) => `${people(count)} har et bevis, der udløber inden for ${SOON_DAYS} dage`,
  handlinger: (count) => (count === 1 ? '1 handling er over fristen' : `${count} handlinger er over fristen`),
  maalinger: (count) => (count === 1 ? 'Der er 1 måling at se til' : `Der er ${count} målinger at se til`),
}

/** All the teams somebody manages. */
export const area = {
  needs,
  counted,
  teams: 'Teams',
  team: 'Team',
  organisation: 'Organisation',
  size: 'Medarbejdere',
  find: 'Team eller organisation',
  show: 'Kræver',
  showAll: 'Alle teams',
  noneFound: 'Ingen teams passer til det, du har valgt.',
  hint: 'Under hver metode står, hvor mange der har et gyldigt bevis. Andele vises ikke for færre end fem personer.',
  tooFew: 'For få til at vise',
  file: {
    certified: (method: string) => `${method}, har bevis`,
    total: (method: string) => `${method}, af`,
  },
}
