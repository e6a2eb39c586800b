/** What LinkedIn is told of a certificate: nothing that is not on the page of its link. */
type Told = {
  courseTitle: string
  issuer: string
  issuedOn: string
  expiresOn: string
  verifyUrl: string
}

/**
 * The address of LinkedIn's own form for a certificate, filled in. Nothing is sent before it is opened.
 * Source: https://addtoprofile.linkedin.com
 */
export function linkedInUrl({ courseTitle, issuer, issuedOn, expiresOn, verifyUrl }: Told) {
  const [issueYear = '', issueMonth = ''] = issuedOn.split('-')
  const [expirationYear = '', expirationMonth = ''] = expiresOn.split('-')
  const fields = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: courseTitle,
    organizationName: issuer,
    issueYear,
    issueMonth: String(Number(issueMonth)),
    expirationYear,
    expirationMonth: String(Number(expirationMonth)),
    certUrl: verifyUrl,
  })
  return `https://www.linkedin.com/profile/add?${fields}`
}
