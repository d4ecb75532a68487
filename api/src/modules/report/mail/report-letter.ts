import type { Locale } from '../../../locale.js'
import { escaped, letterPage } from '../../mail/letter-page.js'
import type { Letter } from '../../mail/link-letter.js'
import type { Figure, Sheet } from '../sheet/sheet.js'
import type { ReportFormatName } from '../write/write-report.js'

export interface ReportLetterFacts {
  person: string
  organization: string
  /** Of the report. */
  name: string
  format: ReportFormatName
  facts: Sheet['facts']
  figures: readonly Figure[]
  /** To the file, for who has signed in. */
  link: string
  /** To all reports, where this one can be ended. */
  all: string
  days: number
  isTry: boolean
}

/** Figures in words and where the file is. The file itself is in no letter: whoever reads the mailbox would have all of it. */
export function reportLetter(locale: Locale, facts: ReportLetterFacts): Letter {
  const say = words[locale]
  const subject = say.subject(facts)
  const opening = say.opening(facts)
  const told = facts.facts.map(({ label, value }) => `${label}${say.colon}${value}`)
  return {
    ...{ template: 'report', locale, subject },
    text: [
      ...[opening, '', ...told, ''],
      ...facts.figures.map(([figure, what]) => `${figure}  ${what}`),
      ...['', `${say.call(facts)}:`, facts.link, '', say.footer(facts), `${say.end}: ${facts.all}`, ''],
    ].join('\n'),
    html: letterPage(locale, subject, [
      `<p>${escaped(opening)}</p>`,
      `<p style="color:#57606f">${told.map(escaped).join('<br>')}</p>`,
      `<table role="presentation" style="border-collapse:collapse">${facts.figures.map(row).join('')}</table>`,
      `<p><a href="${escaped(facts.link)}">${escaped(say.call(facts))}</a></p>`,
      `<p style="color:#57606f">${escaped(say.footer(facts))}</p>`,
      `<p style="color:#57606f;font-size:14px"><a style="color:#57606f" href="${escaped(facts.all)}">${escaped(say.end)}</a></p>`,
    ]),
  }
}

function row([figure, what]: Figure): string {
  return [
    `<tr><td style="padding:4px 16px 4px 0;font-size:24px;font-weight:600;text-align:right;white-space:nowrap">${escaped(figure)}</td>`,
    `<td style="padding:4px 0">${escaped(what)}</td></tr>`,
  ].join('')
}

interface Words {
  subject(facts: ReportLetterFacts): string
  opening(facts: ReportLetterFacts): string
  call(facts: ReportLetterFacts): string
  footer(facts: ReportLetterFacts): string
  colon: string
  end: string
}

const formats: Record<ReportFormatName, string> = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' }

const words: Record<Locale, Words> = {
  en: {
    subject: ({ name, isTry }) => (isTry ? `A try of the report “${name}”` : `Report: ${name}`),
    opening: ({ person, name, organization, isTry }) =>
      isTry
        ? `${person}, this is how the report “${name}” of ${organization} arrives. Only you got it.`
        : `${person}, the report “${name}” of ${organization} is ready.`,
    call: ({ format }) => `Open the file (${formats[format]})`,
    footer: ({ days }) =>
      `You have to sign in for it; after ${days} days it is deleted. It holds what you yourself may see, as of when it was made.`,
    colon: ': ',
    end: 'All reports, and how to get this one no longer',
  },
  'zh-CN': {
    subject: ({ name, isTry }) => (isTry ? `试发报告「${name}」` : `报告：${name}`),
    opening: ({ person, name, organization, isTry }) =>
      isTry
        ? `${person}，${organization} 的报告「${name}」送达时就是这个样子。这一份只发给了你。`
        : `${person}，${organization} 的报告「${name}」已生成。`,
    call: ({ format }) => `打开文件（${formats[format]}）`,
    footer: ({ days }) =>
      `需要登录后才能打开，${days} 天后删除。内容仅限你本人有权查看的部分，以生成时为准。`,
    colon: '：',
    end: '查看全部报告，或不再接收这一份',
  },
}
