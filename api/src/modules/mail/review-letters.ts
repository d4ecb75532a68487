import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

interface ReviewFacts {
  /** Who asks, or who has decided. */
  by: string
  course: string
  /** What they wrote to it; perhaps nothing. */
  note: string
  link: string
}

/** To whoever may look at a course before it is published. */
export function reviewAskedLetter(locale: Locale, facts: ReviewFacts): Letter {
  return linkLetter('review-asked', locale, facts.link, asked[locale](facts))
}

/** To whoever asked for it. */
export function reviewDecidedLetter(locale: Locale, facts: ReviewFacts & { isApproved: boolean }): Letter {
  return linkLetter('review-decided', locale, facts.link, decided[locale](facts))
}

const asked: Record<Locale, (facts: ReviewFacts) => LinkWords> = {
  en: ({ by, course, note }) => ({
    subject: `A review is asked for: ${course}`,
    greeting: `${by} asks for somebody to look at “${course}” before it is published.${note ? ` They write: ${note}` : ''}`,
    call: 'Look at it, then approve it or send it back',
    footer:
      'One is enough: as soon as somebody has decided, nothing is left to do. You get this letter because you may write courses.',
  }),
  'zh-CN': ({ by, course, note }) => ({
    subject: `请审阅：${course}`,
    greeting: `${by} 希望在发布“${course}”之前有人审阅。${note ? `附言：${note}` : ''}`,
    call: '查看课程，然后通过或退回',
    footer: '有一人处理即可；有人作出决定后，你就无需再做什么。你可以编写课程，因此收到此邮件。',
  }),
}

const decided: Record<Locale, (facts: ReviewFacts & { isApproved: boolean }) => LinkWords> = {
  en: ({ by, course, note, isApproved }) => ({
    subject: isApproved ? `Approved: ${course}` : `Sent back: ${course}`,
    greeting: `${by} has ${isApproved ? 'approved' : 'sent back'} “${course}”.${note ? ` They write: ${note}` : ''}`,
    call: isApproved ? 'Publish it' : 'Go on writing',
    footer: isApproved
      ? 'The approval is for exactly what was shown: after another change, ask once more.'
      : 'Change what is to be changed, then ask once more.',
  }),
  'zh-CN': ({ by, course, note, isApproved }) => ({
    subject: isApproved ? `已通过：${course}` : `已退回：${course}`,
    greeting: `${by} ${isApproved ? '通过了' : '退回了'}“${course}”。${note ? `附言：${note}` : ''}`,
    call: isApproved ? '前往发布' : '继续编写',
    footer: isApproved
      ? '通过的正是当时的内容；如再有修改，请重新请求审阅。'
      : '请按意见修改，然后重新请求审阅。',
  }),
}
