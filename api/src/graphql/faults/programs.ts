import type { Localized } from '../../locale.js'

/** Tokens and webhooks: programs of a company. */
export const programsFaults = {
  WEBHOOK_ADDRESS_INVALID: {
    en: 'This is no address that can be called. It begins with https:// and holds no name and password.',
    'zh-CN': '无法调用这个地址。地址应以 https:// 开头，且不含用户名和密码。',
  },
  WEBHOOK_ADDRESS_PRIVATE: {
    en: 'This address leads into a private network, which Skillgrad does not call. Give one that is reached over the internet.',
    'zh-CN': '该地址指向内部网络，Skillgrad 不会调用。请填写可通过互联网访问的地址。',
  },
  WEBHOOK_EVENTS_NONE: {
    en: 'Choose at least one event that it should be told of.',
    'zh-CN': '请至少选择一个要通知的事件。',
  },
  WEBHOOK_LIMIT: {
    en: 'Your company has {maximum} webhooks already. Delete one that is no longer needed.',
    'zh-CN': '公司已有 {maximum} 个 Webhook。请删除不再需要的。',
  },
  WEBHOOK_OFF: {
    en: 'This webhook is switched off. Switch it on, then send it again.',
    'zh-CN': '该 Webhook 已停用。请先启用再重新发送。',
  },
  TOKEN_UNKNOWN: {
    en: 'This is no token of ours. Send “Authorization: Bearer skg_…” with the whole token, or make a new one in the settings.',
    'zh-CN': '令牌无效。请在请求头中发送完整的“Authorization: Bearer skg_…”，或在设置中创建新令牌。',
  },
  TOKEN_ENDED: {
    en: 'This token has ended: it expired, was revoked, or its holder is no longer an active member. Make a new one in the settings.',
    'zh-CN': '此令牌已失效：已到期、已被撤销，或持有人不再是有效成员。请在设置中创建新令牌。',
  },
  TOKEN_SCOPE: {
    en: 'This token may not ask for {field}. A token with the scope {scope} may; make one in the settings.',
    'zh-CN': '此令牌无权请求 {field}。需要具有 {scope} 权限范围的令牌，请在设置中创建。',
  },
  TOKEN_NEVER: {
    en: '{field} is for people who have signed in, never for tokens. Do it in the browser.',
    'zh-CN': '{field} 只供已登录的人使用，令牌一律不可请求。请在浏览器中操作。',
  },
  TOKEN_LIMIT: {
    en: 'There are {maximum} tokens already. Revoke one that is no longer used.',
    'zh-CN': '已有 {maximum} 个令牌。请撤销不再使用的令牌。',
  },
  TOO_MANY_REQUESTS: {
    en: 'Too many requests in a minute. Wait {retryAfter} seconds, and send fewer requests at a time.',
    'zh-CN': '一分钟内的请求过多。请等待 {retryAfter} 秒，并减少同时发送的请求。',
  },
  SCOPE_REQUIRED: {
    en: 'A token without a scope opens nothing. Choose at least one.',
    'zh-CN': '没有权限范围的令牌无法使用。请至少选择一项。',
  },
  SCOPE_NOT_ALLOWED: {
    en: 'A token of this kind cannot have the scope {scope}. Leave it out.',
    'zh-CN': '此类令牌不能使用 {scope} 权限范围。请取消选择。',
  },
} as const satisfies Record<string, Localized>
