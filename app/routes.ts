import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config'

/** The one map of the site: every address (Danish) beside the folder that answers it (English). */
export default [
  layout('routes/frame/route.tsx', [
    index('routes/home/route.tsx'),
    route('log-ind', 'routes/sign-in/route.tsx'),
    route('log-ud', 'routes/sign-out/route.tsx'),
    route('kodeord/:word', 'routes/choose-password/route.tsx'),
    route('sprog', 'routes/language/route.tsx'),
    ...prefix('kurser', [
      index('routes/course-catalogue/route.tsx'),
      route(':course', 'routes/course/route.tsx'),
      route(':course/proeve', 'routes/final-test/route.tsx'),
      route(':course/proeve/:attempt', 'routes/test-result/route.tsx'),
      route(':course/undervisning', 'routes/course-teaching/route.tsx'),
      route(':course/fremmoede', 'routes/course-attendance/route.tsx'),
      // One page for both: the folder reads from the address which.
      route(':course/praksisopgave', 'routes/course-approval/route.tsx', { id: 'practice-task' }),
      route(':course/supervision', 'routes/course-approval/route.tsx', { id: 'supervision' }),
      route(':course/:lesson', 'routes/lesson/route.tsx'),
    ]),
    ...prefix('bibliotek', [
      index('routes/library/route.tsx'),
      route(':course', 'routes/library-summary/route.tsx'),
      route(':course/tjekliste', 'routes/library-checklists/route.tsx'),
    ]),
    route('ordbog', 'routes/glossary/route.tsx'),
    route('soeg', 'routes/search/route.tsx'),
    ...prefix('mine-beviser', [
      index('routes/my-certificates/route.tsx'),
      route(':file', 'routes/certificate-file/route.ts'),
    ]),
    ...prefix('bevis', [
      index('routes/verify/route.tsx'),
      route(':code', 'routes/verify-certificate/route.tsx'),
    ]),
    ...prefix('fidelitet', [
      index('routes/fidelity/route.tsx'),
      route('ny', 'routes/fidelity-new/route.tsx'),
      route('oversigt', 'routes/fidelity-overview/route.tsx'),
      route('team/:team', 'routes/fidelity-team/route.tsx'),
      route('skemaer/:instrument/:version?', 'routes/instrument/route.tsx'),
      ...prefix(':review', [
        index('routes/fidelity-review/route.tsx'),
        route('fakta', 'routes/fidelity-facts/route.tsx'),
        route('vurdering', 'routes/fidelity-rating/route.tsx'),
        route('konsensus', 'routes/fidelity-consensus/route.tsx'),
        route('rapport', 'routes/fidelity-report/route.tsx'),
        route('rettelse', 'routes/fidelity-erratum/route.tsx'),
        route('handleplan', 'routes/fidelity-plan/route.tsx'),
      ]),
    ]),
    route('godkendelser', 'routes/approvals/route.tsx'),
    ...prefix('team', [index('routes/teams/route.tsx'), route(':team', 'routes/team/route.tsx')]),
    ...prefix('admin', [
      route('personer', 'routes/admin-people/route.tsx'),
      route('beviser', 'routes/admin-certificates/route.tsx'),
      route('beviser/:certificate', 'routes/admin-certificate/route.tsx'),
    ]),
    route('*', 'routes/not-found/route.tsx'),
  ]),
  // For programs, anywhere: who signs certificates and with which keys, what they are for, which have ended.
  route('.well-known/did.json', 'routes/issuer-document/route.ts', { id: 'did-document' }),
  route('issuer', 'routes/issuer-document/route.ts'),
  route('keys/:key', 'routes/issuer-key/route.ts'),
  route('status/:list', 'routes/status-list/route.ts'),
  route('achievements/*', 'routes/achievement/route.ts'),
  route('fidelitet/:review/fil/:file', 'routes/fidelity-file/route.ts'),
  route('fidelitet/team/:team/fil/tal.csv', 'routes/fidelity-team/figures-file.ts'),
  route('fidelitet/oversigt/fil/:file', 'routes/fidelity-overview/table-file.ts'),
  route('bevis/:code/bevis.json', 'routes/verify-certificate/signed-file.ts'),
  route('lektioner/:file', 'routes/lesson-module/route.ts'),
  route('kursusfiler/:file', 'routes/course-media/route.ts'),
] satisfies RouteConfig
