/** What tests use of a library that has no types. */
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(asked: {
    credential: object
    documentLoader(address: string): Promise<{ document: object }>
    verifyBitstringStatusListCredential: boolean
  }): Promise<{ verified: boolean; results: { status: boolean }[] }>
}
