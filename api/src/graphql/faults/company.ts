import type { Localized } from '../../locale.js'

/** What a company sets, copies and closes. */
export const companyFaults = {
  TIMEZONE_UNKNOWN: {
    en: 'This time zone is not known. Choose one from the list.',
    'zh-CN': '没有这个时区。请从列表中选择。',
  },
  DAYS_OUT_OF_BOUNDS: {
    en: 'Choose from {least} to {most} days.',
    'zh-CN': '请选择 {least} 到 {most} 天。',
  },
  NOT_THE_NAME: {
    en: 'This is not the name of the company. Type it as it stands above.',
    'zh-CN': '这不是公司的名称。请按上方显示的内容输入。',
  },
  OWNS_COMPANIES: {
    en: 'Nobody else owns {companies}. Make somebody else an owner there, or delete the company first.',
    'zh-CN': '{companies} 没有其他所有者。请先将他人设为所有者，或先删除该公司。',
  },
  COPIES_ENOUGH: {
    en: 'You have asked for several copies today. Take one of those, or ask again tomorrow.',
    'zh-CN': '你今天已多次申请副本。请使用已有的副本，或明天再申请。',
  },
} as const satisfies Record<string, Localized>
