import type { Person } from '../../person.js'
import type { ActorKind } from '../actors.js'
import type { FilledCompany } from '../filled-company.js'
import type { Sent } from './ask.js'

/** One route with a loader, asked for what is a company's or a person's. */
export interface PageRow {
  route: string
  /** In a company of that slug: the one whose pages they are, or one of the asker's own. */
  path(slug: string): string
  may: Access
  /** Whoever may, the address they know, and whether something is told there that the others must not know. */
  insider: { person: Person; path?: string; outcome?: string; tells: boolean }
  /** What is named by an id, in a company where whoever asks may do everything. */
  elsewhere?: '200' | '404'
}

/** What each actor is answered: where it leads, or the status. */
export type Access = Readonly<Record<Exclude<ActorKind, 'program'>, string>>

export const alike = (outcome: string): Access => ({
  ...{ anonymous: outcome, outsider: outcome, learner: outcome, manager: outcome, suspended: outcome },
})
export const everybody = alike('200')
export const nobody = alike('404')
export const insiders: Access = { ...nobody, anonymous: '/sign-in' }
export const managers: Access = { ...insiders, manager: '200' }
export const members: Access = { ...managers, learner: '200' }
export const signedIn: Access = { ...everybody, anonymous: '/sign-in' }

/** One form of a route with an action, filled in with what is a company's or a person's. */
export interface FormRow {
  route: string
  path: string
  sent: Sent
  /** Whom it does no more for than they may do for themselves. */
  mayBy: readonly ActorKind[]
  /** All others get one of these. */
  refused: readonly string[]
  insider: Person
  /** Whether one of the route's forms changes something for whoever may. */
  changes: boolean
  how?: 'page'
}

/** A sentence at the form, a page that is not there, or the way to sign in. */
export const refusals = ['422', '404', '/sign-in']

type Maker = (name: string, place: string, sent: Sent, more?: Partial<FormRow>) => FormRow

/** Rows of a company's own pages. */
export function rowsInside({ owner }: FilledCompany): Maker {
  return (name, place, sent, more = {}) => ({
    ...{ route: `routes/o.$org+/${name}`, path: `/o/${owner.organization.slug}${place}`, sent },
    ...{ mayBy: [], refused: refusals, insider: owner, changes: true, ...more },
  })
}
