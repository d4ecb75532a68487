import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

/** The way to a new password, for the holder of the mailbox. */
export function passwordLetter(
  locale: Locale,
  facts: { name: string; link: string; minutes: number },
): Letter {
  return linkLetter('password', locale, facts.link, words[locale](facts))
}

const words: Record<Locale, (facts: { name: string; minutes: number }) => LinkWords> = {
  en: ({ name, minutes }) => ({
    subject: 'Choose a new password for Skillgrad',
    greeting: `${name}, somebody asked for a new password for your account on Skillgrad.`,
    call: 'Choose a new password',
    footer: `The link works once and ends in ${minutes} minutes. If it was not you, ignore this letter: your password stays as it is.`,
  }),
  'zh-CN': ({ name, minutes }) => ({
    subject: '为 Skillgrad 设置新密码',
    greeting: `${name}，有人请求为你的 Skillgrad 账号设置新密码。`,
    call: '设置新密码',
    footer: `链接只能使用一次，${minutes} 分钟后失效。如果不是你本人操作，请忽略此邮件，密码不会改变。`,
  }),
}
