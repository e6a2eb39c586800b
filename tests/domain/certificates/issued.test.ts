import { expect, test } from 'vitest'
import { findIssued } from '#app/domain/certificates/issued.server.ts'
import { STATUSES } from '#app/domain/certificates/issued-filter.ts'
import { statusOn } from '#app/domain/certificates/validity.ts'
import { endCertificate } from '#tests/support/certificates.ts'
import { issued } from '#tests/support/open-badges/issued.ts'

const DAY = '2026-11-22'

test('the database and the rule agree on every status, also on the last valid day', () => {
  const table = ['2026-11-21', DAY, '2026-11-23'].flatMap((expiresOn) =>
    ([null, 'revoked', 'replaced'] as const).map((end) => {
      const { id } = issued({ holderName: 'Tabel Tabelsen', expiresOn })
      if (end === 'revoked') endCertificate({ id }, { kind: end, reason: 'misuse' }, DAY)
      if (end === 'replaced') endCertificate({ id }, { kind: end, replacedBy: issued().id }, DAY)
      return { id, status: statusOn(DAY, { expiresOn, end }) }
    }),
  )
  const sorted = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()

  for (const status of STATUSES) {
    const { certificates } = findIssued({ typed: 'Tabelsen', status }, DAY)
    expect(sorted(certificates)).toEqual(sorted(table.filter((row) => row.status === status)))
    expect(new Set(certificates.map((found) => found.status))).toEqual(new Set([status]))
  }
  expect(STATUSES.map((status) => table.filter((row) => row.status === status).length)).toEqual([2, 1, 3, 3])
})
