import type { RuleAudience, RuleState } from '#app/domain/requirements/rule.ts'

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dage`)
const people = (count: number) => (count === 1 ? '1 person' : `${count} personer`)

const audiences: Record<RuleAudience, string> = {
  member: 'Medarbejdere i teams',
  manager: 'Ledere',
  trainer: 'Undervisere',
  assessor: 'Vurderere',
  admin: 'Administratorer',
}
const states: Record<RuleState, string> = {
  open: 'Gælder nu',
  coming: 'Begynder senere',
  ended: 'Slut',
}

export const rules = {
  title: 'Regler om kurser',
  lead: 'En regel siger, hvem der skal tage et kursus, hvornår og hvorfor. Den gælder også dem, der kommer til senere.',
  none: 'Der er ingen regler endnu.',
  make: 'Lav en regel',
  list: 'Alle regler',
  course: 'Kursus',
  who: 'Hvem',
  where: 'Hvor',
  deadline: 'Frist',
  reason: 'Fordi',
  state: 'Tilstand',
  reaches: 'Gælder i dag',
  open: 'Åbn',
  people,
  audiences,
  states,
  everywhere: 'Alle organisationer',
  method: 'Metode',
  allMethods: 'Alle metoder',
  withMethod: (who: string, method: string) => `${who}, hvor teamet arbejder med ${method}`,
  within: (due: number, grace: number) =>
    grace > 0
      ? `Inden ${days(due)} (${grace === 1 ? '1 dags' : `${grace} dages`} henstand)`
      : `Inden ${days(due)}`,
  startsAfter: (count: number) => `Først ${days(count)} efter start`,
  mustRenew: 'Beviset skal fornyes',
  mayRenew: 'Beviset skal ikke fornyes',
  renewing: 'Fornyelse',
  from: 'Begynder',
  until: 'Sidste dag',
  noEnd: 'Ingen',
  createdBy: 'Lavet af',

  form: {
    title: 'Ny regel',
    lead: 'Du ser, hvem reglen gælder, før den bliver lavet. Bagefter kan du kun ændre dens sidste dag, for folk har fået den at vide. Skal den sige noget andet, så slut den, og lav en ny.',
    choose: 'Vælg',
    audienceHint: 'Ledere, undervisere og andre roller tæller fra den dag, de fik rollen.',
    placeHint: 'Reglen gælder her og i alt, der ligger under.',
    methodHint: 'Vælg en metode, hvis reglen kun er for teams, der arbejder med den.',
    startAfter: 'Dage, før de bliver bedt om det',
    startAfterHint: 'Fra den dag de begyndte i teamet eller i rollen. Tomt betyder med det samme.',
    dueAfter: 'Dage til at nå det',
    dueAfterHint: 'Fra den dag de bliver bedt om det, til fristen. Skriv for eksempel 60.',
    grace: 'Dage efter fristen',
    graceHint: 'Så længe er de forsinkede, men ikke over fristen. Tomt betyder ingen.',
    renews: 'Beviset skal fornyes, før det udløber',
    reason: 'Fordi',
    reasonHint:
      'De læser den som slutningen på en sætning. Skriv for eksempel "alle i Team Vestbyen skal kende metoden", "det er aftalt i jeres handleplan" eller "alle nye begynder med Housing First".',
    from: 'Reglen begynder',
    fromHint:
      'Dagene tælles tidligst herfra. Tag en dag, der kommer, så ingen er over fristen fra første dag.',
    preview: 'Se, hvem den gælder',
  },
  preview: {
    title: 'Sådan vil reglen virke',
    reached: (count: number) =>
      count === 0 ? 'Reglen gælder ingen lige nu.' : `Reglen gælder ${people(count)}.`,
    met: (count: number) => `${people(count)} har allerede et gyldigt bevis eller er fritaget.`,
    asked: (count: number) => `${people(count)} bliver bedt om at tage kurset og har tid til det.`,
    later: (count: number) => `${people(count)} bliver bedt om det senere.`,
    late: (count: number) => `${people(count)} har overskredet fristen fra første dag og har lidt tid endnu.`,
    overdue: (count: number) => `${people(count)} er over fristen fra første dag.`,
    advice: 'Lad reglen begynde senere, eller giv flere dage, hvis det ikke er meningen.',
    names: 'Hvem det er',
    others: (count: number) => `og ${people(count)} mere`,
    told: 'Det får de at vide:',
    example: (course: string, date: string, reason: string) =>
      `"Du skal tage ${course} senest ${date}, fordi ${reason}."`,
    make: 'Lav reglen',
    change: 'Ret den',
  },
  one: {
    end: 'Slut reglen',
    endHint: 'Reglen gælder til og med den dag. Tomt betyder, at den ikke slutter.',
    save: 'Gem sidste dag',
    saved: 'Gemt.',
    made: 'Reglen er lavet.',
    ended: 'Reglen er slut og kan ikke ændres. Lav en ny, hvis kurset skal kræves igen.',
    kept: 'Det, en regel siger, kan ikke ændres. Slut den, og lav en ny.',
  },
}
