import type { Purpose } from '#app/domain/privacy/keeping.ts'

type PurposeWords = {
  /** What we do with it, for whoever it is about. */
  why: string
  basis: string
  recipients: string
}

const TASK =
  'Databeskyttelsesforordningens artikel 6, stk. 1, litra e, og databeskyttelseslovens § 12 om ansættelsesforhold. For private leverandører artikel 6, stk. 1, litra f, fordi deres medarbejdere skal kunne opgaven.'
const SECURITY = 'Databeskyttelsesforordningens artikel 32 og artikel 6, stk. 1, litra c.'
const OURS = 'Databeskyttelsesforordningens artikel 6, stk. 1, litra e.'
const CENTRE_ALONE = 'Videnscentrets administratorer.'

const purposes: Record<Purpose, PurposeWords> = {
  account: {
    why: 'Du skal kunne logge ind og høre til dit team.',
    basis: TASK,
    recipients: 'Lederen af dit team og videnscentrets administratorer.',
  },
  security: {
    why: 'Ingen andre må kunne bruge din konto, og du skal kunne se, hvem der har set dine oplysninger.',
    basis: SECURITY,
    recipients: CENTRE_ALONE,
  },
  learning: {
    why: 'Du skal kunne tage kurser og fortsætte, hvor du slap.',
    basis: TASK,
    recipients:
      'Dine svar og refleksioner ser kun du. Lederen af dit team ser, hvor langt du er. Undervisere ser det, de skal godkende, og ellers tal uden navne.',
  },
  certificates: {
    why: 'Du skal kunne vise, hvad du har gennemført, og andre skal kunne bekræfte det.',
    basis: TASK,
    recipients: 'Lederen af dit team og alle, du viser beviset eller koden på det.',
  },
  'team-learning': {
    why: 'Din leder skal kunne se, at teamet har lært det, opgaven kræver.',
    basis: TASK,
    recipients: 'Lederen af dit team og ledere over det.',
  },
  fidelity: {
    why: 'Teamets arbejde måles, så det kan blive bedre. Det handler om teamet og aldrig om en person.',
    basis: TASK,
    recipients: 'Teamets medlemmer og ledere, vurdererne og videnscentret.',
  },
  calendar: {
    why: 'Du skal kunne melde dig til kursusdage og møder.',
    basis: TASK,
    recipients: 'Den, der holder dagen, og lederen af dit team.',
  },
  messages: {
    why: 'Vi skriver til dig om frister, beviser og din konto.',
    basis: TASK,
    recipients: 'Den, der sender mails for videnscentret.',
  },
  centre: {
    why: 'Videnscentret skal kunne fortælle, hvem det er.',
    basis: OURS,
    recipients: 'Alle.',
  },
  running: {
    why: 'Fodfæste skal køre, og fejl skal kunne findes.',
    basis: SECURITY,
    recipients: CENTRE_ALONE,
  },
}

/** The record of processing (GDPR art. 30). */
export const processing = {
  bases: { task: TASK, security: SECURITY },
  purposes,
  record: {
    title: 'Fortegnelse over behandling',
    intro:
      'Det her er skrevet ud fra databasen selv, kolonne for kolonne. En kolonne uden formål, kategori og frist kan ikke komme med.',
    ownPart: 'Det skal kommunen selv skrive',
    ownItems: [
      'Den dataansvarlige: navn og kontakt. Normalt er hver kommune ansvarlig for sine egne medarbejdere, og videnscentret er databehandler.',
      'Databeskyttelsesrådgiveren: navn og kontakt.',
      'Hvem der driver serveren, sender mails og gemmer backup, og databehandleraftalerne med dem.',
      'Hvor server, mails og backup er. Fodfæste sender kun noget til den mailserver, I har valgt, men I skal selv se til, at alt bliver i EU og EØS, eller skrive på hvilket grundlag det ikke gør.',
      'Om noget skal afleveres til et arkiv, før det slettes.',
    ],
    why: 'Formål',
    basis: 'Retsgrundlag',
    basisNote: 'Forslag. Kommunens databeskyttelsesrådgiver afgør det.',
    about: 'Hvem det handler om',
    people: 'Medarbejdere, ledere, undervisere, vurderere og administratorer. Aldrig borgere.',
    nobody: 'Ingen personer.',
    categories: 'Oplysninger',
    recipients: 'Hvem der ser dem',
    retention: 'Hvor længe',
    security: 'Sikkerhed',
    securityText:
      'Adgang efter rolle, to-trins-login for roller, kodeord gemt som hash, log over opslag, krypteret forbindelse, sletning der overskriver, og backup der prøves.',
    columns: 'Kolonner i databasen',
    table: 'Tabel',
    column: 'Kolonne',
    category: 'Kategori',
    purpose: 'Formål',
    file: 'Hent som CSV',
    print: 'Siden kan skrives ud fra din browser.',
  },
}
