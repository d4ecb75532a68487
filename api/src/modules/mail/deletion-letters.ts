import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

interface DeletionFacts {
  /** Of the person who is written to. */
  person: string
  dueAt: Date
  link: string
}

/** A person asked to be deleted; until then a sign-in takes it back. */
export function accountDeletionLetter(locale: Locale, facts: DeletionFacts): Letter {
  return linkLetter(
    'account-deletion',
    locale,
    facts.link,
    asked[locale](facts.person, dayOf(locale, facts.dueAt)),
  )
}

/** They signed in again, or somebody did in their name. */
export function deletionTakenBackLetter(locale: Locale, facts: { person: string; link: string }): Letter {
  return linkLetter('account-deletion-taken-back', locale, facts.link, takenBack[locale](facts.person))
}

/** To the owners of a company that one of them closed. */
export function companyClosedLetter(
  locale: Locale,
  facts: DeletionFacts & { company: string; by: string },
): Letter {
  const { person, company, by, dueAt } = facts
  return linkLetter(
    'company-closed',
    locale,
    facts.link,
    closed[locale]({ person, company, by, day: dayOf(locale, dueAt) }),
  )
}

function dayOf(locale: Locale, at: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}

const asked: Record<Locale, (person: string, day: string) => LinkWords> = {
  en: (person, day) => ({
    subject: 'Your Skillgrad account will be deleted',
    greeting: `${person}, you asked us to delete your account. On ${day} everything about you is erased, and cannot be brought back. Until then nobody can use the account. Sign in before that day to keep it.`,
    call: 'What happens, and the receipt afterwards',
    footer: 'If it was not you who asked, sign in now: that stops it. Then choose a new password.',
  }),
  'zh-CN': (person, day) => ({
    subject: '你的 Skillgrad 账号即将删除',
    greeting: `${person}，你申请了删除账号。${day}，与你有关的一切都会被清除，且无法恢复。在此之前账号不可使用；如需保留，请在该日之前登录。`,
    call: '查看进展及删除回执',
    footer: '如果不是你本人申请，请立即登录以取消，然后更改密码。',
  }),
}

const takenBack: Record<Locale, (person: string) => LinkWords> = {
  en: (person) => ({
    subject: 'Your Skillgrad account stays',
    greeting: `${person}, you signed in, so your account is not going to be deleted.`,
    call: 'Look at your settings',
    footer: 'If it was not you who signed in, choose a new password, then ask for the deletion again.',
  }),
  'zh-CN': (person) => ({
    subject: '你的 Skillgrad 账号已保留',
    greeting: `${person}，由于你已登录，账号删除申请已取消。`,
    call: '查看设置',
    footer: '如果不是你本人登录，请先更改密码，再重新申请删除。',
  }),
}

const closed: Record<
  Locale,
  (facts: { person: string; company: string; by: string; day: string }) => LinkWords
> = {
  en: ({ person, company, by, day }) => ({
    subject: `${company} is closed and will be deleted`,
    greeting: `${person}, ${by} closed ${company}. Nobody can open it now. On ${day} all of it is deleted: people's progress, code, exercises and the activity. Until then any owner can bring it back.`,
    call: 'Bring it back, or let it go',
    footer: 'Accounts of people stay; each person deletes their own in their settings.',
  }),
  'zh-CN': ({ person, company, by, day }) => ({
    subject: `${company}已关闭，即将删除`,
    greeting: `${person}，${by} 关闭了${company}，目前任何人都无法打开。${day}，其全部内容（学习进度、代码、练习和操作记录）将被删除。在此之前，任何一位所有者都可以恢复。`,
    call: '恢复，或任其删除',
    footer: '个人账号不会随之删除；每个人可在自己的设置中删除账号。',
  }),
}
