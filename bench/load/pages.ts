import type { Page } from './scenarios.ts'

/** What stands in the data that addresses name. */
export type Things = {
  code: string
  certificate: string
  person: string
  review: string
  event: string
  largest: string
}

/** Every kind of page that somebody opens, by one who may see it. */
export function allPages({ code, certificate, person, review, event, largest }: Things): Page[] {
  const by = (who: string, paths: string[]) => paths.map((path) => ({ name: path, path, who }))
  return [
    ...by('', ['/', '/log-ind', '/bevis', `/bevis/${code}`, '/vilkaar']),
    ...by('medarbejder', [
      '/',
      '/kurser',
      '/kurser/cti-grundkursus',
      '/kurser/cti-grundkursus/kontaktskabelse',
      '/kurser/cti-grundkursus/proeve',
      '/bibliotek',
      '/ordbog',
      '/soeg?q=bolig',
      '/mine-beviser',
      '/mine-oplysninger',
      '/kalender',
      `/kalender/${event}`,
      '/fidelitet',
    ]),
    ...by('leder', ['/', '/team/team-vestbyen', '/mit-omraade', '/fidelitet']),
    ...by(largest, ['/', '/mit-omraade', '/team/bench-0', '/fidelitet', '/fidelitet/oversigt']),
    ...by('underviser', ['/kurser/cti-grundkursus/undervisning', '/godkendelser']),
    ...by('vurderer', [
      '/',
      '/fidelitet',
      '/fidelitet/oversigt',
      `/fidelitet/${review}`,
      `/fidelitet/${review}/rapport`,
    ]),
    ...by('admin', [
      '/',
      '/admin',
      '/admin/personer',
      '/admin/personer?q=mette',
      '/admin/personer?sort=seen&side=200',
      `/admin/personer/${person}`,
      '/admin/organisation',
      '/admin/regler',
      '/admin/beviser',
      `/admin/beviser/${certificate}`,
      '/admin/mail',
      '/admin/job',
      '/admin/sletninger',
      '/admin/fortegnelse',
      '/admin/drift',
      '/admin/drift/log',
      '/admin/drift/log?handling=read&side=100',
      '/admin/drift/log?q=mette',
      '/oversigt',
      '/oversigt?metode=cti',
      '/fidelitet',
      '/fidelitet/oversigt',
    ]),
  ]
}
