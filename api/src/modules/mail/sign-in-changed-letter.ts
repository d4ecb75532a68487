import type { Locale } from '../../locale.js'
import type { Letter } from './link-letter.js'
import { escaped, letterPage } from './letter-page.js'

/** Also the names under which they stand in the audit. */
export type SignInChange =
  | 'password.changed'
  | 'password.reset'
  | 'email.changed'
  | 'two-step.on'
  | 'two-step.off'
  | 'recovery-codes.renewed'
  | 'recovery-code.used'
  | 'passkey.added'
  | 'passkey.removed'
  | 'passkey.copied'
  | 'token.created'

interface ChangeFacts {
  change: SignInChange
  person: string
  /** Of the passkey or token, where there is one; the new address. */
  name: string
  at: Date
  timezone: string
  link: string
}

/** Tells a person that the way they sign in changed, so that they notice when it was somebody else. */
export function signInChangedLetter(locale: Locale, facts: ChangeFacts): Letter {
  const { subject, greeting, happened, call, footer } = words[locale]
  const told = [`${greeting(facts.person)}${happened[facts.change](facts.name)}`, whenOf(locale, facts)]
  return {
    template: 'sign-in-changed',
    locale,
    subject,
    text: [...told, '', `${call}:`, facts.link, '', footer, ''].join('\n'),
    html: letterPage(locale, subject, [
      ...told.map((line) => `<p>${escaped(line)}</p>`),
      `<p><a href="${escaped(facts.link)}">${escaped(call)}</a></p>`,
      `<p style="color:#57606f">${escaped(footer)}</p>`,
    ]),
  }
}

function whenOf(locale: Locale, { at, timezone }: ChangeFacts): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: timezone }).format(
    at,
  )
}

interface Words {
  subject: string
  greeting(person: string): string
  happened: Record<SignInChange, (name: string) => string>
  call: string
  footer: string
}

const words: Record<Locale, Words> = {
  en: {
    subject: 'Something about your sign-in to Skillgrad changed',
    greeting: (person) => `${person}, `,
    happened: {
      'password.changed': () => 'your password was changed. Every other browser was signed out.',
      'password.reset': () => 'a new password was set by a letter to you. Every browser was signed out.',
      'email.changed': (email) =>
        `the e-mail of your account is ${email} now. You sign in with that, and letters go there.`,
      'two-step.on': () =>
        'two-step sign-in was switched on. From now on Skillgrad asks for a code of your app after your password, and every other browser was signed out.',
      'two-step.off': () =>
        'two-step sign-in was switched off. Your password alone is enough again; your recovery codes no longer work.',
      'recovery-codes.renewed': () => 'new recovery codes were made. The old ones no longer work.',
      'recovery-code.used': () =>
        'one of your recovery codes was used in place of a code of your app. It is spent now; make new ones before they run out.',
      'passkey.added': (name) => `the passkey “${name}” was added. Whoever holds it can sign in as you.`,
      'passkey.removed': (name) =>
        `the passkey “${name}” was removed and no longer signs in. Every other browser was signed out.`,
      'passkey.copied': (name) =>
        `the passkey “${name}” was refused: it seems to exist twice. Remove it in your settings and add a new one.`,
      'token.created': (name) =>
        `the access token “${name}” was made. A program that holds it acts in your name until it ends or you revoke it.`,
    },
    call: 'Look at your settings',
    footer:
      'If it was you, there is nothing to do. If it was not, choose a new password and sign out every browser in your settings.',
  },
  'zh-CN': {
    subject: '你的 Skillgrad 登录方式有变化',
    greeting: (person) => `${person}，`,
    happened: {
      'password.changed': () => '你的密码已更改，其他浏览器已全部退出登录。',
      'password.reset': () => '已通过邮件为你设置新密码，所有浏览器均已退出登录。',
      'email.changed': (email) => `你账号的邮箱已更改为 ${email}。今后请使用该邮箱登录，邮件也会发送到那里。`,
      'two-step.on': () => '两步登录已开启。今后输入密码后还需要输入应用中的验证码，其他浏览器均已退出登录。',
      'two-step.off': () => '两步登录已关闭。现在只凭密码即可登录，恢复码不再有效。',
      'recovery-codes.renewed': () => '已生成新的恢复码，旧的恢复码不再有效。',
      'recovery-code.used': () =>
        '有人使用了你的一个恢复码代替应用验证码，该恢复码已失效。请在用完之前生成新的恢复码。',
      'passkey.added': (name) => `已添加通行密钥“${name}”。持有它的人可以用你的身份登录。`,
      'passkey.removed': (name) => `通行密钥“${name}”已移除，不能再用于登录。其他浏览器均已退出登录。`,
      'passkey.copied': (name) => `通行密钥“${name}”被拒绝：它似乎被复制过。请在设置中移除它并添加新的。`,
      'token.created': (name) =>
        `已创建访问令牌“${name}”。在它到期或被你撤销之前，持有它的程序可以用你的身份操作。`,
    },
    call: '查看设置',
    footer: '如果是你本人操作，则无需处理。如果不是，请在设置中更改密码，并退出所有浏览器。',
  },
}
