import { everyone, NOT_FOUND, page, type Row, signedIn } from './columns.ts'

/** The front door, and what programs anywhere may read. */
export const SITE_ROWS: Row[] = [
  page('/', '/', everyone(200)),
  {
    pattern: '/log-ind',
    address: '/log-ind',
    get: everyone(302, { nobody: 200 }),
    post: everyone(302, { nobody: 400 }),
  },
  // Whoever is in needs no more steps; whoever is at none is sent to the first.
  ...['/log-ind/kode', '/log-ind/opsaet'].map((address) => ({
    pattern: address,
    address,
    get: signedIn(302),
    post: everyone(302),
  })),
  { pattern: '/log-ud', address: '/log-ud', get: everyone(302), post: everyone(302) },
  { pattern: '/sprog', address: '/sprog', get: everyone(302), post: everyone(302) },
  { pattern: '/kodeord/:word', address: '/kodeord/ukendt', get: NOT_FOUND, post: everyone(400) },
  { pattern: '/glemt-kode', address: '/glemt-kode', get: everyone(200), post: everyone(400) },
  page('/vilkaar', '/vilkaar', everyone(200)),
  page('/privatliv', '/privatliv', everyone(200)),
  page('/cookies', '/cookies', everyone(200)),
  page('/was', '/was', everyone(404)), // the demo has published no statement
  page('/centrets-logo/:hash', '/centrets-logo/ukendt', NOT_FOUND),
  { pattern: '/*', address: '/findes/ikke', get: NOT_FOUND, post: NOT_FOUND },

  { pattern: '/bevis', address: '/bevis', get: everyone(200), post: everyone(400) },
  page('/bevis/:code', '/bevis/$code', everyone(200)),
  page('/bevis/:code', '/bevis/UKENDT', NOT_FOUND),
  page('/bevis/:code/bevis.json', '/bevis/$code/bevis.json', everyone(200)),
  page('/bevis/:code/bevis.json', '/bevis/UKENDT/bevis.json', NOT_FOUND),
  // Mette's certificate is a demo one: its status list is at the demo host alone.
  page('/.well-known/did.json', '/.well-known/did.json', everyone(200)),
  page('/sundhed', '/sundhed', everyone(200)),
  page('/issuer', '/issuer', everyone(200)),
  page('/keys/:key', '/keys/findes-ikke', NOT_FOUND),
  page('/status/:list', '/status/1', NOT_FOUND),
  page('/achievements/*', '/achievements/findes/ikke', NOT_FOUND),

  { pattern: '/bekraeft', address: '/bekraeft', get: signedIn(302), post: everyone(302) },
  // By 127.0.0.1 there are no passkeys.
  ...['ny', 'brug'].map((use) => ({
    pattern: '/noegle/:use',
    address: `/noegle/${use}`,
    get: NOT_FOUND,
    post: signedIn(404),
  })),
  ...['/sikkerhed', '/sikkerhed/kode-app'].map((address) => ({
    pattern: address,
    address,
    get: signedIn(200),
    post: signedIn(400),
  })),
  page('/mine-oplysninger', '/mine-oplysninger', signedIn(200)),
  ...['/mine-oplysninger/navn', '/mine-oplysninger/slet'].map((address) => ({
    pattern: address,
    address,
    get: signedIn(200),
    post: signedIn(400),
  })),
  page(
    '/mine-oplysninger/fil/mine-oplysninger.zip',
    '/mine-oplysninger/fil/mine-oplysninger.zip',
    signedIn(200), // who has just signed in has shown who they are
  ),
  page('/bibliotek', '/bibliotek', signedIn(200)),
  page('/bibliotek/:course', '/bibliotek/cti-grundkursus', signedIn(200)),
  page('/bibliotek/:course', '/bibliotek/findes-ikke', signedIn(404)),
  page('/bibliotek/:course/tjekliste', '/bibliotek/cti-grundkursus/tjekliste', signedIn(200)),
  page('/ordbog', '/ordbog?q=fase', signedIn(200)),
  page('/soeg', '/soeg?q=bolig', signedIn(200)),
]
