import type { TestApi } from '../../api.js'
import type { FilledCompany } from '../filled-company.js'
import { everybody, nobody, type PageRow } from './rows.js'

const guessed = 'a-guess'

/** Addresses that stand in letters and links: whoever has one is meant, and whoever guesses is told nothing. */
export async function letterRows(api: TestApi, { owner }: FilledCompany): Promise<PageRow[]> {
  const { email } = owner.row.user
  await api.somebody().does('requestPasswordReset', { email }, 'done')
  await api.somebody().does('requestSignInLink', { email }, 'done')
  const { address } = await owner.does(
    'createInviteLink',
    { organization: owner.organizationId, role: 'LEARNER', days: 7 },
    'address',
  )
  const row = (place: string, known: string | undefined, may = everybody): PageRow => ({
    route: `routes/_site+/${place}.$${place === 'receipts' ? 'id' : 'token'}`,
    ...{ path: () => `/${place}/${guessed}`, may },
    insider: { person: api.somebody(), tells: known !== undefined, ...(known ? { path: known } : {}) },
  })
  const letters = await api.composition.services.mail.newest()
  const linkTo = (place: string) =>
    letters.map(({ text }) => new RegExp(`/${place}/[\\w.-]+`).exec(text)?.[0]).find(Boolean)
  const receipts = row('receipts', undefined, nobody)
  return [
    row('enter', linkTo('enter')),
    row('invitations', linkTo('invitations'), nobody),
    row('join', new URL(address as string).pathname),
    row('reset-password', linkTo('reset-password')),
    row('unsubscribe', undefined),
    { ...receipts, insider: { ...receipts.insider, outcome: '404' } },
  ]
}
