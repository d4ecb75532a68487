import type { Locale } from '../../../locale.js'
import { chinese } from './chinese.js'
import { english } from './english.js'
import type { ReportWords } from './report-words.js'

export const reportWords: Record<Locale, ReportWords> = { en: english, 'zh-CN': chinese }
