import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  WebAuthnAbortService,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { useEffect, useState } from 'react'
import { useHydrated } from '~/components/ui/use-hydrated'

/** A challenge is good for five minutes; a page that stays open asks for another before. */
const renewMs = 4 * 60_000

type Trouble = 'unused' | { refusal: string }

/**
 * Passkeys on the sign-in page: offered by the browser among the names of the e-mail field, and by `ask` in a window of its
 * own. `enter` gets the credential as JSON.
 */
export function usePasskeySignIn(enter: (credential: string) => void) {
  const isSupported = useHydrated() && browserSupportsWebAuthn()
  const [state, setState] = useState<'open' | 'asking' | 'entering'>('open')
  const [trouble, setTrouble] = useState<Trouble>()
  const enterOnce = (credential: string) => {
    setState('entering')
    enter(credential)
  }
  // The browser keeps the offer open for as long as the page shows, nothing else is asked of it, and no key was used.
  useEffect(
    () => (isSupported && state === 'open' ? offerInField(enterOnce) : undefined),
    [isSupported, state],
  )
  return {
    isSupported,
    isAsking: state === 'asking',
    trouble,
    async ask() {
      setState('asking')
      setTrouble(undefined)
      const answer = await credentialOf(false)
      if ('credential' in answer) return enterOnce(answer.credential)
      setTrouble(answer.trouble)
      setState('open')
    },
  }
}

/** Gives what ends the offer. */
function offerInField(enter: (credential: string) => void): () => void {
  let isOver = false
  const offer = async () => {
    if (!(await browserSupportsWebAuthnAutofill()) || isOver) return
    const answer = await credentialOf(true, () => isOver)
    if (!isOver && 'credential' in answer) enter(answer.credential)
  }
  void offer()
  const renewal = setInterval(() => void offer(), renewMs)
  return () => {
    isOver = true
    clearInterval(renewal)
    WebAuthnAbortService.cancelCeremony()
  }
}

async function credentialOf(
  useBrowserAutofill: boolean,
  isOver = () => false,
): Promise<{ credential: string } | { trouble: Trouble }> {
  try {
    const response = await fetch('/passkey-options', { method: 'POST' })
    const { options, refusal } = (await response.json()) as Offer
    if (!options) return { trouble: { refusal } }
    if (isOver()) return { trouble: 'unused' }
    const made = await startAuthentication({ optionsJSON: options, useBrowserAutofill })
    return { credential: JSON.stringify(made) }
  } catch {
    // Closed by the person, ended by another request, or timed out: browsers do not tell which.
    return { trouble: 'unused' }
  }
}

type Offer =
  { options: PublicKeyCredentialRequestOptionsJSON; refusal: null } | { options: null; refusal: string }
