import { z } from 'zod'
import { Refusal, Refusals } from '../../graphql/refusal.js'
import { domainOfAddress, hasOtherLetters, isDisposable } from '../company-sign-in/domain/domain-name.js'
import { passwordLength } from './password.js'
import { isEasyToGuess } from './password-strength.js'

const email = z.email().max(254)

export const isEmail = (text: string) => email.safeParse(text).success

/** Lower case and trimmed; e-mails are compared as the database stores them. */
export function emailFrom(text: string, path: string[]): string {
  const trimmed = text.trim().toLowerCase()
  if (!trimmed) throw new Refusal('REQUIRED', path)
  if (!isEmail(trimmed)) throw new Refusal('EMAIL_INVALID', path)
  return trimmed
}

/**
 * Of somebody who comes in by themselves or is invited. What a company's directory and provider say of its proved domain is
 * not asked this.
 */
export function newEmailFrom(text: string, path: string[]): string {
  const domain = domainOfAddress(text.trim())
  if (domain && hasOtherLetters(domain)) throw new Refusal('EMAIL_LETTERS', path, { domain })
  const email = emailFrom(text, path)
  if (domain && isDisposable(domain)) throw new Refusal('EMAIL_DISPOSABLE', path, { domain })
  return email
}

/** One line of text, trimmed, without control characters, half characters, and marks that turn what follows around. */
export function textFrom(text: string, path: string[], maximum: number): string {
  const trimmed = oneLine(text)
  if (!trimmed) throw new Refusal('REQUIRED', path)
  if (trimmed.length > maximum) throw new Refusal('TOO_LONG', path, { maximum })
  return trimmed
}

export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}

/** An IANA zone as this server spells it; null where it can't reckon with it. */
export function timezoneFrom(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** `about`: what others know of the person. */
export function assertPassword(password: string, about: readonly string[], path: string[]): string {
  if (password.length < passwordLength.minimum)
    throw new Refusal('PASSWORD_TOO_SHORT', path, { minimum: passwordLength.minimum })
  if (password.length > passwordLength.maximum)
    throw new Refusal('PASSWORD_TOO_LONG', path, { maximum: passwordLength.maximum })
  if (isEasyToGuess(password, about)) throw new Refusal('PASSWORD_EASY', path)
  return password
}

/** Reads every field, so that all faults of a form are told together. */
export function allOf<Shape extends object>(fields: { [Key in keyof Shape]: () => Shape[Key] }): Shape {
  const refusals: Refusal[] = []
  const read = Object.entries<() => unknown>(fields).map(([key, field]) => {
    try {
      return [key, field()]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push(error)
      return [key, undefined]
    }
  })
  if (refusals.length > 0) throw new Refusals(refusals)
  return Object.fromEntries(read) as Shape
}
