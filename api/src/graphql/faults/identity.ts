import type { Localized } from '../../locale.js'

/** Accounts, and the ways to sign in. */
export const identityFaults = {
  UNAUTHENTICATED: {
    en: 'You are not signed in. Sign in and try again.',
    'zh-CN': '你尚未登录。请登录后重试。',
  },
  WRONG_CREDENTIALS: {
    en: 'E-mail and password do not match. Check both and try again.',
    'zh-CN': '邮箱与密码不匹配。请检查后重试。',
  },
  EMAIL_TAKEN: {
    en: 'There is already an account with this e-mail. Sign in instead.',
    'zh-CN': '该邮箱已注册账号。请直接登录。',
  },
  EMAIL_INVALID: {
    en: 'This is not an e-mail address. Check it for typing mistakes.',
    'zh-CN': '邮箱地址无效。请检查是否有输入错误。',
  },
  EMAIL_DISPOSABLE: {
    en: 'Mailboxes of {domain} are thrown away after use, so nobody could reach this account later. Use an address that stays, such as the one from work.',
    'zh-CN':
      '{domain} 提供的是一次性邮箱，用后即弃，之后将无法联系到该账号。请使用长期有效的邮箱，例如工作邮箱。',
  },
  EMAIL_LETTERS: {
    en: 'The domain of this address (in DNS: {domain}) has letters beyond a to z, which can pass for those of another. Check it; if it is right, use another address, or come in by your company’s own sign-in, for which it proves the domain.',
    'zh-CN':
      '该邮箱的域名（DNS 中为 {domain}）含有 a 至 z 以外的字符，容易被冒充。请检查；如果无误，请改用其他邮箱，或在公司验证该域名后通过公司登录进入。',
  },
  PASSWORD_TOO_SHORT: {
    en: 'The password needs at least {minimum} characters.',
    'zh-CN': '密码至少需要 {minimum} 个字符。',
  },
  PASSWORD_EASY: {
    en: 'This password would soon be guessed. Use a longer one: three or four words that have nothing to do with each other or with you.',
    'zh-CN': '这个密码很容易被猜到。请换一个更长的，比如三四个互不相干、也与你无关的词。',
  },
  PASSWORD_BREACHED: {
    en: 'This password stands in lists of stolen ones, so others will try it. Choose one that you use nowhere else.',
    'zh-CN': '这个密码出现在已泄露的密码库中，会被人拿来尝试。请换一个只在这里使用的密码。',
  },
  WRONG_PASSWORD: {
    en: 'This is not your present password. Check it and try again.',
    'zh-CN': '当前密码不正确。请检查后重试。',
  },
  SIGN_IN_AGAIN: {
    en: 'You signed in a while ago. To change this, sign in once more: so nobody can who only finds your browser open.',
    'zh-CN': '距离上次登录已有一段时间。请重新登录后再更改，以防有人趁浏览器未关闭时操作。',
  },
  WRONG_CODE: {
    en: 'This code is not right, or was used already. Wait for the next one in your app, or use a recovery code.',
    'zh-CN': '验证码不正确或已被使用。请等待应用中的下一个验证码，或使用恢复码。',
  },
  WRONG_FIRST_CODE: {
    en: 'This code is not right. Wait for the next one in your app. If that is not right either, see that the clock of your phone is right, and scan the picture once more.',
    'zh-CN':
      '验证码不正确。请等待应用中的下一个验证码；如果仍不正确，请检查手机时间是否准确，然后重新扫描二维码。',
  },
  EMAIL_SAME: {
    en: 'This is your address already. Type the one that should take its place.',
    'zh-CN': '这已经是你的邮箱。请输入要更换的新邮箱。',
  },
  EMAIL_OF_COMPANY: {
    en: '{company} signs you in by this address, so it stays. Ask an admin there to change it in the directory of the company.',
    'zh-CN': '{company} 使用该邮箱为你登录，因此不能更换。请联系公司管理员在其目录中修改。',
  },
  WRONG_EMAIL_CODE: {
    en: 'This code is not right, or has ended. Look for the newest letter, or have another sent.',
    'zh-CN': '验证码不正确或已失效。请查看最新的邮件，或重新发送。',
  },
  WRONG_PROOF: {
    en: 'This code does not work, or no longer. Enter the one your app shows now, or a recovery code; right after signing in with a passkey your password counts, too.',
    'zh-CN': '验证码无效或已失效。请输入应用当前显示的验证码或恢复码；刚用通行密钥登录时，也可以输入密码。',
  },
  SECOND_STEP_ENDED: {
    en: 'You took longer than ten minutes. Sign in again from the beginning.',
    'zh-CN': '已超过十分钟。请从头重新登录。',
  },
  TWO_STEP_ALREADY_ON: {
    en: 'Two-step sign-in is on already. Switch it off first to set up another app.',
    'zh-CN': '两步登录已经开启。如需更换应用，请先将其关闭。',
  },
  TWO_STEP_NOT_BEGUN: {
    en: 'This set-up is no longer the newest. Begin again and scan the new code.',
    'zh-CN': '这次设置已不是最新的。请重新开始，并扫描新的二维码。',
  },
  TWO_STEP_NOT_ON: {
    en: 'Two-step sign-in is not on.',
    'zh-CN': '两步登录尚未开启。',
  },
  PASSKEY_REFUSED: {
    en: 'This passkey was not accepted. Try again, or sign in another way.',
    'zh-CN': '该通行密钥未被接受。请重试，或使用其他方式登录。',
  },
  PASSKEY_LIMIT: {
    en: 'You have {maximum} passkeys already. Remove one that you no longer use.',
    'zh-CN': '你已有 {maximum} 个通行密钥。请移除不再使用的。',
  },
  LAST_WAY_IN: {
    en: 'This is your last way to sign in. Add another passkey or choose a password first.',
    'zh-CN': '这是你最后一种登录方式。请先添加其他通行密钥或设置密码。',
  },
  LINK_SPENT: {
    en: 'This link was used already or has ended. Ask for a new one.',
    'zh-CN': '链接已使用或已失效。请重新申请。',
  },
  LINK_OTHER_BROWSER: {
    en: 'This link was asked for in another browser. Confirm that it was you, or open it there.',
    'zh-CN': '此链接是在另一个浏览器中申请的。请确认是你本人操作，或在那里打开。',
  },
  RECOVERY_SPENT: {
    en: 'This link was used already or has ended. Ask for a new one; only the newest counts once you have used it.',
    'zh-CN': '链接已使用或已失效。请重新申请。',
  },
  PASSWORD_TOO_LONG: {
    en: 'The password may have at most {maximum} characters.',
    'zh-CN': '密码最多 {maximum} 个字符。',
  },
  NOT_YOUR_EMAIL: {
    en: 'This is not the e-mail of your account. Type it as it stands above.',
    'zh-CN': '这不是你账号的邮箱。请按上方显示的内容输入。',
  },
} as const satisfies Record<string, Localized>
