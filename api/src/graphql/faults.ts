import type { Locale, Localized } from '../locale.js'
import { assessmentFaults } from './faults/assessment.js'
import { authoringFaults } from './faults/authoring.js'
import { companySignInFaults } from './faults/company-sign-in.js'
import { companyFaults } from './faults/company.js'
import { identityFaults } from './faults/identity.js'
import { learningFaults } from './faults/learning.js'
import { peopleFaults } from './faults/people.js'
import { pictureFaults } from './faults/pictures.js'
import { programsFaults } from './faults/programs.js'
import { reportFaults } from './faults/reports.js'

/**
 * Every expected failure with its sentence: what happened and what to do next. `{name}` is filled from the fault's
 * details. A code that is not in this table cannot be thrown.
 */
export const faults = {
  NOT_FOUND: {
    en: 'This does not exist, or you do not have access to it. Check the address, or ask the person who sent it.',
    'zh-CN': '内容不存在，或者你没有访问权限。请检查地址，或向发送者确认。',
  },
  FORBIDDEN: {
    en: 'Your role does not allow this. Ask an owner or admin of your company.',
    'zh-CN': '你的角色没有此权限。请联系公司的所有者或管理员。',
  },
  TOO_MANY_TRIES: {
    en: 'Too many tries. Wait {retryAfter} seconds and try again.',
    'zh-CN': '尝试次数过多。请等待 {retryAfter} 秒后重试。',
  },
  REQUIRED: {
    en: 'This must not be empty. Fill it in and try again.',
    'zh-CN': '此项不能为空。请填写后重试。',
  },
  TOO_LONG: {
    en: 'This is too long: at most {maximum} characters fit.',
    'zh-CN': '内容过长：最多 {maximum} 个字符。',
  },
  OUT_OF_RANGE: {
    en: 'This must be between {minimum} and {maximum}.',
    'zh-CN': '必须在 {minimum} 到 {maximum} 之间。',
  },
  ...identityFaults,
  ...peopleFaults,
  ...companyFaults,
  ...companySignInFaults,
  ...programsFaults,
  ...reportFaults,
  ...learningFaults,
  ...assessmentFaults,
  ...authoringFaults,
  ...pictureFaults,
} as const satisfies Record<string, Localized>

export type FaultCode = keyof typeof faults
export type FaultDetails = Readonly<Record<string, string | number>>

export function faultSentence(code: FaultCode, locale: Locale, details: FaultDetails = {}): string {
  return faults[code][locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}
