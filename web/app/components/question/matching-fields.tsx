import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '~/components/ui/input'
import { plainText } from '~/question/plain-text'
import type { AskedQuestion } from '~/question/asked-question'

/** Each left with a select of all the rights. */
export function MatchingFields({ question }: { question: AskedQuestion }) {
  const { t } = useTranslation('lesson')
  const id = useId()
  return (
    <div className="grid gap-3">
      {question.options.map(({ key, text }) => (
        <div key={key} className="grid items-center gap-x-4 gap-y-1.5 sm:grid-cols-2">
          <span
            id={`${id}${key}`}
            className="prose-phrase min-w-0"
            dangerouslySetInnerHTML={{ __html: text }}
          />
          <Select
            name={`right-${key}`}
            required
            aria-labelledby={`${id}${key}`}
            defaultValue={question.answer?.given.pairs.find(({ left }) => left === key)?.right ?? ''}
          >
            <option value="">{t('check.choose')}</option>
            {question.rights.map((right) => (
              <option key={right.key} value={right.key}>
                {plainText(right.text)}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </div>
  )
}
