import { createContext, useContext } from 'react'

/** The page's CSP nonce while it renders on the server; empty in the browser, which must not read it back. */
const NonceContext = createContext<string | undefined>(undefined)
export const NonceProvider = NonceContext.Provider

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
