import { readFileSync } from 'node:fs'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'

// The published schema of an AchievementCredential; 1EdTech lets it be used, and not be shipped.
const schema = JSON.parse(
  readFileSync(new URL('achievement-credential.schema.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv2019({ strict: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(schema)

/** What the published schema of Open Badges 3.0 has to say against a credential. */
export function schemaProblems(credential: object): string[] {
  return validate(credential) ? [] : (validate.errors ?? []).map((error) => ajv.errorsText([error]))
}
