import type { Localized } from '../../src/contract/index.js'

/** What a request wants; a label is the place in this list. */
export const intents: readonly Localized[] = [
  { en: 'Where is it', 'zh-CN': '查物流' },
  { en: 'Return', 'zh-CN': '退换货' },
  { en: 'Address', 'zh-CN': '改地址' },
  { en: 'Stock', 'zh-CN': '问库存' },
  { en: 'Cancel', 'zh-CN': '取消订阅' },
  { en: 'Billing', 'zh-CN': '账单扣款' },
  { en: 'Sign-in', 'zh-CN': '登录' },
  { en: 'Fault', 'zh-CN': '软件故障' },
]
