import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { actingPerson } from '#app/http/request-scope.server.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { db, type Db, type Tx, write } from '#db/client.server.ts'
import { centreSettings as table } from '#db/schema/index.ts'
import { LOGO_TYPES } from './logo.ts'
import type { NewLogo } from './settings-form.ts'
import { type CentreSettings, SETTINGS_FIELDS, type SettingsTexts } from './settings.ts'

/** There is one centre, and one row. */
const ID = 1

/** What stands until the centre has said something itself. */
const { certificates, mail } = messagesByLocale.da
const NOTHING_SAID: CentreSettings = {
  name: certificates.issuer,
  email: '',
  phone: '',
  address: '',
  terms: '',
  mailSender: mail.sender,
  mailReplyTo: '',
  wasUrl: '',
  privacyContact: '',
  logo: null,
  savedAt: 0,
}

const WITHOUT_PICTURE = {
  name: table.name,
  email: table.email,
  phone: table.phone,
  address: table.address,
  terms: table.terms,
  mailSender: table.mailSender,
  mailReplyTo: table.mailReplyTo,
  wasUrl: table.wasUrl,
  privacyContact: table.privacyContact,
  logoType: table.logoType,
  savedAt: table.savedAt,
}

const prepareRead = () => db.select(WITHOUT_PICTURE).from(table).where(eq(table.id, ID)).prepare()
let read: ReturnType<typeof prepareRead> | undefined

/** What the centre says of itself. Every page asks, so the picture itself is left in its place. */
export function centreSettings(): CentreSettings {
  read ??= prepareRead() // once, when the table is there
  const row = read.get()
  if (!row) return NOTHING_SAID
  const { logoType, savedAt, ...texts } = row
  const moment = savedAt.getTime()
  return { ...texts, savedAt: moment, logo: logoType ? logoAddress(moment) : null }
}

/** The name of the picture by its content, worked out once each time something is saved. */
let named: { savedAt: number; address: string | null } | undefined

function logoAddress(savedAt: number): string | null {
  if (named?.savedAt !== savedAt) {
    const bytes = storedLogo()?.bytes
    named = { savedAt, address: bytes ? `/centrets-logo/${hashOf(bytes)}` : null }
  }
  return named.address
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

function storedLogo(reader: Pick<Db | Tx, 'select'> = db): NewLogo | null {
  const row = reader
    .select({ bytes: table.logo, type: table.logoType })
    .from(table)
    .where(eq(table.id, ID))
    .get()
  const type = LOGO_TYPES.find((known) => known === row?.type)
  return row?.bytes && type ? { bytes: row.bytes, type } : null
}

/** The picture by the last part of its address; null for another than the present one. */
export function findLogo(hash: string): NewLogo | null {
  const logo = storedLogo()
  return logo && hashOf(logo.bytes) === hash ? logo : null
}

type NewSettings = { texts: SettingsTexts; logo: 'keep' | 'remove' | NewLogo }

/**
 * Keeps what the centre says of itself. The same sent again changes nothing.
 * @param seen when what the form began with was saved
 * @returns false when somebody has saved something else since
 */
export function saveSettings({ texts, logo }: NewSettings, seen: number, now = new Date()): boolean {
  return write((tx) => {
    const before = tx.select(WITHOUT_PICTURE).from(table).where(eq(table.id, ID)).get()
    const picture = logo === 'keep' ? storedLogo(tx) : logo === 'remove' ? null : logo
    if (before && before.savedAt.getTime() !== seen) {
      const hasSameTexts = SETTINGS_FIELDS.every((field) => before[field] === texts[field])
      return hasSameTexts && isSamePicture(picture, storedLogo(tx))
    }
    const row = {
      ...texts,
      logo: picture && Buffer.from(picture.bytes),
      logoType: picture?.type ?? null,
      savedAt: now,
    }
    tx.insert(table)
      .values({ id: ID, ...row })
      .onConflictDoUpdate({ target: table.id, set: row })
      .run()
    const subject = { kind: 'centre', id: String(ID) } as const
    audit(tx, { actorId: actingPerson(), action: 'settings-changed', subject }, now)
    return true
  })
}

const isSamePicture = (one: NewLogo | null, other: NewLogo | null) =>
  one === other || (one !== null && other !== null && hashOf(one.bytes) === hashOf(other.bytes))
