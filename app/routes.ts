import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config'

/** The one map of the site: every address (Danish) beside the folder that answers it (English). */
export default [
  layout('routes/frame/route.tsx', [
    index('routes/home/route.tsx'),
    route('log-ind', 'routes/sign-in/route.tsx'),
    route('log-ud', 'routes/sign-out/route.tsx'),
    route('kodeord/:word', 'routes/choose-password/route.tsx'),
    route('sprog', 'routes/language/route.tsx'),
    ...prefix('admin', [route('personer', 'routes/admin-people/route.tsx')]),
    route('*', 'routes/not-found/route.tsx'),
  ]),
] satisfies RouteConfig
