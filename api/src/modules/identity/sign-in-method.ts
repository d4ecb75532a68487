/** What a person shows that is theirs, in whatever company they are. */
export const ownMethods = ['password', 'link', 'passkey'] as const
export type OwnMethod = (typeof ownMethods)[number]

/** `provider`: nobody but a company's identity provider says who it is. */
export type SignInMethod = OwnMethod | 'provider'
